import "server-only";
import type { Actor } from "@/lib/domain/actor";
import type { LikelySame } from "@/lib/domain/report-review/likely";
import { ownForces } from "./own";
import type { Db } from "./scope";

/** Below this, two wordings are different things; two short ones share half of "the force should improve" by chance. */
const ALIKE = 0.45;
const SHORT = 80;
const ALIKE_IF_SHORT = 0.65;

/** Findings of a force that drafts look like, by the key of the draft, most alike first; three at most for each. */
export async function likelyOf(
  db: Db,
  actor: Actor,
  forceId: string,
  drafts: readonly { readonly key: string; readonly text: string }[],
): Promise<Readonly<Record<string, readonly LikelySame[]>>> {
  const keys = drafts.map(({ key }) => key);
  const texts = drafts.map(({ text }) => text);
  const rows = await db.$queryRaw<(LikelySame & { key: string })[]>`
    select d.key, f.reference, f.kind, f.status, f.text, f.published_on::text as "publishedOn", similarity(f.text, d.text)::float8 as likeness
    from unnest(${keys}::text[], ${texts}::text[]) as d (key, text) join finding f on f.force_id = ${forceId}::uuid and ${ownForces(actor)}
    where f.published_on is not null and similarity(f.text, d.text) >=
      case when least(length(f.text), length(d.text)) < ${SHORT} then ${ALIKE_IF_SHORT}::float8 else ${ALIKE}::float8 end order by d.key, likeness desc, f.reference`;
  return Object.fromEntries(keys.map((key) => [key, rows.filter((row) => row.key === key).slice(0, 3)]));
}
