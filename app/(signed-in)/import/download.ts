import { SPREADSHEET_FORMATS, type SpreadsheetFormat } from "@/lib/domain/register-import/spreadsheet";
import type { HandedOut } from "@/lib/usecases/import-register/handed-out";

const TYPES: Record<SpreadsheetFormat, string> = {
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  csv: "text/csv; charset=utf-8",
};

export const formatOf = (asked: string): SpreadsheetFormat | null =>
  SPREADSHEET_FORMATS.find((known) => known === asked) ?? null;

/** A file as an answer that is only ever downloaded; 404 when there is none. */
export function download(file: HandedOut | null, format: SpreadsheetFormat): Response {
  if (!file) return new Response("There is no such file.\n", { status: 404 });
  return new Response(new Uint8Array(file.bytes), {
    headers: {
      "Content-Type": TYPES[format],
      "Content-Disposition": `attachment; filename="${file.name}"`,
      "Cache-Control": "no-store",
    },
  });
}
