import { join } from "node:path";
import { checkDatabase } from "./check-database.mjs";
import { checkBuild, checkJourneys } from "./check-site.mjs";
import { checkLint, checkTypes, checkUnits } from "./check-source.mjs";
import { one, sum } from "./counts.mjs";
import { ensureDependencies } from "./dependencies.mjs";
import { makeFolder } from "./files.mjs";
import { ensureGenerated } from "./generate.mjs";
import { inTurn } from "./mutex.mjs";
import { stateFolder } from "./paths.mjs";
import { say, sayWhy, step, Trouble } from "./say.mjs";
import { saySlowest } from "./slowest.mjs";
import { isStopping, listenForStop } from "./stopping.mjs";

/** @typedef {{ name: string, check: (how: { filter: string[], alone: boolean }) => Promise<import("./counts.mjs").Counts>, narrowed?: boolean }} Part */

/** @type {Record<string, Part>} */
const parts = {
  types: { name: "Types", check: checkTypes },
  lint: { name: "Lint", check: checkLint },
  unit: { name: "Rules and architecture", check: checkUnits, narrowed: true },
  database: { name: "Database", check: checkDatabase, narrowed: true },
  build: { name: "Production build", check: checkBuild },
  e2e: { name: "Journeys in the browser", check: checkJourneys, narrowed: true },
};

/**
 * Lanes of a stage run at once, parts of a lane one after the other. Journeys wait for their browser, tests of the database for
 * each other's locks: side by side they keep two cores at work. The build changes what the types are checked with, so it comes after.
 */
const stages = [
  [["types"], ["lint"]],
  [
    ["unit", "database"],
    ["build", "e2e"],
  ],
];

/**
 * Runs all parts, or the one that is named, and prints the sum as the last line; or shows the slowest tests of the last run.
 * @param {string[]} args a part and what narrows it (words of the names of its files), `--slowest`, or nothing
 * @returns {Promise<number>} 0 when nothing failed
 */
export async function test([only, ...filter]) {
  if (only === "--slowest") {
    saySlowest();
    return 0;
  }
  if (only !== undefined && !Object.hasOwn(parts, only))
    throw new Trouble(
      `There is no part “${only}”. Name one of: ${Object.keys(parts).join(", ")}; or --slowest for the slowest tests of the last run.`,
    );
  if (only !== undefined && filter.length > 0 && !parts[only]?.narrowed)
    throw new Trouble(`The part “${only}” is one piece: run npm test -- ${only} without “${filter.join(" ")}”.`);
  listenForStop(() => say("\nStopping …"));
  makeFolder(stateFolder("test"), 0o755);
  await step("Dependencies", async () => ((await ensureDependencies({ tools: true })) ? "installed" : "in place"));
  await step("Prisma client", async () => ((await ensureGenerated()) ? "generated" : "in place"));

  const results = /** @type {Awaited<ReturnType<typeof runPart>>[]} */ ([]);
  const lane = async (/** @type {string[]} */ names) => {
    for (const name of names) results.push(await runPart(name, filter, only !== undefined));
  };
  if (only) await lane([only]);
  else for (const stage of stages) await Promise.all(stage.map(lane));

  say("");
  for (const { line } of results) say(line);
  const { passed, failed } = sum(results.map(({ counts }) => counts));
  say(`\n${passed} passed, ${failed} failed`);
  return failed === 0 ? 0 : 1;
}

/**
 * Runs one part, in turn with other commands that run the same one; whatever goes wrong counts as one failure.
 * @param {string} key
 * @param {string[]} filter
 * @param {boolean} alone
 */
async function runPart(key, filter, alone) {
  const { name, check } = /** @type {Part} */ (parts[key]);
  const begun = Date.now();
  say(`▸ ${name} …`);
  let counts = one(false);
  try {
    if (isStopping()) throw new Trouble("Stopped before this part began.");
    counts = await inTurn(join(stateFolder("test"), `${key}.lock`), () => check({ filter, alone }), 3_600_000);
  } catch (error) {
    sayWhy(error);
  }
  const { passed, failed, skipped } = counts;
  const seconds = ((Date.now() - begun) / 1000).toFixed(1);
  const line = `${failed === 0 ? "✓" : "✗"} ${name}: ${passed} passed, ${failed} failed${skipped ? `, ${skipped} skipped` : ""} (${seconds} s)`;
  say(line);
  return { counts, line };
}
