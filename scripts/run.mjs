/**
 * Runs one of the repository's scripts with its database: `node scripts/run.mjs [--without-database | --as-app | --asking-as-app | --as-it-stands] FILE [arguments]`.
 * With DATABASE_URL set (in the environment or in `.env`) that server is used as it is. Otherwise the embedded one is:
 * joined if `npm start` runs it, else started and migrated for the time of the script. Standard output is the script's
 * own; set-up speaks on standard error. The script's exit code is passed on. `--as-app` keeps the owner's address from it, and refuses a
 * user whom the database's policies would not bind; so does `--asking-as-app`, of a script that asks who runs it on the terminal;
 * `--as-it-stands` takes a database that lacks migrations, as one that is about to be upgraded does.
 */
import { spawn } from "node:child_process";
import { ROOM_FOR_JOBS } from "../server/room.mjs";
import { ensureDependencies } from "./setup/dependencies.mjs";
import { besidesOwn, cleanEnvironment, settings } from "./setup/environment.mjs";
import { checkNodeVersion } from "./setup/node-version.mjs";
import { inRoot } from "./setup/paths.mjs";
import { whoServes } from "./setup/running.mjs";
import { say, sayOn, sayWhy, Trouble } from "./setup/say.mjs";
import { listenForStop } from "./setup/stopping.mjs";

sayOn(process.stderr);
const [first, ...rest] = process.argv.slice(2);
const option = first?.startsWith("--") ? first : undefined;
const asks = option === "--asking-as-app";
const asApp = asks || option === "--as-app";
const withDatabase = option !== "--without-database";
const [file = "", ...args] = option ? rest : [first, ...rest].filter((arg) => arg !== undefined);

try {
  checkNodeVersion();
  if (!file) throw new Trouble("Say which script to run: node scripts/run.mjs FILE [arguments].");
  if (await ensureDependencies({ tools: !settings().DATABASE_URL })) say("Installed the dependencies.");
  const { ensureGenerated } = await import("./setup/generate.mjs");
  if (await ensureGenerated()) say("Generated the Prisma client.");
  process.exitCode = await (withDatabase ? onDatabase() : runScript({ ...cleanEnvironment() }));
} catch (error) {
  sayWhy(error);
  process.exitCode = 1;
}

async function onDatabase() {
  const env = settings();
  if (env.DATABASE_URL) {
    const { checkMigrated } = await import("./setup/migrate.mjs");
    const { checkAppUser } = await import("./setup/app-role.mjs");
    if (option !== "--as-it-stands") await checkMigrated(env.DATABASE_URL);
    if (asApp) await checkAppUser(env.DATABASE_URL);
    return runScript({ ...env, OUTSTANDING_DEMONSTRATION: "" });
  }
  const { startRegister } = await import("./setup/embedded.mjs");
  const register = await startRegister("start", { tell: say });
  try {
    return await runScript({ ...register.env, ...besidesOwn(env), NEXTAUTH_URL: addressOfServer(env) });
  } finally {
    await register.stop();
  }
}

/**
 * Where `npm start` serves the embedded register now, or would: the links that a script prints lead there.
 * @param {import("./setup/environment.mjs").Settings} settings
 */
function addressOfServer({ NEXTAUTH_URL, PORT }) {
  return NEXTAUTH_URL || `http://localhost:${whoServes()?.port ?? (PORT || 3000)}`;
}

/**
 * Asked to stop, or left by npm, it tells the script so and puts set-up away when that has ended. A process that goes on for
 * ever (`--as-app`) ends even if this one is killed: its standard input ends then.
 * @param {NodeJS.ProcessEnv} given
 * @returns {Promise<number>}
 */
async function runScript(given) {
  const { tsxArguments } = await import("./setup/tsx.mjs");
  // Of no use to whoever runs it: the database driver warns of a habit that Prisma has.
  const quiet = asApp ? ["--disable-warning=DeprecationWarning", ROOM_FOR_JOBS] : [];
  const child = spawn(process.execPath, [...quiet, ...tsxArguments(), file, ...args], {
    cwd: inRoot(),
    env: asApp ? { ...given, DATABASE_OWNER_URL: "", OUTSTANDING_STARTED_BY: String(process.pid) } : given,
    stdio: [asApp && !asks ? "pipe" : "inherit", "inherit", "inherit"],
  });
  listenForStop(() => child.kill("SIGTERM"));
  return new Promise((resolve, reject) => {
    child.on("error", reject);
    child.on("close", (code) => resolve(code ?? 130));
  });
}
