import { randomUUID } from "node:crypto";
import { readLists } from "@/lib/data/lists";
import type { Db } from "@/lib/data/scope";
import { causesNamed } from "@/lib/data/store/causes-named";
import { holdReferences } from "@/lib/data/store/chain";
import { findingsNamed } from "@/lib/data/store/findings-named";
import { lastNumbers } from "@/lib/data/store/force-case";
import { slugOfInspection } from "@/lib/data/store/inspection-case";
import { forceById } from "@/lib/data/store/known-register";
import { loadReading } from "@/lib/data/store/readings";
import { waitingReportsOf } from "@/lib/data/store/reports";
import { openSpells } from "@/lib/data/store/spells";
import type { Actor } from "@/lib/domain/actor";
import type { Refusal } from "@/lib/domain/refusal";
import { placeOf } from "@/lib/domain/report-review/place";
import { recordsForForce } from "@/lib/domain/report-review/plan";
import type { ReadingCase } from "@/lib/domain/report-review/reading-case";
import { recordReading as decideRecording } from "@/lib/domain/report-review/record";
import { type Review, repeatedBy } from "@/lib/domain/report-review/review";
import { ok, type Result, refuse } from "@/lib/domain/result";
import { object, orNull, text } from "@/lib/domain/stored";
import { type Asked, perform } from "../perform";
import { placeOfRecord } from "./record-there";

/** What its reader says when a report is recorded. */
export interface Recording {
  /** The slug of the unpublished inspection that an inspector records into; null for a new one. */
  readonly into: string | null;
  /** That the report is recorded for the force it is read for, though it names another. */
  readonly otherForce: boolean;
}

export type Recorded = { readonly id: string; readonly slug: string | null };
const readRecorded = object<Recorded>({ id: text, slug: orNull(text) });

/**
 * Records a report under review: see the decider. A second press finds it recorded and writes nothing; what was discarded, or
 * has changed since the summary was shown, is not recorded.
 */
export const recordReading = (
  actor: Actor,
  id: string,
  { into, otherForce }: Recording,
  asked: Asked,
): Promise<Result<Recorded, Refusal>> =>
  perform<ReadingCase, Recorded>(
    actor,
    {
      name: "record-reading",
      about: id,
      chains: async (db) => {
        const reading = await loadReading(db, actor, id);
        if (!reading) return refuse({ why: "not-found" });
        const forces = reading.forceId ? [reading.forceId] : [];
        await holdReferences(db, forces);
        return ok(forces);
      },
      load: (db) => loadReadingCase(db, actor, id, into),
      decide: (theCase) =>
        decideRecording(actor, theCase, {
          otherForce,
          version: asked.version,
          today: asked.today,
          illustrative: asked.illustrative ?? false,
        }),
      answer: async ({ inspectionId }, decided, db) => {
        const made = decided.flatMap(({ changes }) => changes).find(({ change }) => change === "reading-recorded");
        const at = made?.change === "reading-recorded" ? made.inspectionId : inspectionId;
        return { id, slug: at && (await slugOfInspection(db, actor, at)) };
      },
      readAnswer: readRecorded,
      timeout: 60_000,
    },
    asked,
  );

async function loadReadingCase(db: Db, actor: Actor, id: string, slug: string | null): Promise<ReadingCase | null> {
  const reading = await loadReading(db, actor, id);
  if (!reading) return null;
  const { forceId, review } = reading;
  const known = forceId ? await forceById(db, actor, forceId) : null;
  const empty = { there: null, into: null, named: new Map(), causes: new Map(), spellEnteredOn: null, waiting: [] };
  const lists = await readLists(db);
  if (!known) return { ...reading, ...empty, force: null, lists, mint: randomUUID };
  const numbers = (await lastNumbers(db, actor, [known.id])).get(known.id);
  const spell = (await openSpells(db, [known.id])).get(known.id);
  return {
    ...reading,
    force: { ...known, lastNumbers: numbers ?? new Map() },
    ...(await placeOfRecord(db, actor, known.id, recordsForForce(actor), review, slug)),
    named: await findingsNamed(db, actor, known.id, referencesIn(review)),
    causes: await causesNamed(db, actor, known.id, causesIn(review)),
    spellEnteredOn: spell?.enteredOn ?? null,
    waiting: await waitingReportsOf(db, actor, known.id),
    lists,
    mint: randomUUID,
  };
}

const referencesIn = ({ findings, changes }: Review): readonly string[] => [
  ...findings.flatMap(repeatedBy),
  ...changes.flatMap(({ references }) => references),
];

const causesIn = (review: Review): readonly string[] =>
  review.findings.flatMap((finding) => {
    const place = placeOf(review, finding);
    return place?.under === "register" ? [place.reference] : [];
  });
