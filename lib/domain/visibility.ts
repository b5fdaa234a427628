import type { Actor, Side } from "./actor";
import { concerns, sideOf } from "./actor";

/**
 * Who sees what: one row per kind of record, one cell per side. Queries ask for no more than it gives (`lib/data/own.ts`);
 * the database's policies are the second wall, and `who-sees.db.test.ts` holds them to this table, cell by cell. `readers`
 * means: only people the inspector has named; `office`: only those who work in the policing body’s office, none of its readers;
 * `comment-drafters`: only coordinators and chief officers.
 */
export type Sight =
  | "yes"
  | "no"
  | "office"
  | "comment-drafters"
  | "readers"
  | "own"
  | "own-organisation"
  | "own-audience"
  | "post";

export const RECORDS = [
  "published inspection",
  "unpublished inspection",
  "comment on a draft",
  "update, plan, target or allocation",
  "evidence for the force",
  "evidence for the force and policing body",
  "evidence shared with the inspectorate",
  "submission in draft",
  "submission made",
  "assurance",
  "note of the office",
  "challenge and answer",
  "board pack of a force, committee's minutes",
  "board pack of the inspectorate",
  "national recommendation of a force",
  "planned revisit, revisit letter",
  "notes of a revisit before its letter",
  "direction, level of another body",
  "representation, inspector's rating",
  "response that is owed, published or sent",
  "invitation to comment, comments given",
  "chief officer's comments in draft",
  "response in draft",
  "public wording in draft",
  "public wording published",
  "change that a force reported",
  "change that an inspector read",
  "event",
  "verification",
  "access log",
  "people",
] as const;
export type RecordKind = (typeof RECORDS)[number];
type Row = Record<Side, Sight>;
const row = (force: Sight, policingBody: Sight, inspectorate: Sight, administration: Sight): Row => ({
  force,
  "policing-body": policingBody,
  inspectorate,
  administration,
});

export const WHO_SEES: Record<RecordKind, Row> = {
  //                                              force       policing body  inspectorate  administration
  "published inspection": row("yes", "yes", "yes", "no"),
  "unpublished inspection": row("readers", "readers", "yes", "no"),
  "comment on a draft": row("readers", "readers", "yes", "no"),
  "update, plan, target or allocation": row("yes", "yes", "yes", "no"),
  "evidence for the force": row("yes", "no", "no", "no"),
  "evidence for the force and policing body": row("yes", "yes", "no", "no"),
  "evidence shared with the inspectorate": row("yes", "yes", "yes", "no"),
  "submission in draft": row("yes", "no", "no", "no"),
  "submission made": row("yes", "yes", "yes", "no"),
  assurance: row("yes", "yes", "yes", "no"),
  "note of the office": row("no", "office", "no", "no"),
  "challenge and answer": row("yes", "yes", "no", "no"),
  "board pack of a force, committee's minutes": row("yes", "yes", "no", "no"),
  "board pack of the inspectorate": row("no", "no", "yes", "no"),
  "national recommendation of a force": row("yes", "yes", "yes", "no"),
  "planned revisit, revisit letter": row("yes", "yes", "yes", "no"),
  "notes of a revisit before its letter": row("no", "no", "yes", "no"),
  "representation, inspector's rating": row("yes", "yes", "yes", "no"),
  "direction, level of another body": row("yes", "yes", "yes", "no"),
  "response that is owed, published or sent": row("yes", "yes", "yes", "no"),
  "invitation to comment, comments given": row("yes", "yes", "no", "no"),
  "chief officer's comments in draft": row("comment-drafters", "no", "no", "no"),
  "response in draft": row("no", "office", "no", "no"),
  "public wording in draft": row("no", "office", "no", "no"),
  "public wording published": row("yes", "yes", "yes", "no"),
  "change that a force reported": row("yes", "yes", "yes", "no"),
  "change that an inspector read": row("no", "no", "yes", "no"),
  event: row("own-audience", "own-audience", "own-audience", "own-audience"),
  verification: row("yes", "yes", "yes", "yes"),
  "access log": row("own", "own", "own", "own-organisation"),
  people: row("post", "post", "post", "own-organisation"),
};

/** Whether `actor` sees a record of this kind about `forceId`. A reader sees what the policing body sees; `named` says whether an inspector named this person. */
export function visibleTo(actor: Actor, record: RecordKind, forceId: string, named = false): boolean {
  if (!concerns(actor, forceId)) return false;
  const sight = WHO_SEES[record][sideOf(actor)];
  if (sight === "readers") return named;
  if (sight === "office") return actor.role === "policing-body";
  if (sight === "comment-drafters") return actor.role === "force-coordinator" || actor.role === "chief-officer";
  return sight !== "no";
}
