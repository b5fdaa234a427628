import { findAllUpdates, type UpdatesAsked } from "@/lib/data/queries/updates";
import { recordAccess } from "@/lib/data/store/access";
import type { Actor } from "@/lib/domain/actor";
import type { CalendarDate } from "@/lib/domain/calendar";
import { PROGRESS } from "@/lib/domain/progress/lists";
import {
  FORM_COLUMNS,
  FORM_HEADINGS,
  type FormColumn,
  type UpdatesSheet,
  type UpdatesUnread,
} from "@/lib/domain/progress/updates-sheet";
import type { SpreadsheetFormat } from "@/lib/domain/register-import/spreadsheet";
import { type Result, refuse } from "@/lib/domain/result";
import { readApart } from "@/lib/outside/apart/read-apart";
import { writeSpreadsheet } from "@/lib/outside/spreadsheets/write-spreadsheet";
import { words } from "@/lib/words/words";
import type { HandedOut } from "./import-register/handed-out";

/** In characters. */
const WIDTHS: Record<FormColumn, number> = {
  reference: 16,
  finding: 60,
  status: 16,
  now: 16,
  updated: 14,
  entry: 14,
  progress: 16,
  note: 60,
  next: 40,
  nextOn: 16,
};

const asDay = (on: CalendarDate | null) => (on === null ? "" : { day: new Date(`${on}T00:00:00Z`) });

/** A form for the updates of these findings, to be filled in without the register and brought back. That it was taken is in the access log. */
export async function updatesForm(
  actor: Actor,
  asked: UpdatesAsked,
  format: SpreadsheetFormat,
  today: CalendarDate,
): Promise<HandedOut> {
  const findings = await findAllUpdates(actor, asked, today);
  await recordAccess(actor, "exported", "updates", `${format}: ${findings.length}`);
  const form = {
    sheet: "Updates",
    headings: FORM_COLUMNS.map((column) => FORM_HEADINGS[column]),
    widths: FORM_COLUMNS.map((column) => WIDTHS[column]),
    rows: findings.map(({ reference, text, status, progress, updatedOn, version }) => [
      reference,
      text,
      words.finding.status[status],
      progress ? words.progress.value[progress] : "",
      asDay(updatedOn),
      String(version),
      "",
      "",
      "",
      "",
    ]),
  };
  const key = {
    sheet: "What the columns hold",
    headings: ["In this column", "is"],
    widths: [24, 90],
    rows: FORM_COLUMNS.map((column) => [FORM_HEADINGS[column], words.progress.file.hint[column]]),
  };
  const values = {
    sheet: "What progress means",
    headings: ["Progress"],
    widths: [24],
    rows: PROGRESS.map((value) => [words.progress.value[value]]),
  };
  return { name: `updates-${today}.${format}`, bytes: await writeSpreadsheet(format, form, [key, values]) };
}

/** What somebody filled in of such a form. Read apart, with limits; nothing is saved. */
export async function readUpdatesForm(
  { personId }: Actor,
  bytes: Uint8Array,
): Promise<Result<UpdatesSheet, UpdatesUnread>> {
  const read = await readApart("updates", { bytes }, personId);
  return read.ok ? read.value : refuse({ why: read.why });
}
