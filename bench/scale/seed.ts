/**
 * Makes a register of real size in the database of DATABASE_OWNER_URL, which must be empty: `npm run seed:scale` runs it
 * on a database of its own. Everybody in it signs in with the demonstration's password.
 */
import { asOwner, endOwner } from "@/lib/data/owner";
import { hashPassword } from "@/lib/outside/passwords";
import { DEMONSTRATION_PASSWORD } from "@/prisma/seed/people";
import { makeScale } from "./make";

const wanted = process.argv[process.argv.indexOf("--findings") + 1];
const begun = performance.now();
try {
  const findings = Number(wanted);
  if (!Number.isInteger(findings) || findings < 1) throw new Error("Say how many findings: --findings 10000.");
  const there = await asOwner((db) => db.organisation.count());
  if (there > 0)
    throw new Error(`A register of real size is made in an empty database; this one has ${there} organisations.`);
  const { rows } = await makeScale(findings, await hashPassword(DEMONSTRATION_PASSWORD));
  for (const [table, count] of rows) console.log(`${table.padEnd(18)} ${String(count).padStart(9)}`);
  console.log(`made in ${((performance.now() - begun) / 1_000).toFixed(1)} s`);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
} finally {
  await endOwner();
}
