import "server-only";
import type { Actor } from "@/lib/domain/actor";
import type { CalendarDate } from "@/lib/domain/calendar";
import { FINDING_KINDS, type FindingKind } from "@/lib/domain/finding/kind";
import { may } from "@/lib/domain/policy";
import { isSlug } from "@/lib/domain/written";
import { Prisma } from "../generated/client";
import { oneOf } from "../one-of";
import { ownForces } from "../own";
import { askTogether, question } from "../together";
import { closedAs } from "./counted";
import { type InspectionView, inspectionWith } from "./inspection-view";

const sql = Prisma.sql;

/** A finding that earlier reports made and that is not closed. */
export interface EarlierFinding {
  readonly forceId: string;
  readonly reference: string;
  readonly kind: FindingKind;
  readonly text: string;
  readonly publishedOn: CalendarDate;
  readonly report: string;
}

/** The open findings that earlier reports made on the forces of an inspection, in the order of their references; null for who records none. */
export async function findEarlierFindings(
  actor: Actor,
  slug: string,
): Promise<{ readonly inspection: InspectionView; readonly earlier: readonly EarlierFinding[] } | null> {
  if (!isSlug(slug) || !may(actor, "record and publish inspections", { on: "register" })) return null;
  const [inspection, earlier] = await askTogether(
    actor,
    inspectionWith(actor, slug),
    question(
      sql`select f.force_id as "forceId", f.reference, f.kind, f.text, f.published_on::text as "publishedOn", e.title as report
        from inspection i join inspection_force w on w.inspection_id = i.id
          join finding f on f.force_id = w.force_id and f.inspection_id <> i.id and f.published_on is not null
          join inspection e on e.id = f.inspection_id
        where i.slug = ${slug} and ${ownForces(actor)} and f.status <> 'closed' and ${closedAs(sql`f.id`)} is distinct from 'recorded-in-error'
          and (i.published_on is null or f.published_on <= i.published_on)
        order by f.family, f.reference_year, f.reference_number, f.id`,
      (rows: readonly (Omit<EarlierFinding, "kind"> & { readonly kind: string })[]) =>
        rows.map((row) => ({ ...row, kind: oneOf(FINDING_KINDS, row.kind, "finding.kind") })),
    ),
  );
  return inspection && { inspection, earlier };
}
