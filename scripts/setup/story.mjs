import { existsSync } from "node:fs";
import { embeddedEnvironment } from "./embedded.mjs";
import { readJson } from "./files.mjs";
import { inRoot } from "./paths.mjs";
import { databaseExists, ensureDatabase, renameDatabase } from "./postgres-roles.mjs";
import { rememberState } from "./postgres-state.mjs";
import { run } from "./processes.mjs";
import { saying, Trouble } from "./say.mjs";
import { isStopping, Stopped } from "./stopping.mjs";
import { tsxArguments } from "./tsx.mjs";

const draft = "outstanding_new";

/**
 * Tells the demonstration story once. It is told in a database of its own that takes its place when complete, so that an
 * interrupted first start leaves no half of it. A register that a script made before the first start gets the story
 * only if it is empty, which the seed itself sees to.
 * @param {{ home: import("./postgres-home.mjs").Home, state: import("./postgres-state.mjs").State }} postgres
 * @param {(urls: import("./postgres-roles.mjs").Urls) => Promise<unknown>} upToDate migrates a database
 * @returns {Promise<boolean>} whether the story was told now
 */
export async function ensureStory({ home, state }, upToDate) {
  if (state.storyTold) return false;
  const inPlace = await databaseExists(state, "outstanding");
  const urls = await ensureDatabase(state, inPlace ? "outstanding" : draft, { fresh: !inPlace });
  await upToDate(urls);
  await seed(embeddedEnvironment("start", urls), inPlace ? ["--if-empty"] : []);
  if (!inPlace) await renameDatabase(state, draft, "outstanding");
  Object.assign(state, rememberState(home, { ...state, storyTold: true }));
  return true;
}

/**
 * Runs the seed on the database of `env`.
 * @param {NodeJS.ProcessEnv} env
 * @param {string[]} args
 * @param {NodeJS.WriteStream | number} output
 */
export async function seed(env, args, output = saying()) {
  const file = inRoot("prisma", "seed.ts");
  if (!existsSync(file)) return;
  const stdio = /** @type {["ignore", typeof output, typeof output]} */ (["ignore", output, output]);
  const { code } = await run(process.execPath, [...tsxArguments(), file, ...args], { cwd: inRoot(), env, stdio });
  if (isStopping()) throw new Stopped();
  if (code !== 0) throw new Trouble("The demonstration story could not be told; the lines above say why.");
}

/**
 * Who may sign in to the demonstration.
 * @returns {{ name: string, email: string, password: string }[]}
 */
export const signIns = () => readJson(inRoot("prisma", "seed", "sign-ins.json")) ?? [];
