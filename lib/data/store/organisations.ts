import "server-only";
import { oneOf } from "@/lib/data/one-of";
import type { Db } from "@/lib/data/scope";
import { ORGANISATION_KINDS, type OrganisationKind } from "@/lib/domain/actor";
import type { CalendarDate } from "@/lib/domain/calendar";

/** What makes an organisation: a force has a code, a policing body its kind (`body_kind`) and the slug of the force it oversees, null while it oversees none. */
export type OrganisationFacts = {
  readonly name: string;
  readonly label: string;
  readonly slug: string;
} & (
  | { readonly kind: "force"; readonly code: string; readonly onsCode: string | null }
  | {
      readonly kind: "policing-body";
      readonly bodyKind: string;
      readonly oversees: string | null;
      /** Since when it works with the register; left out while nobody of it does. */
      readonly joinedOn?: CalendarDate;
    }
  | { readonly kind: "inspectorate" }
);

export interface Organisation {
  readonly id: string;
  readonly kind: OrganisationKind;
  readonly name: string;
  readonly label: string;
  readonly slug: string;
  /** The forces that a policing body oversees now. */
  readonly oversees: readonly string[];
}

const columns = {
  ...{ id: true, kind: true, name: true, label: true, slug: true },
  oversees: {
    where: { untilOn: null },
    select: { forceId: true },
    orderBy: [{ forceId: "asc" as const }, { id: "asc" as const }],
  },
};

type Row = Omit<Organisation, "kind" | "oversees"> & {
  readonly kind: string;
  readonly oversees: readonly { readonly forceId: string }[];
};
const toOrganisation = ({ kind, oversees, ...row }: Row): Organisation => ({
  ...row,
  kind: oneOf(ORGANISATION_KINDS, kind, "organisation.kind"),
  oversees: oversees.map(({ forceId }) => forceId),
});

export async function organisationBySlug(db: Db, slug: string): Promise<Organisation | null> {
  const row = await db.organisation.findUnique({ where: { slug }, select: columns });
  return row && toOrganisation(row);
}

export async function listOrganisations(db: Db): Promise<Organisation[]> {
  const rows = await db.organisation.findMany({ orderBy: [{ name: "asc" }, { id: "asc" }], select: columns });
  return rows.map(toOrganisation);
}
