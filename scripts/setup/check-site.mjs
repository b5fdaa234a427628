import { closeSync, existsSync, openSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { findBrowser } from "./browser.mjs";
import { ensureBuilt } from "./build.mjs";
import { countsOf, one, readPlaywright } from "./counts.mjs";
import { startRegister } from "./embedded.mjs";
import { ASKED_BY_MACHINES, ON_A_BUSY_MACHINE } from "./environment.mjs";
import { inRoot, stateFolder } from "./paths.mjs";
import { freePort } from "./ports.mjs";
import { run } from "./processes.mjs";
import { say, Trouble } from "./say.mjs";
import { serve } from "./serve.mjs";
import { seed } from "./story.mjs";

/** The tests build beside the site that `npm start` serves. */
export const testBuild = ".next-test";

/** A production build from nothing. */
export async function checkBuild() {
  rmSync(inRoot(testBuild, "built-from"), { force: true });
  await keeping(["tsconfig.json", "next-env.d.ts"], () => ensureBuilt(testBuild));
  return one(true);
}

/**
 * The journeys, against a server of their own with the story in a fresh database.
 * @param {{ filter: string[], alone: boolean }} how
 */
export async function checkJourneys({ filter, alone }) {
  if (!alone && !existsSync(inRoot(testBuild, "built-from"))) {
    throw new Trouble("The site was not built, so the journeys could not be made.");
  }
  await keeping(["tsconfig.json", "next-env.d.ts"], () => ensureBuilt(testBuild));
  const browser = await findBrowser();
  say(`  Chromium from ${browser.from}`);
  const register = await startRegister("test", { database: "e2e", fresh: true });
  const logFile = join(stateFolder("test"), "server.log");
  const log = openSync(logFile, "w");
  let server;
  let failed = true;
  try {
    await seed(register.env, ["--day-stands"], log);
    const port = await freePort();
    const address = `http://localhost:${port}`;
    server = await serve({
      port,
      env: {
        ...register.env,
        ...ASKED_BY_MACHINES,
        ...ON_A_BUSY_MACHINE,
        NEXTAUTH_URL: address,
        OUTSTANDING_BUILD_DIR: testBuild,
        OUTSTANDING_SECURITY_CONTACT: "mailto:security@outstanding.example",
      },
      output: log,
    });
    const counts = await runPlaywright(filter, {
      ...register.env,
      ...ASKED_BY_MACHINES,
      ...ON_A_BUSY_MACHINE,
      ...browser.env,
      OUTSTANDING_CHROMIUM: browser.path,
      E2E_BASE_URL: address,
      E2E_TRACE: filter.length > 0 ? "retain-on-failure" : "off",
      TEST_DATABASE_URL: register.appUrl,
      TEST_DATABASE_OWNER_URL: register.ownerUrl,
    });
    failed = counts.failed > 0;
    return counts;
  } finally {
    await server?.stop();
    await register.stop();
    closeSync(log);
    if (failed) sayLastLines(logFile);
  }
}

/**
 * Does `work` and puts files of the clone back as they were: Next adds its build folder to the settings of TypeScript.
 * @template Answer
 * @param {string[]} names
 * @param {() => Promise<Answer>} work
 */
export async function keeping(names, work) {
  const before = names.map((name) => ({
    file: inRoot(name),
    content: existsSync(inRoot(name)) ? readFileSync(inRoot(name)) : undefined,
  }));
  try {
    return await work();
  } finally {
    for (const { file, content } of before) {
      if (content && !content.equals(readFileSync(file))) writeFileSync(file, content);
    }
  }
}

/**
 * @param {string[]} filter
 * @param {NodeJS.ProcessEnv} env
 */
async function runPlaywright(filter, env) {
  const report = join(stateFolder("test"), "e2e.json");
  rmSync(report, { force: true });
  const playwright = inRoot("node_modules", "@playwright", "test", "cli.js");
  const { code } = await run(process.execPath, [playwright, "test", ...filter], {
    cwd: inRoot(),
    env: { ...env, E2E_REPORT: report, PLAYWRIGHT_HTML_OPEN: "never" },
    stdio: ["ignore", "inherit", "inherit"],
    endWith: "SIGINT",
  });
  return countsOf(report, code, readPlaywright);
}

/** @param {string} file */
function sayLastLines(file) {
  const lines = readFileSync(file, "utf8").trimEnd().split("\n");
  say(`  The end of the server's log (${file}):`);
  for (const line of lines.slice(-40)) say(`    ${line}`);
}
