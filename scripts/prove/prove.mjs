import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join, relative } from "node:path";
import { checkDatabase } from "../setup/check-database.mjs";
import { checkJourneys } from "../setup/check-site.mjs";
import { checkUnits } from "../setup/check-source.mjs";
import { ensureDependencies } from "../setup/dependencies.mjs";
import { makeFolder, readJson } from "../setup/files.mjs";
import { ensureGenerated } from "../setup/generate.mjs";
import { inTurn } from "../setup/mutex.mjs";
import { inRoot, root, stateFolder } from "../setup/paths.mjs";
import { run } from "../setup/processes.mjs";
import { say, sayWhy, step, Trouble } from "../setup/say.mjs";
import { listenForStop } from "../setup/stopping.mjs";
import { BREAKAGES } from "./breakages.mjs";
import { breakAndRun, clearBroken } from "./broken.mjs";
import { judge, toPage, withRun } from "./result.mjs";
import { SUITES } from "./suites.mjs";

const RESULT = inRoot("docs", "proof.json");
const BROKEN = inRoot("docs", "proof-broken.json");
const PAGE = inRoot("docs", "proof.md");
const SEED = process.env.SEED ?? "20241130";

/** @param {string[]} wanted */
function known(wanted) {
  for (const id of wanted)
    if (!SUITES.some((suite) => suite.id === id))
      throw new Trouble(`There is no suite “${id}”. Name some of P1 to P16.`);
  return SUITES.map(({ id }) => id).filter((id) => wanted.length === 0 || wanted.includes(id));
}

/**
 * Runs the suites that are named, or all of them, and writes down what they told.
 * @param {string[]} wanted
 * @returns {Promise<number>} 0 where every bar holds
 */
export async function prove(wanted) {
  const only = known(wanted);
  listenForStop(() => say("\nStopping …"));
  const begun = Date.now();
  makeFolder(stateFolder("test"), 0o755);
  await step("Dependencies", async () => ((await ensureDependencies({ tools: true })) ? "installed" : "in place"));
  await step("Prisma client", async () => ((await ensureGenerated()) ? "generated" : "in place"));
  const figures = join(stateFolder("test"), "figures.ndjson");
  rmSync(figures, { force: true });
  Object.assign(process.env, { LONG_PROOFS: "1", PROOF_FIGURES: figures, SEED });
  const checks = { unit: checkUnits, database: checkDatabase, e2e: checkJourneys };
  const part = async (/** @type {"unit" | "database" | "e2e"} */ key) => {
    const filter = [...new Set(SUITES.filter(({ id }) => only.includes(id)).flatMap(({ tests }) => tests[key] ?? []))];
    if (filter.length === 0) return;
    say(`▸ ${key}: ${filter.join(" ")}`);
    rmSync(join(stateFolder("test"), `${key}.json`), { force: true });
    try {
      await inTurn(join(stateFolder("test"), `${key}.lock`), () => checks[key]({ filter, alone: true }), 3_600_000);
    } catch (error) {
      sayWhy(error);
    }
    say(`▪ ${key} has ended after ${((Date.now() - begun) / 60_000).toFixed(1)} minutes`);
  };
  await Promise.all([part("unit").then(() => part("database")), part("e2e")]);

  const lines = existsSync(figures) ? readFileSync(figures, "utf8").trim().split("\n") : [];
  const told = lines.filter((line) => line !== "").map((line) => JSON.parse(line));
  const suites = judge(told, ranFiles(), only);
  const minutes = Math.round((Date.now() - begun) / 6_000) / 10;
  const ran = {
    on: new Date().toISOString().slice(0, 10),
    commit: (await run("git", ["rev-parse", "--short", "HEAD"], { cwd: root })).output.trim(),
    seed: Number(SEED),
    node: process.versions.node,
  };
  write(withRun(readJson(RESULT), suites, ran, minutes), readJson(BROKEN) ?? []);
  for (const { id, holds, figures: found } of suites) {
    say(`${holds ? "✓" : "✗"} ${id}`);
    for (const { what, value, bar, holds: one } of found)
      say(`    ${one ? " " : "✗"} ${what}: ${value ?? "not told"} (${bar || "no bar"})`);
  }
  const held = suites.filter(({ holds }) => holds).length;
  say(`\n${held} of ${suites.length} suites hold (${minutes} minutes)`);
  return held === suites.length ? 0 : 1;
}

/**
 * @param {import("./result.mjs").Result} result
 * @param {import("./result.mjs").Broken[]} broken
 */
function write(result, broken) {
  writeFileSync(RESULT, `${JSON.stringify(result, null, 2)}\n`);
  writeFileSync(PAGE, toPage(result, broken));
}

/**
 * The files that were run, by the runners' own reports.
 * @returns {import("./result.mjs").Ran[]}
 */
function ranFiles() {
  const of = (/** @type {string} */ key) => readJson(join(stateFolder("test"), `${key}.json`));
  const vitest = ["unit", "database"].flatMap((key) => of(key)?.testResults ?? []);
  const journeys = specsOf(of("e2e") ?? {});
  return [
    ...vitest.map(({ name, status, startTime, endTime }) => ({
      file: relative(root, name),
      seconds: (endTime - startTime) / 1_000,
      failed: status === "failed",
    })),
    ...journeys.map(({ file, ok, tests }) => ({
      file: join("e2e", file),
      seconds: tests[0]?.results?.reduce((/** @type {number} */ all, { duration = 0 }) => all + duration, 0) / 1_000,
      failed: !ok,
    })),
  ];
}

/** @param {any} suite @returns {any[]} */
const specsOf = ({ specs = [], suites = [] }) => [...specs, ...suites.flatMap(specsOf)];

/**
 * Runs suites on copies of the source that are broken on purpose: each has to fail.
 * @param {string[]} wanted
 * @returns {Promise<number>} 0 where each of them failed
 */
export async function proveBroken(wanted) {
  const only = known(wanted);
  listenForStop(() => say("\nStopping …"));
  const noted = new Map(
    /** @type {import("./result.mjs").Broken[]} */ (readJson(BROKEN) ?? []).map((one) => [
      `${one.suite} ${one.breaks}`,
      one,
    ]),
  );
  let lived = 0;
  const chosen = BREAKAGES.filter(({ suite }) => only.includes(suite));
  // A site is built once for all that is seen through it; each of the others has a copy of its own.
  const ofSite = chosen.filter(({ runs: [part], alone }) => part === "e2e" && !alone);
  const turns = [
    ...chosen.filter((one) => !ofSite.includes(one)).map((one) => [one]),
    ...(ofSite.length > 0 ? [ofSite] : []),
  ];
  await clearBroken();
  for (const together of turns) {
    for (const { suite, breaks } of together) say(`▸ ${suite}: ${breaks} …`);
    for (const [at, seen] of (await breakAndRun(together)).entries()) {
      const { suite = "", breaks = "" } = together[at] ?? {};
      if (seen === null) lived += 1;
      else noted.set(`${suite} ${breaks}`, seen);
      say(seen === null ? `✗ ${suite}: it passed all the same` : `✓ ${suite} failed: ${seen.seen}`);
    }
    writeBroken([...noted.values()]);
  }
  await clearBroken();
  return lived === 0 ? 0 : 1;
}

/**
 * Notes what was seen failing so far, in the order of the breakages: what is not broken any more is left out.
 * @param {import("./result.mjs").Broken[]} seen
 */
function writeBroken(seen) {
  const broken = BREAKAGES.flatMap(
    ({ suite, breaks }) => seen.find((one) => one.suite === suite && one.breaks === breaks) ?? [],
  );
  writeFileSync(BROKEN, `${JSON.stringify(broken, null, 2)}\n`);
  const result = readJson(RESULT);
  if (result) writeFileSync(PAGE, toPage(result, broken));
}
