import { rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { keeping, testBuild } from "./check-site.mjs";
import { countsOf, one, readVitest } from "./counts.mjs";
import { cleanEnvironment } from "./environment.mjs";
import { inRoot, stateFolder } from "./paths.mjs";
import { run } from "./processes.mjs";
import { say } from "./say.mjs";

/**
 * Runs a tool of node_modules as Node itself would, and shows what it printed if it was not content.
 * @param {string} file
 * @param {string[]} args
 * @param {{ env?: Partial<NodeJS.ProcessEnv>, quiet?: boolean }} options
 */
export async function runTool(file, args, { env = {}, quiet = false } = {}) {
  const { code, output } = await run(process.execPath, [inRoot("node_modules", ...file.split("/")), ...args], {
    cwd: inRoot(),
    env: { ...cleanEnvironment(), NEXT_TELEMETRY_DISABLED: "1", ...colours(), ...env },
  });
  if (code !== 0 || !quiet) say(output.trimEnd());
  return code;
}

/** Output is kept until a tool has ended, so tools cannot see for themselves whether a terminal will show it. */
const colours = () =>
  process.stdout.isTTY && !process.env.NO_COLOR ? { FORCE_COLOR: "1" } : { NO_COLOR: "1", FORCE_COLOR: undefined };

/** What is checked: everything that is written here, scripts in plain JavaScript included, by the types that they say. */
export const typesProject = {
  extends: "../../tsconfig.json",
  compilerOptions: { tsBuildInfoFile: "types.tsbuildinfo" },
  files: ["next-env.d.ts"],
  include: ["../../**/*.ts", "../../**/*.tsx", "../../**/*.mjs", `../../${testBuild}/types/**/*.ts`],
  exclude: ["../../node_modules", "../../.outstanding", "../../next-env.d.ts", "../../verifier"],
};

/**
 * The types of everything, with the route types of the tests' own build, so that neither an earlier build nor a running
 * one plays a part.
 */
export async function checkTypes() {
  const typegen = () =>
    runTool("next/dist/bin/next", ["typegen"], { env: { OUTSTANDING_BUILD_DIR: testBuild }, quiet: true });
  if ((await keeping(["tsconfig.json", "next-env.d.ts"], typegen)) !== 0) return one(false);
  const project = join(stateFolder("test"), "tsconfig.json");
  writeFileSync(
    join(stateFolder("test"), "next-env.d.ts"),
    '/// <reference types="next" />\n/// <reference types="next/image-types/global" />\n',
  );
  writeFileSync(project, JSON.stringify(typesProject));
  return one((await runTool("typescript-native/bin/tsc", ["--noEmit", "--project", project], { quiet: true })) === 0);
}

/** Format and lint in one. */
export async function checkLint() {
  return one((await runTool("@biomejs/biome/bin/biome", ["check", "."], { quiet: true })) === 0);
}

/**
 * Tests that need no database, and the tests of the architecture.
 * @param {{ filter: string[] }} how
 */
export const checkUnits = ({ filter }) => runVitest("unit", ["unit", "unit by themselves", "architecture"], filter);

/**
 * Runs projects of Vitest and counts its report.
 * @param {string} name
 * @param {string[]} projects
 * @param {string[]} filter
 * @param {Partial<NodeJS.ProcessEnv>} [env]
 */
export async function runVitest(name, projects, filter, env) {
  const report = join(stateFolder("test"), `${name}.json`);
  rmSync(report, { force: true });
  const code = await runTool(
    "vitest/vitest.mjs",
    [
      "run",
      ...projects.flatMap((project) => ["--project", project]),
      "--reporter=default",
      "--reporter=json",
      `--outputFile.json=${report}`,
      ...filter,
    ],
    { env },
  );
  return countsOf(report, code, readVitest);
}
