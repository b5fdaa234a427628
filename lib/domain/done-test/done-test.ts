import type { CalendarDate } from "../calendar";
import { type Evidence, stands } from "../evidence/evidence";

/** As many as a finding has at most. */
export const MOST_DONE_TESTS = 5;

/** A sentence that has to be shown met before a finding is submitted: "dip sample of 10 cases: 9 show supervisor sign-off". */
export interface DoneTest {
  readonly id: string;
  readonly text: string;
  /** Its place among the finding's. */
  readonly position: number;
  /** Its author, who never agrees it. */
  readonly byId: string;
  readonly by: string;
  readonly agreedOn: CalendarDate | null;
  readonly agreedBy: string | null;
  readonly metOn: CalendarDate | null;
  readonly metBy: string | null;
  readonly metNote: string | null;
  /** The notes that show it, each shared with the inspectorate. */
  readonly metEvidence: readonly string[];
  readonly illustrative: boolean;
}

/** How a done test stands: nobody has agreed it, it is agreed, it is met, or the notes that showed it stand no more. */
export const DONE_TEST_STATES = ["not-agreed", "agreed", "met", "evidence-gone"] as const;
export type DoneTestState = (typeof DONE_TEST_STATES)[number];

export function stateOf(test: DoneTest, evidence: readonly Evidence[]): DoneTestState {
  if (test.agreedOn === null) return "not-agreed";
  if (test.metOn === null) return "agreed";
  return evidence.some((note) => test.metEvidence.includes(note.id) && stands(note)) ? "met" : "evidence-gone";
}

/** A done test as a basis freezes it: whether it was met then, and by which notes. */
export interface FrozenTest {
  readonly text: string;
  readonly met: boolean;
  readonly evidence: readonly string[];
}

export const frozenTest = (test: DoneTest, evidence: readonly Evidence[]): FrozenTest => ({
  text: test.text,
  met: stateOf(test, evidence) === "met",
  evidence: evidence.filter((note) => test.metEvidence.includes(note.id) && stands(note)).map(({ title }) => title),
});
