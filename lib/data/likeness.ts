import "server-only";
import type { Actor } from "@/lib/domain/actor";
import { STATUSES } from "@/lib/domain/finding/finding";
import { FINDING_KINDS } from "@/lib/domain/finding/kind";
import type { LikelySame } from "@/lib/domain/report-review/likely";
import { oneOf } from "./one-of";
import { ownForces } from "./own";
import type { Db } from "./scope";

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

/** Findings of a force that drafts look like, by the key of the draft, most alike first; three at most for each. */
export async function likelyOf(
  db: Db,
  actor: Actor,
  forceId: string,
  drafts: readonly { readonly key: string; readonly text: string }[],
): Promise<Readonly<Record<string, readonly LikelySame[]>>> {
  const keys = drafts.map(({ key }) => key);
  const texts = drafts.map(({ text }) => text);
  const rows = await db.$queryRaw<Row[]>`
    select d.key, f.reference, f.kind, f.status, f.text, f.published_on::text as "publishedOn", similarity(f.text, d.text)::float8 as likeness
    from unnest(${keys}::text[], ${texts}::text[]) as d (key, text) join finding f on f.force_id = ${forceId}::uuid and ${ownForces(actor)}
    where f.published_on is not null and similarity(f.text, d.text) >=
      case when least(length(f.text), length(d.text)) < ${SHORT} then ${ALIKE_IF_SHORT}::float8 else ${ALIKE}::float8 end order by d.key, likeness desc, f.reference`;
  return Object.fromEntries(
    keys.map((key) => [
      key,
      rows
        .filter((row) => row.key === key)
        .slice(0, 3)
        .map(toLikely),
    ]),
  );
}
