import { loadCases, loadNote } from "@/lib/data/store/notes";
import type { Actor } from "@/lib/domain/actor";
import type { CalendarDate } from "@/lib/domain/calendar";
import type { AddEvidence } from "@/lib/domain/evidence/commands";
import { addNewer, giveToAll } from "@/lib/domain/evidence/notes";
import type { Case } from "@/lib/domain/finding/case";
import type { Refusal } from "@/lib/domain/refusal";
import { ok, type Result, refuse } from "@/lib/domain/result";
import { object, text } from "@/lib/domain/stored";
import { type Asked, perform } from "../perform";
import { forceOf } from "./force-of";

export interface NewNote extends Omit<AddEvidence, "do" | "id" | "on"> {
  readonly on?: CalendarDate;
  /** The findings that it supports. */
  readonly findings: readonly string[];
  /** The older note whose place it takes, on all findings of that one too. */
  readonly newerThan: string | null;
}

export type NoteDone = { readonly note: string };
export const readNoteDone = object<NoteDone>({ note: text });

/** Adds one note to one finding or many: each is judged by itself, and all of it is written or none. */
export const addNote = (
  actor: Actor,
  id: string,
  { findings, newerThan, ...said }: NewNote,
  asked: Asked,
): Promise<Result<NoteDone, Refusal>> =>
  perform<{ readonly cases: readonly Case[]; readonly forceId: string }, NoteDone>(
    actor,
    {
      name: newerThan ? "add-newer-evidence" : "add-evidence",
      about: newerThan ?? findings[0] ?? null,
      chains: (db) => forceOf(db, actor, { findings, notes: newerThan ? [newerThan] : [] }),
      load: async (db) => {
        const older = newerThan ? await loadNote(db, actor, newerThan) : null;
        if (newerThan && !older) return null;
        const of = older?.cases ?? [];
        const has = new Set(of.map(({ finding }) => finding.reference));
        const others = await loadCases(
          db,
          actor,
          findings.filter((reference) => !has.has(reference)),
        );
        const cases = [...of, ...others];
        const [first] = cases;
        return first ? { cases, forceId: first.finding.forceId } : null;
      },
      decide: ({ cases, forceId }) => {
        const command: AddEvidence = { on: asked.today, ...said, do: "add-evidence", id };
        const decided = newerThan
          ? addNewer(actor, cases, newerThan, command, asked.today)
          : giveToAll(actor, cases, command, asked.today);
        return decided.ok ? ok([{ forceId, ...decided.value }]) : refuse(decided.refusal);
      },
      answer: () => ({ note: id }),
      readAnswer: readNoteDone,
    },
    asked,
  );
