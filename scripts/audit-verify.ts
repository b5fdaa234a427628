/**
 * Verifies the history of the whole register, as the owner: `npm run audit:verify`. One line per chain; ends with exit 1
 * when one is broken, naming the first event that is wrong.
 */
import { readChains } from "@/lib/data/chain-links";
import { asOwner, endOwner } from "@/lib/data/owner";
import { verifyChain } from "@/lib/data/verify";
import { verdictInWords } from "@/lib/words/verdict-in-words";

try {
  for (const chain of await asOwner((db) => readChains(db))) {
    const verdict = verifyChain(chain.links, chain);
    console.log(`${chain.name ?? "The register"}: ${verdictInWords(verdict)}`);
    if (!verdict.unbroken) process.exitCode = 1;
  }
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
} finally {
  await endOwner();
}
