/**
 * What each page costs, against an earlier commit, a bare page of the same framework and whatever else is put beside:
 * `npm run bench`; `bench/README.md` explains every row and option. Figures are ratios within one run: machines differ and
 * are noisy, so no test asserts any of these.
 */
import { writeFileSync } from "node:fs";
import { startPostgres } from "@/scripts/setup/postgres.mjs";
import { say, sayWhy, Trouble } from "@/scripts/setup/say.mjs";
import { letGoOfConnections } from "./ask";
import { barsOf } from "./bars";
import { measureAll } from "./measure-all";
import { readOptions } from "./options";
import { printed } from "./print";

try {
  if (process.platform !== "linux")
    throw new Trouble("npm run bench reads what processes cost from /proc, which only Linux has.");
  const options = readOptions(process.argv.slice(2));
  const postgres = await startPostgres("bench");
  try {
    const result = await measureAll(postgres, options);
    const bars = barsOf(result);
    writeFileSync(options.out, JSON.stringify({ ...result, bars }, null, 1));
    say(`\n${printed(result, bars)}\n\nAll of it is in ${options.out}.`);
  } finally {
    letGoOfConnections();
    await postgres.stop();
  }
} catch (error) {
  sayWhy(error);
  process.exitCode = 1;
}
process.exit();
