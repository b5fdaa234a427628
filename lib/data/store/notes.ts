import "server-only";
import type { Actor } from "@/lib/domain/actor";
import { EVIDENCE_AUDIENCES } from "@/lib/domain/audience";
import type { Evidence } from "@/lib/domain/evidence/evidence";
import type { FileOfNote } from "@/lib/domain/evidence/notes";
import type { Case } from "@/lib/domain/finding/case";
import { oneOf } from "../one-of";
import { forOwnSide, ofOwnForces } from "../own";
import type { Db } from "../scope";
import { loadCase } from "./case";

/** A note with what decides what may be done to it: its files, and the findings that it supports. */
export interface LoadedNote {
  readonly forceId: string;
  readonly note: Evidence;
  readonly files: readonly FileOfNote[];
  readonly cases: readonly Case[];
}

/** The published findings that a note supports, by reference. */
async function referencesUsing(db: Db, actor: Actor, evidenceId: string): Promise<readonly string[]> {
  const used = await db.finding.findMany({
    where: { evidence: { some: { evidenceId } }, ...ofOwnForces(actor) },
    select: { reference: true },
    orderBy: { reference: "asc" },
  });
  return used.flatMap(({ reference }) => reference ?? []);
}

/** The cases of findings, as far as the asker sees them. */
export async function loadCases(db: Db, actor: Actor, references: readonly string[]): Promise<readonly Case[]> {
  const cases: Case[] = [];
  for (const reference of references) {
    const theCase = await loadCase(db, actor, reference);
    if (theCase) cases.push(theCase);
  }
  return cases;
}

/** The cases of the findings that a note supports beside the one that is decided on. */
export const casesUsing = async (db: Db, actor: Actor, evidenceId: string, beside: string): Promise<readonly Case[]> =>
  loadCases(
    db,
    actor,
    (await referencesUsing(db, actor, evidenceId)).filter((reference) => reference !== beside),
  );

/** The force whose note this is, or null where for the asker there is none. Read first, to know which chain to lock. */
export async function forceOfNote(db: Db, actor: Actor, evidenceId: string): Promise<string | null> {
  const row = await db.evidence.findFirst({
    where: { id: evidenceId, ...ofOwnForces(actor), ...forOwnSide(actor) },
    select: { forceId: true },
  });
  return row?.forceId ?? null;
}

/** A note under the lock of its force's chain; null where for the asker there is none. */
export async function loadNote(db: Db, actor: Actor, evidenceId: string): Promise<LoadedNote | null> {
  const row = await db.evidence.findFirst({
    where: { id: evidenceId, ...ofOwnForces(actor), ...forOwnSide(actor) },
    include: { files: { orderBy: [{ at: "asc" }, { id: "asc" }] } },
  });
  if (!row) return null;
  const { id, forceId, title, note, audience, withdrawnOn, supersededOn } = row;
  const files = row.files.map(({ state, withdrawnOn: gone, ...file }) => ({
    id: file.id,
    name: file.name,
    sha256: file.sha256,
    withdrawn: gone !== null,
    infected: state === "infected",
    isOpen: gone === null && (state === "checked" || state === "clean"),
  }));
  return {
    forceId,
    note: {
      id,
      title,
      note,
      audience: oneOf(EVIDENCE_AUDIENCES, audience, "evidence.audience"),
      withdrawn: withdrawnOn !== null,
      superseded: supersededOn !== null,
      files: files.filter(({ isOpen }) => isOpen).map(({ id: of, name, sha256 }) => ({ id: of, name, sha256 })),
    },
    files: files.map(({ isOpen: _, ...file }) => file),
    cases: await loadCases(db, actor, await referencesUsing(db, actor, evidenceId)),
  };
}
