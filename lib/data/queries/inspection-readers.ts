import "server-only";
import { type Actor, ORGANISATION_KINDS, type OrganisationKind } from "@/lib/domain/actor";
import { may } from "@/lib/domain/policy";
import { inScope } from "../scope";
import { type InspectionView, loadView } from "./inspection-view";

/** Somebody of a force or its policing body, known to the inspectorate by post and organisation only. */
export interface ReaderChoice {
  readonly personId: string;
  readonly post: string;
  readonly organisation: string;
  readonly kind: OrganisationKind;
}

/** Who reads an inspection before it is published, and who else could: people of its forces and their policing bodies who read records. */
export function findReaders(
  actor: Actor,
  slug: string,
): Promise<{ inspection: InspectionView; named: ReaderChoice[]; others: ReaderChoice[] } | null> {
  return inScope(actor, async (db) => {
    const inspection = await loadView(db, actor, slug);
    if (!inspection || !may(actor, "record and publish inspections", { on: "register" })) return null;
    const forceIds = inspection.forces.map(({ id }) => id);
    const readers = await db.inspectionReader.findMany({ where: { inspectionId: inspection.id } });
    const ids = new Set(readers.map(({ personId }) => personId));
    const members = await db.membership.findMany({
      where: {
        state: "active",
        role: { not: "administrator" },
        organisation: { OR: [{ id: { in: forceIds } }, { overseesId: { in: forceIds } }] },
      },
      select: { personId: true, post: true, organisation: { select: { name: true, kind: true } } },
      orderBy: [{ organisation: { name: "asc" } }, { post: "asc" }, { personId: "asc" }],
    });
    const people = members.map(({ personId, post, organisation }) => ({
      personId,
      post,
      organisation: organisation.name,
      kind: ORGANISATION_KINDS.find((kind) => kind === organisation.kind) ?? "force",
    }));
    return {
      inspection,
      named: people.filter(({ personId }) => ids.has(personId)),
      others: people.filter(({ personId }) => !ids.has(personId)),
    };
  });
}
