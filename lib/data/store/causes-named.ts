import "server-only";
import type { EarlierCause } from "@/lib/domain/inspection/publication";
import type { Db } from "../scope";

/** Published causes of concern of a force, by reference; null when one of the references is none of them. */
export async function causesNamed(
  db: Db,
  forceId: string,
  references: readonly string[],
): Promise<ReadonlyMap<string, EarlierCause> | null> {
  const rows = await db.finding.findMany({
    where: { forceId, kind: "cause-of-concern", publishedOn: { not: null }, reference: { in: [...references] } },
    select: { id: true, reference: true, family: true },
  });
  const causes = new Map(
    rows.flatMap(({ id, reference, family }) =>
      reference && family ? [[reference, { id, forceId, reference, family }] as const] : [],
    ),
  );
  return references.every((reference) => causes.has(reference)) ? causes : null;
}
