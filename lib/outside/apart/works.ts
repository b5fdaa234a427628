import type { UpdatesSheet, UpdatesUnread } from "@/lib/domain/progress/updates-sheet";
import type { Table } from "@/lib/domain/register-import/headings";
import type { KnownRegister } from "@/lib/domain/register-import/known";
import type { ImportAsked } from "@/lib/domain/register-import/plan-import";
import type { SpreadsheetRefusal } from "@/lib/domain/register-import/spreadsheet";
import type { ReportReading } from "@/lib/domain/report-text/reading";
import { ok, type Result, refuse } from "@/lib/domain/result";
import type { FileToMark } from "@/lib/outside/spreadsheets/file-with-marks";
import type { OutlinedPlan } from "./planning";

/** A report as its reader gives it: pasted text, or a file with its name. */
export type GivenReport = { readonly text: string } | { readonly bytes: Uint8Array; readonly name: string };

/**
 * What is read in a process of its own. Each takes and gives plain data, and reaches nothing but that. A work loads its own
 * reader once there is a file: a process that waits, and one for a sheet, pays nothing for what reads print.
 */
export const works = {
  /** What is recognised in a report; or the sentence that says why its file cannot be read. */
  async report(given: GivenReport): Promise<Result<ReportReading, string>> {
    const { readReport } = await import("@/lib/domain/report-text/read-report");
    if ("text" in given) return ok(readReport(given.text));
    const { bodyOf } = await import("@/lib/outside/report-readers/reading-result");
    const { readReportFile } = await import("@/lib/outside/report-readers/read-report-file");
    const read = await readReportFile(given.bytes, given.name);
    if (!read.ok) return refuse(read.why);
    const { cautions } = read;
    return ok({ ...readReport(bodyOf(read)), ...(cautions ? { cautions } : {}) });
  },

  /** The words of a PDF or another file that reports are read from; null where none can be read. */
  async text({ bytes, name }: { readonly bytes: Uint8Array; readonly name: string }): Promise<string | null> {
    const { readReportFile } = await import("@/lib/outside/report-readers/read-report-file");
    const read = await readReportFile(bytes, name);
    return read.ok ? read.text : null;
  },

  /** The register that a file holds: on the sheet that was chosen, else on the ones that look most like a register. */
  async register({ bytes, sheet, otherForces }: RegisterFile): Promise<Result<Table, SpreadsheetRefusal>> {
    const { readSpreadsheet } = await import("@/lib/outside/spreadsheets/read-spreadsheet");
    const read = await readSpreadsheet(bytes);
    if (!read.ok) return refuse(read.why);
    const { registerOf } = await import("@/lib/domain/register-import/several-sheets");
    const { MOST_ROWS } = await import("@/lib/domain/register-import/limits");
    const table = registerOf(read.sheets, sheet, otherForces);
    if (!table) return refuse("no-headings");
    if (table.rows.length === 0) return refuse("no-rows");
    return table.rows.length > MOST_ROWS ? refuse("too-many-rows") : ok(table);
  },

  /** What was filled in of a form for updates; or which of its headings are not there. */
  async updates({ bytes }: Pick<RegisterFile, "bytes">): Promise<Result<UpdatesSheet, UpdatesUnread>> {
    const { readSpreadsheet } = await import("@/lib/outside/spreadsheets/read-spreadsheet");
    const read = await readSpreadsheet(bytes);
    if (!read.ok) return refuse({ why: read.why });
    const { readUpdatesSheet } = await import("@/lib/domain/progress/updates-sheet");
    const sheet = readUpdatesSheet(read.sheets);
    if (!sheet) return refuse({ why: "no-headings" });
    return "missing" in sheet ? refuse({ why: "headings-missing", ...sheet }) : ok(sheet);
  },

  /** What importing a file would do, as it is shown: ten thousand rows are compared with all that the register has. */
  plan: async ({ asked, register }: FileToPlan): Promise<OutlinedPlan> =>
    (await import("./planning")).outlinedPlan(asked, register),

  /** A register that was read before, with words beside its rows. */
  marks: async (file: FileToMark): Promise<Uint8Array | null> =>
    (await import("@/lib/outside/spreadsheets/file-with-marks")).fileWithMarks(file),
};

export interface FileToPlan {
  readonly asked: ImportAsked;
  readonly register: KnownRegister;
}

export interface RegisterFile {
  readonly bytes: Uint8Array;
  readonly sheet: string | null;
  /** The names of other forces, whose sheets are not this one’s. */
  readonly otherForces: readonly string[];
}
