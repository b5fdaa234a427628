import { LONGEST_TEXT } from "@/lib/domain/longest-text";
import { LONGEST_ACTION } from "@/lib/domain/plan/lists";
import type { LeftAlone } from "@/lib/domain/register-import/rows-of-table";
import { longDate } from "@/lib/format/dates";
import { inSentence } from "@/lib/format/in-sentence";
import { joined } from "@/lib/format/lists";
import { rowNumber } from "@/lib/format/rows";
import type { ImportWords } from "../language/import";
import { finding } from "./finding";

const written = "Write it as 31/10/2024 or 31 October 2024.";

const lower = (sentence: string): string => sentence.charAt(0).toLowerCase() + sentence.slice(1);
const rowsIn = (rows: readonly number[]): string =>
  `${rows.length === 1 ? "Row" : "Rows"} ${joined(rows.length > 12 ? [...rows.slice(0, 12).map(rowNumber), `${rows.length - 12} more`] : rows.map(rowNumber))}`;
const LEFT: Record<LeftAlone, (rows: readonly number[]) => string> = {
  total: (rows) => `${rowsIn(rows)}: totals, left alone.`,
  key: (rows) => `${rowsIn(rows)}: the file’s key, left alone; what it says of the words is shown beside them.`,
  band: (rows) => `${rowsIn(rows)}: headings over the rows below them, and no findings.`,
  action: (rows) =>
    `${rowsIn(rows)}: steps of the plan of the finding above, left in your file. Say which column is “Plan action” to add them to its plan. Their dates, owners and states are not the finding’s.`,
  heading: (rows) => `${rowsIn(rows)}: the headings once more, left alone.`,
};

/** One wording per issue: what is wrong and what to do, what is left out, or what differs. Total. */
export const ISSUES: ImportWords["issue"] = {
  "text-missing": () =>
    "The register has no finding with this reference, and the row has no words. Copy the text from the report, or check the reference.",
  "text-too-long": ({ length }) =>
    `The text is too long: ${length.toLocaleString("en-GB")} characters. Shorten it to ${LONGEST_TEXT.toLocaleString("en-GB")}.`,
  "unreadable-character": () => "There is a character that could not be read. Type the words again.",
  "needed-without-value": ({ value }) =>
    value.startsWith("=")
      ? `The cell holds a formula, ${value}, that no program has worked out, and without it nobody knows which finding this is. Open the file in Excel, save it and choose it again.`
      : `The cell shows an error, ${value}, and without its value nobody knows which finding this is. Mend its formula, or write the value itself.`,
  "cause-without-value": ({ value }) =>
    value.startsWith("=")
      ? `The cell holds a formula, ${value}, that no program has worked out, so nobody knows which cause of concern this answers. Open the file in Excel, save it and choose it again, or say under “Causes of concern of the file” that it answers none.`
      : `The cell shows an error, ${value}, so nobody knows which cause of concern this answers. Mend its formula, write the value itself, or say under “Causes of concern of the file” that it answers none.`,
  "character-left-out": () =>
    "There is a character that could not be read, so the cell was left out. Type the words again.",
  "kind-missing": () =>
    "The kind is missing. Write cause of concern, recommendation, area for improvement or area of concern.",
  "kind-unknown": ({ value }) =>
    `“${value}” is not a kind of finding. Say what it means under “Words of the file”, or write cause of concern, recommendation, area for improvement or area of concern.`,
  "progress-unknown": ({ value }) =>
    `“${value}” is not one of the progress values, so none was taken from it. Say what it means under “Words of the file”, or write on track, some issues, off track or delivered.`,
  "day-unreadable": ({ value }) =>
    `“${value}” is not a day of the calendar, so none was taken from it. Say what it means under “Words for dates”, or ${lower(written)}`,
  "day-month-first": ({ value }) =>
    `“${value}” has no such month, so no day was taken from it: dates are read with the day first. ${written}`,
  "day-either-way": ({ value }) =>
    `“${value}” could be read with the day or the month first, as another date in this column has its month first, so no day was taken from it. Write the month as a word.`,
  "day-far": ({ on }) => `${longDate(on)} is too far away to be meant, so it was left out. Check the year.`,
  "day-in-the-future": ({ on }) =>
    `${longDate(on)} is still to come, and this has happened already, so it was left out. Check the date.`,
  "day-before-publication": ({ on, publishedOn }) =>
    `${longDate(on)} is before the inspection was published, on ${longDate(publishedOn)}, so it was left out. Check both dates.`,
  "inspection-missing": () => "The inspection is missing. Write the title of the report that the finding is from.",
  "inspection-undated": ({ title }) =>
    `The register does not have “${title}”. Say when it was published, or which inspection of the register it is, under “Inspections of the file”.`,
  "inspection-unpublished": ({ title }) => `“${title}” is in the register and not published yet.`,
  "parent-missing": ({ value }) =>
    `“${value}” is no cause of concern of the file or the register, so the recommendation is recorded without one and these words are kept with it. Say which is meant under “Causes of concern of the file”.`,
  "parent-in-error": ({ parentRow }) =>
    `Its cause of concern, row ${rowNumber(parentRow)}, has an error. Mend that row first.`,
  "parent-not-a-cause": ({ parent }) =>
    `What is named here, ${parent}, is not a cause of concern, and only one can have recommendations: the recommendation is recorded without one, and the words are kept with it. Say which is meant under “Causes of concern of the file”.`,
  "parent-elsewhere": ({ parent }) =>
    `Its cause of concern, ${parent}, is of another inspection, and a recommendation is in the same report as its cause: it is recorded without one, and the words are kept with it. Say which is meant under “Causes of concern of the file”, or check the inspection.`,
  "parent-of-another-kind": ({ kind }) =>
    `Only a recommendation has a cause of concern, so this row (${inSentence(finding.kind[kind].one)}) is recorded without one, and the words are kept with it.`,
  repeated: ({ firstRow }) => `This is the same finding as row ${rowNumber(firstRow)}. Delete one of the two.`,
  "own-reference-shared": ({ value, otherRow }) =>
    `Row ${rowNumber(otherRow)}, of the same inspection and kind, has the reference “${value}” too, with other words. Each is recorded with it; a later file finds them by their words, not by it.`,
  "several-match": ({ references }) =>
    `Several findings of the register have these words: ${joined(references)}. Write the reference of the one that is meant.`,
  "person-unknown": ({ value }) =>
    `Nobody in the force has the post “${value}” in the register, so nobody is allocated by it; where nobody is yet, the words are kept. An administrator can invite them.`,
  "person-several": ({ value }) =>
    `More than one person has the post “${value}”, so nobody is allocated by it; where nobody is yet, the words are kept.`,
  "rows-hidden": ({ rows }) =>
    `${rowsIn(rows)} ${rows.length === 1 ? "is" : "are"} hidden in your file, by hand or by a filter, and read all the same. To leave ${rows.length === 1 ? "it" : "them"} out, delete ${rows.length === 1 ? "it" : "them"} there and upload the file again.`,
  "rows-left-alone": ({ why, rows }) => LEFT[why](rows),
  "row-split": ({ parts }) =>
    `The row words ${parts} findings: each is recorded by itself. If it is one, take the tick off under “Said once for the whole file”.`,
  "cell-without-value": ({ value }) =>
    value.startsWith("=")
      ? `The cell holds a formula, ${value}, that no program has worked out, so nothing was read from it. Open the file in Excel, save it and choose it again.`
      : `The cell shows an error, ${value}, so nothing was read from it. Mend its formula, or write the value itself.`,
  "person-cannot-sponsor": ({ value }) =>
    `“${value}” is not a chief officer and cannot be the sponsor, so nobody is allocated by it; where nobody is yet, the words are kept.`,
  "action-undated": ({ value }) =>
    value === ""
      ? "This action of the plan has no day, so it was left out. Say a day for all such actions under “Words for dates”, give it one in the file, or add it on the finding’s page."
      : `“${value}” is not a day by which this action of the plan is due, so it was left out. Say what it means under “Words for dates”, or ${lower(written)}`,
  "action-too-long": ({ length }) =>
    `This action of the plan has ${length.toLocaleString("en-GB")} characters, so it was left out. Shorten it to ${LONGEST_ACTION.toLocaleString("en-GB")}.`,
  "action-unreadable": () =>
    "There is a character in this action of the plan that could not be read, so it was left out. Type the words again.",
  "actions-too-many": ({ most }) => `A plan has at most ${most} actions: this one and those below it were left out.`,
  "cause-has-no-date": () => "A cause of concern has no date of its own; it shows its recommendations’. Left out.",
  "reference-unknown": ({ value }) =>
    `The register has no ${value}. The row is recognised by its words, or recorded under a new reference.`,
  "own-reference-elsewhere": ({ value, otherRow }) =>
    `Row ${rowNumber(otherRow)} has the reference “${value}” too. The two are told apart by inspection, kind or sheet.`,
  "inspection-left-out": ({ title }) => `Left out for now, as you chose for “${title}”.`,
  "own-reference-match": ({ reference, value }) =>
    `Taken for ${reference}, which has your reference “${value}”. If it is another finding, give the row a reference of its own.`,
  "near-match": ({ reference, percent }) =>
    `Taken for ${reference}, whose words are ${percent}% the same. If it is another finding, check its inspection and kind.`,
  "same-words-elsewhere": ({ reference }) =>
    `${reference}, of another inspection, has the same words. This row is recorded as a finding of its own.`,
  "sponsor-decides": ({ to }) => `The move to ${longDate(to)} waits for the sponsor, who decides on it.`,
  "move-pending": ({ to }) => `A move to ${longDate(to)} is waiting for a decision, so no other is asked for.`,
  "target-in-the-past": ({ to }) => `${longDate(to)} has passed, so the target is not moved there.`,
  "progress-without-day": () =>
    "The file gives no day for this progress: it is recorded as of the day of the import, and its note says so. Give the day under “Last update” to have it dated.",
  "update-undated": () =>
    "The file has new words about this finding and no day for them, so they are not recorded. Give the day under “Last update”.",
  "update-without-progress": () =>
    "The file has words about this finding and no progress beside them, so they are not recorded: an update says how far it is. Give the progress, too.",
  "sentences-too-long": ({ length }) =>
    `This cell has ${length.toLocaleString("en-GB")} characters, more than a note can have, and is left out. Shorten it.`,
  "progress-undated": () =>
    "The progress differs from the register’s and has no date of update, so the register’s stays.",
  "closure-declined": ({ on }) =>
    `An inspector has declined this closure${on ? ` of ${longDate(on)}` : ""} before; it is not proposed again.`,
  "closed-in-register": ({ on }) =>
    `The finding is closed in the register${on ? ` since ${longDate(on)}` : ""}. Only an inspector can reopen it; left alone.`,
  "force-alone": () =>
    "Owners, sponsors, target dates and progress are the force’s to give, so these columns are left out.",
  "wording-differs": () => "The words differ from the register’s, which stay. An inspector can correct the record.",
  "kind-differs": ({ register }) => `The register has it as ${inSentence(finding.kind[register].one)}; that stays.`,
  "deadline-differs": () => "The published deadline differs from the register’s, which stays.",
  "parent-differs": ({ register }) =>
    register
      ? `The register has it under ${register}; that stays.`
      : "The register has it without a cause of concern; that stays.",
  "inspection-differs": ({ register }) => `The register has it from “${register}”; that stays.`,
  "first-target-differs": ({ register }) => `The first target is frozen: ${longDate(register)} in the register.`,
  "progress-newer": ({ on }) =>
    `The register has a progress update of ${longDate(on)}, no older than the file’s; it stays.`,
};
