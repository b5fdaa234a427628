import "server-only";
import { type Actor, ORGANISATION_KINDS, type OrganisationKind } from "@/lib/domain/actor";
import { may } from "@/lib/domain/policy";
import { isSlug } from "@/lib/domain/written";
import { Prisma } from "../generated/client";
import { oneOf } from "../one-of";
import { bodyIdOf, forceNow, onOwn } from "../own";
import { askTogether, question } from "../together";
import { type InspectionView, inspectionWith } from "./inspection-view";

const sql = Prisma.sql;

/** Somebody of a force or its policing body, known to the inspectorate by post and organisation only. */
export interface ReaderChoice {
  readonly personId: string;
  readonly post: string;
  readonly organisation: string;
  readonly kind: OrganisationKind;
}

interface Row extends Omit<ReaderChoice, "kind"> {
  readonly kind: string;
  readonly reads: boolean;
}

/** Who reads an inspection before it is published, and who else could: people of its forces and their policing bodies who read records. */
export async function findReaders(
  actor: Actor,
  slug: string,
): Promise<{ inspection: InspectionView; named: ReaderChoice[]; others: ReaderChoice[] } | null> {
  if (!isSlug(slug) || !may(actor, "record and publish inspections", { on: "register" })) return null;
  const people = question(
    sql`select m.person_id as "personId", m.post, o.name as organisation, o.kind,
        exists (select 1 from inspection_reader r where r.inspection_id = i.id and r.person_id = m.person_id) as reads
      from inspection i, membership m join organisation o on o.id = m.organisation_id
      where exists (select 1 from inspection_force f where f.inspection_id = i.id
          and o.id in (${forceNow(sql`f.force_id`)}, ${bodyIdOf(sql`f.force_id`)})) and i.slug = ${slug} and ${onOwn(actor)} and m.state = 'active' and m.role <> 'administrator'
      order by o.name collate "en-GB-x-icu", m.post collate "en-GB-x-icu", m.person_id`,
    (rows: readonly Row[]) => rows,
  );
  const [inspection, members] = await askTogether(actor, inspectionWith(actor, slug), people);
  if (!inspection) return null;
  const chosen = (named: boolean) =>
    members
      .filter(({ reads }) => reads === named)
      .map(({ reads: _, kind, ...person }) => ({
        ...person,
        kind: oneOf(ORGANISATION_KINDS, kind, "organisation.kind"),
      }));
  return { inspection, named: chosen(true), others: chosen(false) };
}
