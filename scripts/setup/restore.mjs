import { existsSync } from "node:fs";
import { join, resolve } from "node:path";
import { embeddedEnvironment } from "./embedded.mjs";
import { cleanEnvironment, settings } from "./environment.mjs";
import { inRoot } from "./paths.mjs";
import { startPostgres } from "./postgres.mjs";
import { databaseExists, ensureDatabase, renameDatabase } from "./postgres-roles.mjs";
import { rememberState } from "./postgres-state.mjs";
import { run } from "./processes.mjs";
import { whoServes } from "./running.mjs";
import { say, Trouble } from "./say.mjs";
import { tsxArguments } from "./tsx.mjs";

const draft = "outstanding_restored";

/**
 * Restores a backup into the database of the settings, or in the place of the embedded register.
 * @param {string[]} args
 * @returns {Promise<number>} the exit code
 */
export async function restore(args) {
  const { folder, check, replace, key } = read(args);
  const given = [folder, ...(check ? ["--check"] : []), ...(key ? ["--key", key] : [])];
  const env = settings();
  if (check) return runOn({ ...cleanEnvironment() }, given);
  if (env.DATABASE_URL) return runOn({ ...env, OUTSTANDING_DEMONSTRATION: "" }, given);
  return inPlaceOfOurs(given, replace);
}

/** @param {string[]} args */
function read(args) {
  const known = ["--check", "--replace", "--key"];
  const at = args.indexOf("--key");
  const key = at < 0 ? undefined : args[at + 1];
  const rest = args.filter((_, index) => at < 0 || (index !== at && index !== at + 1));
  const [folder, more] = rest.filter((arg) => !arg.startsWith("--"));
  const unknown = more ?? rest.find((arg) => arg.startsWith("--") && !known.includes(arg));
  if (unknown) throw new Trouble(`npm run restore does not know “${unknown}”. It knows ${known.join(", ")}.`);
  if (!folder) throw new Trouble("Say which backup: npm run restore -- FOLDER, the one that npm run backup named.");
  if (!existsSync(join(folder, "backup.json")))
    throw new Trouble(`${folder} holds no backup: it has no backup.json. Give the folder that npm run backup named.`);
  if (at >= 0 && !key) throw new Trouble("--key wants the file with the key after it.");
  const has = (/** @type {string} */ name) => rest.includes(name);
  return { folder: resolve(folder), check: has("--check"), replace: has("--replace"), key: key && resolve(key) };
}

/**
 * Into a database of its own, which takes the place of the register when it is whole. What was there keeps its data under
 * another name; files are added to the folder, and none is taken away.
 * @param {string[]} given
 * @param {boolean} replace
 */
async function inPlaceOfOurs(given, replace) {
  const serving = whoServes();
  if (serving)
    throw new Trouble(
      `npm start runs from this folder (process ${serving.pid}). Stop it first, and run the command again.`,
    );
  const { home, state, stop } = await startPostgres("start");
  try {
    const there = await databaseExists(state, "outstanding");
    if (there && !replace)
      throw new Trouble(
        "There is a register here already. npm run restore -- FOLDER --replace puts the backup in its place, and keeps what is there under another name.",
      );
    const urls = await ensureDatabase(state, draft, { fresh: true });
    const code = await runOn(embeddedEnvironment("start", urls), given);
    if (code !== 0) return code;
    if (there) {
      const aside = `outstanding_before_${new Date().toISOString().slice(0, 19).replaceAll(/\D/g, "")}`;
      await renameDatabase(state, "outstanding", aside);
      say(`What was here is kept as the database ${aside}.`);
    }
    await renameDatabase(state, draft, "outstanding");
    rememberState(home, { ...state, storyTold: true });
    return code;
  } finally {
    await stop();
  }
}

/**
 * @param {NodeJS.ProcessEnv} env
 * @param {string[]} args
 */
async function runOn(env, args) {
  const { code } = await run(
    process.execPath,
    [...tsxArguments(), inRoot("scripts", "backup", "restore.ts"), ...args],
    {
      cwd: inRoot(),
      env,
      stdio: "inherit",
    },
  );
  return code;
}
