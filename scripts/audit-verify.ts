/**
 * Verifies the history of the whole register, as the owner: `npm run audit:verify`. One line per force; ends with exit 1
 * when a chain is broken, or is not what was signed of it, naming the first event that is wrong, or when the register says something else than its history.
 */
import { readHistories } from "@/lib/data/chain-links";
import { heldToSigned, signedUpTo } from "@/lib/data/checkpoints";
import { endClient } from "@/lib/data/client";
import { asOwner, endOwner } from "@/lib/data/owner";
import { againstHistory, type Difference } from "@/lib/data/register-against-history";
import { verifyHistory } from "@/lib/data/verify";
import { signedHistory } from "@/lib/usecases/history/checkpoint";
import { verdictInWords } from "@/lib/words/verdict-in-words";
import { words } from "@/lib/words/words";

const BAD = {
  unreadable: "it cannot be read",
  unsigned: "it does not carry this register’s signature",
  gap: "what stood before it is gone",
} as const;

/** So many differences of a force are named. */
const NAMED = 20;

/** A line for each difference, as far as they are named. */
function tell(differences: readonly Difference[]): void {
  for (const { reference, what } of differences.slice(0, NAMED))
    console.log(`  ${reference ? `${reference}: ` : ""}${words.register.differs[what]}`);
  if (differences.length > NAMED) console.log(`  and ${differences.length - NAMED} more`);
}

try {
  const { checkpoints, bad } = await signedHistory();
  const histories = await asOwner((db) => readHistories(db));
  for (const { name, chains } of histories) {
    const verdict = heldToSigned(verifyHistory(chains), chains, { checkpoints, bad: 0 });
    console.log(`${name ?? "The register"}: ${verdictInWords(verdict)}`);
    if (!verdict.unbroken) process.exitCode = 1;
  }
  for (const { file, line, why } of bad) {
    console.log(`Signed checkpoints, ${file} line ${line}: ${BAD[why]}`);
    process.exitCode = 1;
  }
  // Every register has one from its first migration on, signed or not.
  if (!histories.some(({ name }) => name === null)) {
    console.log("The register: its own chain is not there any more");
    process.exitCode = 1;
  }
  const there = new Set(histories.flatMap(({ chains }) => chains.map(({ id }) => id)));
  for (const id of signedUpTo(checkpoints).keys())
    if (!there.has(id)) {
      console.log(`${id}: was signed, and there is no such chain any more`);
      process.exitCode = 1;
    }
  const last = checkpoints.at(-1);
  console.log(
    last
      ? `${checkpoints.length} signed checkpoints, the last at ${last.at}`
      : "Nothing was signed yet: npm run audit:checkpoint",
  );
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
  await endClient();
}
