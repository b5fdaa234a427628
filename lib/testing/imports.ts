import { randomUUID } from "node:crypto";
import { inScope } from "@/lib/data/scope";
import { loadImport } from "@/lib/data/store/register-import";
import type { Actor } from "@/lib/domain/actor";
import { date } from "@/lib/domain/calendar";
import { readMapping } from "@/lib/domain/register-import/mapping";
import type { Outline } from "@/lib/domain/register-import/outline";
import { writeSpreadsheet } from "@/lib/outside/spreadsheets/write-spreadsheet";
import { beginRecording } from "@/lib/usecases/import-register/begin-recording";
import { checkImport } from "@/lib/usecases/import-register/check-import";
import { startRegisterImport } from "@/lib/usecases/import-register/start-import";
import { asked, granted } from "./reports";

/** The inspection that the rows of an ordered import are from. */
export const IMPORTED = { year: 2023, publishedOn: date("2023-12-22") } as const;

/** A checked file of so many new findings, whose button "Record" is pressed. */
export async function anOrderedImport(actor: Actor, forceId: string, rows: number): Promise<string> {
  const bytes = await writeSpreadsheet("csv", {
    sheet: "Register",
    headings: ["Report", "AFI/CoC/Rec", "Wording", "RAG", "Last updated"],
    rows: Array.from({ length: rows }, (_, at) => [
      "PEEL 2023-25",
      "AFI",
      `The force should improve its ${at}th thing, ${randomUUID()}.`,
      "Amber",
      "01/09/2024",
    ]),
  });
  const started = await startRegisterImport(actor, forceId, { fileName: "register.csv", bytes }, new Date());
  if (!started.ok) throw new Error(started.refusal);
  const { id } = started.value;
  const kept = async () => inScope(actor, (db) => loadImport(db, actor, id));
  const inspections = { "peel 2023 25": { publishedOn: IMPORTED.publishedOn, type: "peel" } } as const;
  granted(await checkImport(actor, id, { mapping: readMapping((await kept())?.mapping), inspections }, asked()));
  const outline = (await kept())?.result as Outline | undefined;
  const shown = outline?.fingerprint ?? "";
  granted(await beginRecording(actor, id, { shown, reason: null, why: null }, new Date()));
  return id;
}
