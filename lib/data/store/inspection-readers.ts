import "server-only";
import type { Db } from "../scope";

export const nameReader = async (db: Db, inspectionId: string, personId: string): Promise<void> => {
  await db.inspectionReader.createMany({ data: { inspectionId, personId } });
};

export const dropReader = async (db: Db, inspectionId: string, personId: string): Promise<void> => {
  await db.inspectionReader.deleteMany({ where: { inspectionId, personId } });
};

/**
 * Whether a person is named as a reader; and, where they work for a force of the inspection or for its policing body, who
 * they are in words and which force that is.
 */
export async function readerStanding(
  db: Db,
  inspectionId: string,
  forceIds: readonly string[],
  personId: string,
): Promise<{ readonly named: boolean; readonly reader: { readonly post: string; readonly forceId: string } | null }> {
  const named = await db.inspectionReader.count({ where: { inspectionId, personId } });
  const ids = [...forceIds];
  const member = await db.membership.findFirst({
    where: {
      personId,
      state: "active",
      role: { not: "administrator" },
      organisation: { OR: [{ id: { in: ids } }, { overseesId: { in: ids } }] },
    },
    select: { post: true, organisation: { select: { id: true, name: true, overseesId: true } } },
  });
  if (!member) return { named: named > 0, reader: null };
  const { id, name, overseesId } = member.organisation;
  return { named: named > 0, reader: { post: `${member.post}, ${name}`, forceId: overseesId ?? id } };
}
