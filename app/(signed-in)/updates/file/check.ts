import "server-only";
import { randomUUID } from "node:crypto";
import { whichDay } from "@/lib/data/demonstration";
import { findToUpdate, type ToUpdate } from "@/lib/data/queries/updates";
import type { Actor } from "@/lib/domain/actor";
import { PROGRESS } from "@/lib/domain/progress/lists";
import { FILLED_IN, FORM_HEADINGS, type SheetUpdate, type UpdatesUnread } from "@/lib/domain/progress/updates-sheet";
import { LARGEST_FILE } from "@/lib/domain/register-import/limits";
import { longDate } from "@/lib/format/dates";
import { MOST_UPDATES, type TypedUpdate, typedOf } from "@/lib/forms/updates";
import { lostRow, sortRows } from "@/lib/forms/updates-file";
import { NO_FILE, nameOf, type UpdateDifference, type UpdatesFileState } from "@/lib/forms/updates-state";
import { readUpdatesForm } from "@/lib/usecases/updates-file";
import { words } from "@/lib/words/words";
import { judgeUpdates } from "../save";

const { file: say, value } = words.progress;

const unread = (message: string): UpdatesFileState => ({ ...NO_FILE, problems: [{ name: "file", message }] });
const sentenceOf = (refusal: UpdatesUnread): string =>
  refusal.why === "headings-missing"
    ? say.headingsMissing(refusal.missing)
    : (say.unread[refusal.why] ?? words.import.spreadsheet[refusal.why]);

/**
 * What a filled-in form would do, and what of it not: nothing is saved. Each update is rehearsed by the very command that
 * saves it. What has to be put right first, or was changed meanwhile, can be changed here as well as in the file.
 */
export async function checkFile(actor: Actor, file: FormDataEntryValue | null): Promise<UpdatesFileState> {
  if (!(file instanceof File) || file.name === "") return unread(sentenceOf({ why: "nothing-chosen" }));
  if (file.size > LARGEST_FILE) return unread(sentenceOf({ why: "too-large" }));
  const read = await readUpdatesForm(actor, new Uint8Array(await file.arrayBuffer()));
  if (!read.ok) return unread(sentenceOf(read.refusal));
  const { updates } = read.value;
  if (updates.length === 0) return unread(say.nothingFilledIn);
  if (updates.length > MOST_UPDATES) return unread(say.tooMany(MOST_UPDATES));
  const { typed, rowOf, lost } = sortRows(updates);
  const found = new Map((await findToUpdate(actor, [...rowOf.keys()])).map((finding) => [finding.reference, finding]));
  const { today } = await whichDay();
  const known = typed.filter(({ reference }) => found.has(reference));
  const asked = { key: randomUUID(), now: new Date(), today, rehearsal: true };
  const judged = await judgeUpdates(actor, known, asked);
  const good = known.filter(({ reference }) => judged.saved.includes(reference));
  const unknown = [...rowOf.values()].filter(({ reference }) => !found.has(reference));
  return {
    ...judged,
    saved: [],
    typed: { ...judged.typed, ...typedOf(good) },
    problems: judged.problems.map((problem) => {
      const row = "reference" in problem ? rowOf.get(problem.reference) : undefined;
      return row ? { ...problem, message: `${whereIn(row, problem.name ?? "")}: ${problem.message}` } : problem;
    }),
    differences: good.map((update) => toDifference(update, rowOf, found)),
    lost: [...lost, ...unknown.map((row) => lostRow(row, say.notThere))].toSorted((one, other) => one.row - other.row),
    isRead: true,
  };
}

/** "Row 7, Progress “excellent”", or "Row 7" of what is about all of it. */
function whereIn(row: SheetUpdate, name: string): string {
  const column = FILLED_IN.find((field) => name === nameOf(field, row.reference));
  return column ? say.cell(row.row, FORM_HEADINGS[column], row.filled[column].slice(0, 60)) : `Row ${row.row}`;
}

function toDifference(
  { reference, typed }: TypedUpdate,
  rowOf: ReadonlyMap<string, SheetUpdate>,
  found: ReadonlyMap<string, ToUpdate>,
): UpdateDifference {
  const now = found.get(reference);
  const progress = now?.progress ? value[now.progress] : null;
  const chosen = PROGRESS.find((one) => one === typed.progress);
  const to = chosen ? value[chosen] : progress;
  const next = now?.next ?? null;
  return {
    row: rowOf.get(reference)?.row ?? 0,
    reference,
    text: now?.text ?? "",
    lines: [
      { what: FORM_HEADINGS.progress, from: progress, to: to === progress ? "unchanged" : (to ?? "") },
      { what: FORM_HEADINGS.note, from: null, to: typed.note },
      ...(typed.next === "" && next === null
        ? []
        : [{ what: FORM_HEADINGS.next, from: next?.step ?? null, to: typed.next === "" ? "none" : typed.next }]),
      ...(typed.nextOn === ""
        ? []
        : [{ what: FORM_HEADINGS.nextOn, from: next?.on ? longDate(next.on) : null, to: inWords(typed.nextOn) }]),
    ],
  };
}

const inWords = (day: string) => longDate(day as Parameters<typeof longDate>[0]);
