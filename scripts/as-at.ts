/**
 * Works out how findings stood on past days where that is missing or an older version kept it, as the owner: `npm run as-at`; with
 * `--all`, of every finding anew. What is kept is made of the events alone, so nothing is lost by it. One line per force.
 */
import { asOwner, endOwner } from "@/lib/data/owner";
import { makeAsAtAgain } from "@/lib/data/store/as-at";
import { FOLD_VERSION } from "@/lib/domain/as-at/fold";

try {
  const all = process.argv.includes("--all");
  const forces = await asOwner((db) =>
    db.organisation.findMany({
      where: { kind: "force", findings: { some: {} } },
      orderBy: [{ name: "asc" }, { id: "asc" }],
      select: { id: true, name: true },
    }),
  );
  for (const { id, name } of forces) {
    const made = await asOwner((db) => makeAsAtAgain(db, id, FOLD_VERSION, all));
    if (made > 0) console.log(`${name}: ${made} findings`);
  }
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
} finally {
  await endOwner();
}
