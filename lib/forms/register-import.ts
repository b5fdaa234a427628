import { z } from "zod";
import { type CalendarDate, parseDate } from "@/lib/domain/calendar";
import { FINDING_KINDS } from "@/lib/domain/finding/kind";
import type { CauseAnswer, CauseAnswers } from "@/lib/domain/register-import/cause-answers";
import { IMPORT_COLUMNS } from "@/lib/domain/register-import/column";
import type { DayAnswers } from "@/lib/domain/register-import/day-words";
import type { FileAnswers } from "@/lib/domain/register-import/file-answers";
import type { InspectionAnswer, InspectionAnswers } from "@/lib/domain/register-import/known";
import type { Mapping } from "@/lib/domain/register-import/mapping";
import { plain } from "@/lib/domain/register-import/plain";
import { PROGRESS_MEANINGS } from "@/lib/domain/register-import/value-words";
import { wordKey } from "@/lib/domain/register-import/word-key";
import { MOVE_REASONS } from "@/lib/domain/target/lists";
import { isId } from "@/lib/domain/written";
import { counted } from "@/lib/format/lists";
import { words } from "@/lib/words/words";
import type { FieldSpec } from "./field-spec";
import { count, optionalChoice, optionalWords } from "./fields";

/** The names of the fields with which a file's reader says how it is read. */
export const columnField = (index: number) => `column-${index}`;
export const kindField = (word: string) => `kind-${wordKey(word)}`;
export const progressField = (word: string) => `progress-${wordKey(word)}`;
export const dayField = (word: string) => `day-${wordKey(word)}`;
export const causeField = (word: string) => `cause-${wordKey(word)}`;
const ROW = "row-";
/** The choices of a word for a cause of concern besides a finding of the register: a row of the file, or none. */
export const causeRow = (row: number): string => `${ROW}${row}`;
export const NO_CAUSE = "none";
/** What the file says once for all its rows; the first tells that it was asked. */
export const FILE_FIELDS = {
  asked: "file-asked",
  inspection: "file-inspection",
  kind: "file-kind",
  nested: "file-nested",
  split: "file-split",
  items: "file-items",
} as const;
export const personField = (word: string) => `person-${wordKey(word)}`;
/** The choice that leaves an inspection's new rows out for now. */
export const LEFT_OUT = "left-out";
export const inspectionField = (key: string, part: "is" | "on" | "type") => `inspection-${part}-${key}`;

const text = (data: FormData, name: string): string => {
  const value = data.get(name);
  return typeof value === "string" ? value : "";
};
const oneOf = <Value extends string>(values: readonly Value[], given: string): Value | null =>
  values.find((known) => known === given) ?? null;

interface HowRead {
  readonly mapping: Mapping;
  readonly inspections: InspectionAnswers;
  readonly file?: FileAnswers;
  readonly days: DayAnswers;
  readonly causes: CauseAnswers;
}

/** Everything is chosen from lists, or a day, so nothing in it can be wrong; what is no choice of ours counts as no answer. A column chosen twice counts once. */
export function readMappingForm(data: FormData, columns: number): HowRead {
  const taken = new Set<string>();
  const mapped = Array.from({ length: columns }, (_, index) => {
    const column = oneOf(IMPORT_COLUMNS, text(data, columnField(index)));
    if (column === null || taken.has(column)) return null;
    taken.add(column);
    return column;
  });
  const meanings = <Value extends string>(prefix: string, values: readonly Value[]) =>
    Object.fromEntries(
      [...data.keys()].flatMap((name) => {
        const meaning = name.startsWith(prefix) ? oneOf(values, text(data, name)) : null;
        const word = wordKey(name.slice(prefix.length));
        return meaning ? [[word, meaning]] : [];
      }),
    );
  return {
    mapping: {
      columns: mapped,
      kinds: meanings("kind-", FINDING_KINDS),
      progress: meanings("progress-", PROGRESS_MEANINGS),
      people: people(data),
    },
    inspections: inspectionAnswers(data),
    ...(text(data, FILE_FIELDS.asked) === "yes" ? { file: fileAnswers(data) } : {}),
    days: dayAnswers(data),
    causes: causeAnswers(data),
  };
}

const LONGEST_TITLE = 300;

const fileAnswers = (data: FormData): FileAnswers => ({
  inspection: text(data, FILE_FIELDS.inspection).replace(/\s+/g, " ").trim().slice(0, LONGEST_TITLE) || null,
  kind: oneOf(FINDING_KINDS, text(data, FILE_FIELDS.kind)),
  nested: text(data, FILE_FIELDS.nested) === "yes",
  split: text(data, FILE_FIELDS.split) === "yes",
  items: text(data, FILE_FIELDS.items) === "yes",
});

/** The file's words for days; a field that is left empty says that there is none. */
function dayAnswers(data: FormData): DayAnswers {
  const prefix = dayField("");
  return Object.fromEntries(
    [...data.keys()]
      .filter((name) => name.startsWith(prefix))
      .map((name) => [wordKey(name.slice(prefix.length)), parseDate(text(data, name)) ?? "none"]),
  );
}

const CAUSE = causeField("");

/** Which cause of concern the file's words mean: one of the register, a row of the file, or none. */
const causeAnswers = (data: FormData): CauseAnswers =>
  Object.fromEntries(
    [...data.keys()].flatMap((name): [string, CauseAnswer][] => {
      const is = name.startsWith(CAUSE) ? causeMeant(text(data, name)) : null;
      return is ? [[wordKey(name.slice(CAUSE.length)), is]] : [];
    }),
  );

function causeMeant(given: string): CauseAnswer | null {
  if (given === NO_CAUSE) return "none";
  const row = given.startsWith(ROW) ? Number(given.slice(ROW.length)) : 0;
  if (row > 0) return { row };
  return isId(given) ? { id: given } : null;
}

const PERSON = personField("");

/** Who is meant by the file's words; whether they are the force's people is asked when they are named. */
const people = (data: FormData): Record<string, string> =>
  Object.fromEntries(
    [...data.keys()].flatMap((name): [string, string][] => {
      const id = name.startsWith(PERSON) ? text(data, name) : "";
      return isId(id) ? [[wordKey(name.slice(PERSON.length)), id]] : [];
    }),
  );

const IS = inspectionField("", "is");

function inspectionAnswers(data: FormData): InspectionAnswers {
  const answers: Record<string, InspectionAnswer> = {};
  for (const name of data.keys()) {
    if (!name.startsWith(IS)) continue;
    const key = plain(name.slice(IS.length));
    const is = text(data, name);
    const publishedOn: CalendarDate | null = parseDate(text(data, inspectionField(key, "on")));
    if (isId(is)) answers[key] = { id: is };
    else if (is === LEFT_OUT) answers[key] = { leftOut: true };
    else if (publishedOn)
      answers[key] = {
        publishedOn,
        // One that the list does not offer is none: the file is planned with the type that the title names.
        type: text(data, inspectionField(key, "type")),
      };
  }
  return answers;
}

/** Why the dates of a file have moved, asked once for all rows that do not say. */
export const importReasonForm = z
  .object({
    /** Which plan the page showed. */
    shown: z.string(),
    reason: optionalChoice(MOVE_REASONS, "Choose the reason from the list."),
    why: optionalWords("The explanation"),
  })
  .refine(({ reason, why }) => reason === null || why !== null, {
    path: ["why"],
    error: "Say in words why the dates moved. It is kept with each of these moves.",
  });

/** Asked once for so many moves that say no reason. */
export const reasonFields = (unexplained: number): readonly FieldSpec[] => [
  {
    is: "select",
    name: "reason",
    label: "Why the dates moved",
    hint: `For ${counted(unexplained, "move")} that ${unexplained === 1 ? "gives" : "give"} no reason in the file.`,
    empty: "Choose a reason",
    options: MOVE_REASONS.map((reason) => ({ value: reason, label: words.target.reason[reason] })),
  },
  {
    is: "text",
    name: "why",
    label: "In words",
    hint: "Kept with each of these moves, for the policing body and the inspectorate to read.",
    rows: 3,
  },
];

/** How many findings stay that somebody has worked on since, as whoever takes an import back has read it. */
export const takeBackForm = z.object({ staying: count });
