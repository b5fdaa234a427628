import "server-only";
import type { Actor } from "@/lib/domain/actor";
import { STATUSES } from "@/lib/domain/finding/finding";
import { FINDING_KINDS } from "@/lib/domain/finding/kind";
import type { LikelySame } from "@/lib/domain/report-review/likely";
import { object, pairs } from "./as-json";
import { Prisma } from "./generated/client";
import { oneOf } from "./one-of";
import { ownForces } from "./own";
import type { Db } from "./scope";
import { askIn, type Question, question } from "./together";

/** Below this, two wordings are different things; two short ones share half of "the force should improve" by chance. */
const ALIKE = 0.45;
const SHORT = 80;
const ALIKE_IF_SHORT = 0.65;

/** What is alike, for this draft; of the lists of kind and status, nothing is looked at yet. */
type Row = Omit<LikelySame, "kind" | "status"> & {
  readonly key: string;
  readonly kind: string;
  readonly status: string;
};

const toLikely = ({ key: _, ...row }: Row): LikelySame => ({
  ...row,
  kind: oneOf(FINDING_KINDS, row.kind, "finding.kind"),
  status: oneOf(STATUSES, row.status, "finding.status"),
});

/** By the key of the draft, the findings that it looks like, most alike first. */
export type Likely = Readonly<Record<string, readonly LikelySame[]>>;

const sql = Prisma.sql;

/** Findings of a force that drafts look like; three at most for each. */
export function likely(
  actor: Actor,
  forceId: string,
  drafts: readonly { readonly key: string; readonly text: string }[],
): Question<Likely> {
  const keys = drafts.map(({ key }) => key);
  const texts = drafts.map(({ text }) => text);
  return question(
    sql`select ${object(
      sql`'key', d.key, 'likeness', similarity(f.text, d.text)`,
      pairs("f", ["reference", "kind", "status", "text", "publishedOn"]),
    )} as alike
      from unnest(${keys}::text[], ${texts}::text[]) as d (key, text) join finding f on f.force_id = ${forceId}::uuid and ${ownForces(actor)}
      where f.published_on is not null and similarity(f.text, d.text) >=
        case when least(length(f.text), length(d.text)) < ${SHORT} then ${ALIKE_IF_SHORT}::float8 else ${ALIKE}::float8 end
      order by d.key, similarity(f.text, d.text) desc, f.reference`,
    (rows: readonly { readonly alike: Row }[]) =>
      Object.fromEntries(
        keys.map((key) => [
          key,
          rows
            .filter(({ alike }) => alike.key === key)
            .slice(0, 3)
            .map(({ alike }) => toLikely(alike)),
        ]),
      ),
  );
}

/** The same in the transaction of a write. */
export const likelyOf = (
  db: Db,
  actor: Actor,
  forceId: string,
  drafts: Parameters<typeof likely>[2],
): Promise<Likely> => askIn(db, likely(actor, forceId, drafts));
