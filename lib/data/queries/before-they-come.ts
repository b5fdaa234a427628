import "server-only";
import { type Actor, concerns, sideOf } from "@/lib/domain/actor";
import { type FoundElsewhere, type FoundHere, type PlannedVisit, VISITS } from "@/lib/domain/before-they-come/source";
import { OUTCOMES } from "@/lib/domain/closure/lists";
import { MARKINGS } from "@/lib/domain/evidence/lists";
import { isCounted, STATUSES } from "@/lib/domain/finding/finding";
import { FINDING_KINDS } from "@/lib/domain/finding/kind";
import { PROGRESS } from "@/lib/domain/progress/lists";
import { isSlug } from "@/lib/domain/written";
import { list, object, pairs } from "../as-json";
import { usedFor } from "../evidence-rows";
import { Prisma } from "../generated/client";
import { oneOf, oneOfOrNull } from "../one-of";
import { inRecordOf, ownForces, ownSide } from "../own";
import { askTogether, type Question, question } from "../together";
import { closedAs } from "./counted";
import { named } from "./force-view";

const sql = Prisma.sql;
const forceWith = (slug: string) => sql`select o.id from organisation o where o.slug = ${slug} and o.kind = 'force'`;

interface HereRow extends Omit<FoundHere, "kind" | "status" | "progress" | "outcome" | "notes"> {
  readonly notes: readonly (Omit<FoundHere["notes"][number], "marking"> & { readonly marking: string })[];
  readonly kind: string;
  readonly status: string;
  readonly progress: string | null;
  readonly outcome: string | null;
}

/** Everything published of a force of the asker's own on these themes, with the evidence that stands as far as they read it. */
const foundHere = (actor: Actor, force: Prisma.Sql, themes: readonly string[]): Question<readonly FoundHere[]> =>
  question(
    sql`select ${object(
      pairs("f", ["reference", "text", "kind", "publishedOn", "status", "statusOn", "progress"]),
      sql`'theme', coalesce(f.theme, p.theme), 'report', i.title, 'fieldworkFrom', i.fieldwork_from, 'outcome', ${closedAs(sql`f.id`)}`,
      sql`'notes', ${list(
        object(pairs("e", ["title", "kind", "marking", "periodFrom", "periodTo", "on"])),
        sql`e.at`,
        sql`${usedFor(sql`f.id`)} and e.withdrawn_on is null and e.superseded_on is null and ${ownSide(actor, sql`e.audience`)}`,
      )}`,
    )} as found from finding f join inspection i on i.id = f.inspection_id left join finding p on p.id = f.parent_id
      where ${inRecordOf(force)} and ${ownForces(actor)} and f.published_on is not null
        and coalesce(f.theme, p.theme) = any (${[...themes]}::text[])
      order by f.published_on desc, f.family, f.reference_year, f.reference_number, f.id`,
    (rows: readonly { readonly found: HereRow }[]) =>
      rows.flatMap(({ found }) => {
        const row = {
          ...found,
          kind: oneOf(FINDING_KINDS, found.kind, "finding.kind"),
          status: oneOf(STATUSES, found.status, "finding.status"),
          progress: oneOfOrNull(PROGRESS, found.progress, "finding.progress"),
          outcome: oneOfOrNull(OUTCOMES, found.outcome, "closure.outcome"),
          notes: found.notes.map((note) => ({ ...note, marking: oneOf(MARKINGS, note.marking, "evidence.marking") })),
        };
        return isCounted({ closedAs: row.outcome }) ? [row] : [];
      }),
  );

interface ElsewhereRow extends Omit<FoundElsewhere, "kind" | "status" | "outcome"> {
  readonly kind: string;
  readonly status: string;
  readonly outcome: string | null;
  readonly all: number;
}

/** What is published of every other force on these themes, the latest first, `most` of it; and how much there is. */
const foundElsewhere = (themes: readonly string[], force: Prisma.Sql, most: number) =>
  question(
    sql`select force, reference, kind, text, theme, report, published_on as "publishedOn", status, closed_on as "closedOn", outcome, "all"
      from published_on_themes(${[...themes]}::text[], (${force}), ${most}::int)`,
    (rows: readonly ElsewhereRow[]) => ({
      all: rows[0]?.all ?? 0,
      findings: rows.map(
        ({ all: _, kind, status, outcome, ...row }): FoundElsewhere => ({
          ...row,
          kind: oneOf(FINDING_KINDS, kind, "finding.kind"),
          status: oneOf(STATUSES, status, "finding.status"),
          outcome: oneOfOrNull(OUTCOMES, outcome, "closure.outcome"),
        }),
      ),
    }),
  );

/** The visits that are planned of a force, with the themes of what they are about; reports in draft for the inspectorate alone. */
const plannedOf = (actor: Actor, force: Prisma.Sql): Question<readonly PlannedVisit[]> => {
  const drafts = sideOf(actor) === "inspectorate" ? sql`true` : sql`false`;
  return question(
    sql`select v.id, 'revisit' as is, '' as title, v.planned_from as from, v.planned_to as to, coalesce((select json_agg(distinct coalesce(f.theme, p.theme))
          from revisit_finding w join finding f on f.id = w.finding_id left join finding p on p.id = f.parent_id
          where w.revisit_id = v.id and coalesce(f.theme, p.theme) is not null), '[]') as themes
        from revisit v where ${inRecordOf(force, sql`v.force_id`)} and ${ownForces(actor, sql`v.force_id`)} and v.state = 'planned'
      union all
      select i.id, 'inspection', i.title, i.fieldwork_from, i.fieldwork_to, '[]' from inspection i
        where ${drafts} and i.published_on is null and i.merged_into_id is null and i.fieldwork_from is not null and i.fieldwork_to is not null
          and exists (select 1 from inspection_force o where o.inspection_id = i.id and o.force_id = (${force}))
      order by 4, 5, id limit 20`,
    (rows: readonly (Omit<PlannedVisit, "is"> & { readonly is: string })[]) =>
      rows.map((row) => ({ ...row, is: oneOf(VISITS, row.is, "visit") })),
  );
};

export interface BeforeTheyCome {
  readonly force: { readonly slug: string; readonly name: string };
  readonly planned: readonly PlannedVisit[];
  readonly here: readonly FoundHere[];
  readonly elsewhere: { readonly all: number; readonly findings: readonly FoundElsewhere[] };
}

/** What was found on themes, in a force of the asker's own and elsewhere; null where the force is not theirs. `most`: of elsewhere. */
export async function findBeforeTheyCome(
  actor: Actor,
  slug: string,
  themes: readonly string[],
  most: number,
): Promise<BeforeTheyCome | null> {
  if (!isSlug(slug)) return null;
  const id = forceWith(slug);
  const [force, planned, here, elsewhere] = await askTogether(
    actor,
    named(actor, id),
    plannedOf(actor, id),
    foundHere(actor, id, themes),
    foundElsewhere(themes, id, most),
  );
  return force && concerns(actor, force.id) ? { force: { slug, name: force.name }, planned, here, elsewhere } : null;
}
