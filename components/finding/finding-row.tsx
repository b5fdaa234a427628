import type { TagLook } from "@/components/ui/tag";
import type { Assurance } from "@/lib/domain/assurance/lists";
import type { CalendarDate } from "@/lib/domain/calendar";
import type { FindingKind } from "@/lib/domain/finding/kind";
import type { Progress } from "@/lib/domain/progress/lists";
import type { Priority } from "@/lib/domain/sorting/lists";
import { dayAndAge, nearDate } from "@/lib/format/dates";
import { inSentence } from "@/lib/format/in-sentence";
import type { Passage } from "@/lib/format/passage";
import { words } from "@/lib/words/words";
import { ASSURANCE_LOOKS } from "./assurance-tag";
import { PROGRESS_LOOKS } from "./progress-tag";
import { STATUS_LOOKS } from "./status-tag";
import { type TargetFacts, targetInWords } from "./target";
import type { TargetInWords } from "./target-line";

/** One finding as lists show it, from plain values. */
export interface FindingRow extends TargetFacts {
  reference: string;
  /** What the force’s own spreadsheet calls it. */
  ownReference?: string | null;
  /** The wording as published; a recommendation may be given without the stem that it shares. */
  text: string;
  kind: FindingKind;
  /** Recorded by the force, and no inspector has confirmed it yet. */
  unconfirmed: boolean;
  /** Of a cause of concern: how many of its recommendations are closed. */
  rollUp: { readonly closed: number; readonly all: number } | null;
  /** What the force itself puts first. */
  priority?: Priority | null;
  progress: Progress | null;
  hasOwner: boolean;
  assurance: Assurance;
  ownerPost: string | null;
  ownerLeft: boolean;
  updatedOn: CalendarDate | null;
  /** Shown indented under its cause of concern. */
  isChild: boolean;
  /** Said when it stands without its cause of concern above it. */
  parentReference: string | null;
  /** The day of the submission that waits for a decision. */
  submittedOn: CalendarDate | null;
  /** The bodies that it waits on, by name. */
  waitsOn?: string | null;
  /** In lists over several forces. */
  forceName?: string;
  /** Of a search: the words round what was found, and where they are said. */
  passage?: { readonly where: string; readonly passage: Passage };
}

/** "WMP-2023-004 (W12)": the register's reference, and the force's own number where it has one. */
const withOwn = ({ reference, ownReference }: Pick<FindingRow, "reference" | "ownReference">): string =>
  ownReference ? `${reference} (${ownReference})` : reference;

/** One side's word, with the shape before it. */
export interface VoiceInWords extends TagLook {
  readonly says: string;
  /** Given before the finding was reopened. */
  readonly before?: true;
}

/** A finding as a row says it: words only, so that fifty of them are little to send and nothing is left to work out. */
export interface FindingInWords {
  readonly reference: string;
  readonly text: string;
  /** Under the words: its force, reference, kind and where it stands. */
  readonly line: string;
  readonly isChild?: true;
  readonly unconfirmed?: true;
  readonly illustrative?: true;
  readonly passage?: NonNullable<FindingRow["passage"]>;
  /** What the three sides say: places in the voices that are sent with the rows. */
  readonly progress: number;
  readonly assurance: number;
  readonly status: number;
  /** Absent while nobody owns it. */
  readonly owner?: string;
  readonly ownerLeft?: true;
  readonly updated: string;
  /** It is not closed, and somebody has updated it: how long ago is said on a phone too. */
  readonly ages?: true;
  readonly target: TargetInWords;
}

const lineUnder = (row: FindingRow, today: CalendarDate): string =>
  [
    inSentence(words.finding.kind[row.kind].one),
    row.priority ? words.sorting.inALine(row.priority) : null,
    row.rollUp && row.rollUp.all > 0 ? words.finding.rollUp(row.rollUp) : null,
    row.parentReference && !row.isChild ? `of ${row.parentReference}` : null,
    row.waitsOn ? words.dependency.waitsOn(row.waitsOn) : null,
    row.submittedOn ? `submitted ${nearDate(row.submittedOn, today)}` : null,
  ]
    .filter(Boolean)
    .join(", ");

/** `true` where it is so, and otherwise nothing at all. */
const only = <Name extends string>(name: Name, is: boolean) => (is ? ({ [name]: true } as { [As in Name]: true }) : {});

/** Fifty rows say the same dozen things of progress, assurance and status, so that each is sent once. */
export interface RowsInWords {
  readonly rows: readonly FindingInWords[];
  readonly voices: readonly VoiceInWords[];
}

export function rowsInWords(rows: readonly FindingRow[], today: CalendarDate): RowsInWords {
  const places = new Map<string, number>();
  const voices: VoiceInWords[] = [];
  const placeOf = (voice: VoiceInWords): number => {
    const key = JSON.stringify(voice);
    const place = places.get(key) ?? voices.push(voice) - 1;
    places.set(key, place);
    return place;
  };
  return { rows: rows.map((row) => inWords(row, today, placeOf)), voices };
}

const inWords = (row: FindingRow, today: CalendarDate, placeOf: (voice: VoiceInWords) => number): FindingInWords => ({
  reference: row.reference,
  text: row.text,
  line: [row.forceName, withOwn(row), lineUnder(row, today)].filter(Boolean).join(" · "),
  ...only("isChild", row.isChild),
  ...only("unconfirmed", row.unconfirmed),
  ...only("illustrative", row.illustrative.length > 0),
  ...(row.passage && { passage: row.passage }),
  progress: placeOf({
    ...PROGRESS_LOOKS[row.progress ?? "nothing"],
    says: words.progress.standing(row.progress, row.hasOwner),
    ...only("before", row.beforeReopening.progress),
  }),
  assurance: placeOf({
    ...ASSURANCE_LOOKS[row.assurance],
    says: words.assurance.value[row.assurance],
    ...only("before", row.beforeReopening.assurance),
  }),
  status: placeOf({ ...STATUS_LOOKS[row.status], says: words.finding.status[row.status] }),
  ...(row.ownerPost && { owner: row.ownerPost }),
  ...only("ownerLeft", row.ownerLeft),
  updated: words.progress.updated(row.progress, row.updatedOn && dayAndAge(row.updatedOn, today)),
  ...only("ages", row.updatedOn !== null && row.status !== "closed"),
  target: targetInWords(row, today),
});
