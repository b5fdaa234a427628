import { randomUUID } from "node:crypto";
import { readFileSync } from "node:fs";
import { findReading } from "@/lib/data/queries/readings";
import type { Actor } from "@/lib/domain/actor";
import type { Review } from "@/lib/domain/report-review/review";
import { readReport } from "@/lib/domain/report-text/read-report";
import type { Asked } from "@/lib/usecases/perform";
import { type Recording, recordReading } from "@/lib/usecases/read-report/record-reading";
import { startReading } from "@/lib/usecases/read-report/start-reading";
import { asOwner } from "./database";
import type { TestCast } from "./people";
import { granted, TODAY } from "./reports";

export const PEEL_2017 = readFileSync("fixtures/reports/seed-2018-03-22-wmp-peel-2017-effectiveness.txt", "utf8");
export const LETTER = readFileSync("fixtures/reports/06-west-midlands-return-to-default-phase-2024-09.txt", "utf8");
const NOW = new Date(`${TODAY}T10:00:00Z`);

/** Records it as somebody who has ticked that it is meant for the force of this test, whatever force it names. */
export const record = (actor: Actor, id: string, press: Asked, chosen: Partial<Recording> = {}) =>
  recordReading(actor, id, { into: null, otherForce: true, ...chosen }, press);

/** Begins to read a text; answers its id and what was recognised. */
export async function begin(actor: Actor, text: string) {
  const { id } = granted(await startReading(actor, randomUUID(), "Pasted text", readReport(text), NOW));
  const reading = await findReading(actor, id);
  if (!reading) throw new Error("the reading is not there");
  return { id, review: reading.review };
}
export const recorded = (cast: TestCast) =>
  asOwner((db) =>
    db.finding.findMany({ where: { forceId: cast.force.id }, orderBy: [{ position: "asc" }, { id: "asc" }] }),
  );

/** What the report says of itself, as somebody confirms it unchanged. */
export const factsOf = ({ title, type, publishedOn, address }: Review) =>
  ({ do: "set-facts", title, type, publishedOn, address }) as const;

export const aReport = (title: string, rest: string) => `${title}\n\nPublished on: 10 May 2024\n\n${rest}`;
export const anArea = (text: string) => `Area for improvement\n\n${text}\n`;
