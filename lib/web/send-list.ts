import "server-only";
import type { Today } from "@/lib/data/demonstration";
import { inPieces } from "./in-pieces";

const TYPES = {
  csv: "text/csv; charset=utf-8",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
} as const;

/** How an address asks for a list: as CSV unless it says Excel, with all columns unless it says as shown; null where it says neither. */
export function howAsked(asked: URLSearchParams): { format: "csv" | "xlsx"; columns: "shown" | "all" } | null {
  const [format, columns] = [asked.get("as") ?? "csv", asked.get("columns") ?? "all"];
  if ((format !== "csv" && format !== "xlsx") || (columns !== "shown" && columns !== "all")) return null;
  return { format, columns };
}

/** A list as an answer that comes as it is made. */
export const sendList = (
  name: string,
  format: "csv" | "xlsx",
  { today }: Today,
  pieces: AsyncGenerator<string | Uint8Array>,
): Response =>
  new Response(inPieces(pieces), {
    headers: {
      "Content-Type": TYPES[format],
      "Content-Disposition": `attachment; filename="${name}-${today}.${format}"`,
      "Cache-Control": "no-store",
    },
  });

/** Nothing is handed out for an address that was not understood: a file cannot say that beside its rows. */
export const notUnderstood = (lines: readonly string[]): Response =>
  new Response(lines.join("\n"), {
    status: 400,
    headers: { "Content-Type": "text/plain; charset=utf-8", "Cache-Control": "no-store" },
  });
