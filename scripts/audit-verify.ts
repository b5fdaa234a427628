/**
 * Verifies the history of the whole register, as the owner: `npm run audit:verify`. One line per force; ends with exit 1
 * when a chain is broken, naming the first event that is wrong.
 */
import { readHistories } from "@/lib/data/chain-links";
import { asOwner, endOwner } from "@/lib/data/owner";
import { verifyHistory } from "@/lib/data/verify";
import { verdictInWords } from "@/lib/words/verdict-in-words";

try {
  for (const { name, chains } of await asOwner((db) => readHistories(db))) {
    const verdict = verifyHistory(chains);
    console.log(`${name ?? "The register"}: ${verdictInWords(verdict)}`);
    if (!verdict.unbroken) process.exitCode = 1;
  }
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
} finally {
  await endOwner();
}
