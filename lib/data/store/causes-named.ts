import "server-only";
import type { Actor } from "@/lib/domain/actor";
import type { EarlierCause } from "@/lib/domain/inspection/draft";
import { ofOwnForces } from "../own";
import type { Db } from "../scope";

/** Published causes of concern of a force, by reference; references that are none of them are left out. */
export async function causesNamed(
  db: Db,
  actor: Actor,
  forceId: string,
  references: readonly string[],
): Promise<ReadonlyMap<string, EarlierCause>> {
  const rows = await db.finding.findMany({
    where: {
      AND: [{ forceId }, ofOwnForces(actor)],
      kind: "cause-of-concern",
      publishedOn: { not: null },
      reference: { in: [...references] },
    },
    select: { id: true, reference: true, family: true },
  });
  return new Map(
    rows.flatMap(({ id, reference, family }) =>
      reference && family ? [[reference, { id, forceId, reference, family }] as const] : [],
    ),
  );
}
