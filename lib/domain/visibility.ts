import type { Actor, Side } from "./actor";
import { concerns, sideOf } from "./actor";

/**
 * Who sees what: one row per kind of record, one cell per side. Queries ask for no more than it gives (`lib/data/own.ts`);
 * the database's policies are the second wall, and `who-sees.db.test.ts` holds them to this table, cell by cell. `readers`
 * means: only people the inspector has named.
 */
export type Sight =
  | "yes"
  | "no"
  | "readers"
  | "own"
  | "own-organisation"
  | "envelope"
  | "coordinators-and-chief-officers"
  | "own-audience"
  | "letter"
  | "post";

export const RECORDS = [
  "published inspection",
  "unpublished inspection",
  "update, target or allocation",
  "evidence for the force",
  "evidence for the force and policing body",
  "evidence shared with the inspectorate",
  "submission in draft",
  "submission made",
  "assurance",
  "change that a force reported",
  "change that an inspector read",
  "policing body's own note",
  "challenge and answer",
  "section 55 invitation and comments",
  "chief officer's comments in draft",
  "section 55 response in draft",
  "section 55 response published",
  "inspector's working note",
  "revisit and rating",
  "event",
  "verification",
  "access log",
  "people",
] as const;
export type RecordKind = (typeof RECORDS)[number];
export type Viewer = Side | "public";

type Row = Record<Viewer, Sight>;
const row = (
  force: Sight,
  policingBody: Sight,
  inspectorate: Sight,
  administration: Sight,
  publicSight: Sight,
): Row => ({
  force,
  "policing-body": policingBody,
  inspectorate,
  administration,
  public: publicSight,
});

export const WHO_SEES: Record<RecordKind, Row> = {
  //                                              force       policing body  inspectorate  administration      public
  "published inspection": row("yes", "yes", "yes", "no", "yes"),
  "unpublished inspection": row("readers", "readers", "yes", "no", "no"),
  "update, target or allocation": row("yes", "yes", "yes", "no", "no"),
  "evidence for the force": row("yes", "no", "no", "no", "no"),
  "evidence for the force and policing body": row("yes", "yes", "no", "no", "no"),
  "evidence shared with the inspectorate": row("yes", "yes", "yes", "no", "no"),
  "submission in draft": row("yes", "no", "no", "no", "no"),
  "submission made": row("yes", "yes", "yes", "no", "no"),
  assurance: row("yes", "yes", "yes", "no", "no"),
  "change that a force reported": row("yes", "yes", "yes", "no", "no"),
  "change that an inspector read": row("no", "no", "yes", "no", "no"),
  "policing body's own note": row("no", "yes", "no", "no", "no"),
  "challenge and answer": row("yes", "yes", "no", "no", "no"),
  "section 55 invitation and comments": row("yes", "yes", "no", "no", "no"),
  "chief officer's comments in draft": row("coordinators-and-chief-officers", "no", "no", "no", "no"),
  "section 55 response in draft": row("no", "yes", "no", "no", "no"),
  "section 55 response published": row("yes", "yes", "yes", "no", "yes"),
  "inspector's working note": row("no", "no", "yes", "no", "no"),
  "revisit and rating": row("yes", "yes", "yes", "no", "letter"),
  event: row("own-audience", "own-audience", "own-audience", "envelope", "no"),
  verification: row("yes", "yes", "yes", "yes", "no"),
  "access log": row("own", "own", "own", "own-organisation", "no"),
  people: row("post", "post", "post", "own-organisation", "no"),
};

/** Whether `actor` sees a record of this kind about `forceId`. A `reader` sees what the organisation sees; `named` says whether an inspector named this person. */
export function visibleTo(actor: Actor, record: RecordKind, forceId: string, named = false): boolean {
  if (!concerns(actor, forceId)) return false;
  const sight = WHO_SEES[record][sideOf(actor)];
  if (sight === "readers") return named;
  if (sight === "coordinators-and-chief-officers")
    return actor.role === "force-coordinator" || actor.role === "chief-officer";
  return sight !== "no";
}
