/**
 * Verifies the history of the whole register, as the owner: `npm run audit:verify`. One line per force; ends with exit 1
 * when a chain is broken, naming the first event that is wrong, or when the register says something else than its history.
 */
import { readHistories } from "@/lib/data/chain-links";
import { asOwner, endOwner } from "@/lib/data/owner";
import { againstHistory, type Difference } from "@/lib/data/register-against-history";
import { verifyHistory } from "@/lib/data/verify";
import { verdictInWords } from "@/lib/words/verdict-in-words";
import { words } from "@/lib/words/words";

/** So many differences of a force are named. */
const NAMED = 20;

/** A line for each difference, as far as they are named. */
function tell(differences: readonly Difference[]): void {
  for (const { reference, what } of differences.slice(0, NAMED))
    console.log(`  ${reference ? `${reference}: ` : ""}${words.register.differs[what]}`);
  if (differences.length > NAMED) console.log(`  and ${differences.length - NAMED} more`);
}

try {
  for (const { name, chains } of await asOwner((db) => readHistories(db))) {
    const verdict = verifyHistory(chains);
    console.log(`${name ?? "The register"}: ${verdictInWords(verdict)}`);
    if (!verdict.unbroken) process.exitCode = 1;
  }
  const forces = await asOwner((db) =>
    db.organisation.findMany({
      where: { kind: "force" },
      orderBy: [{ name: "asc" }, { id: "asc" }],
      select: { id: true, name: true },
    }),
  );
  for (const { id, name } of forces) {
    const differences = await asOwner((db) => againstHistory(db, id));
    if (differences.length === 0) continue;
    console.log(`${name}: the register says something else than its history`);
    tell(differences);
    process.exitCode = 1;
  }
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
} finally {
  await endOwner();
}
