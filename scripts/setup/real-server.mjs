import { tsImport } from "tsx/esm/api";
import { checkAppUser } from "./app-role.mjs";
import { keepAsAt } from "./as-at.mjs";
import { checkMigrated, migrate } from "./migrate.mjs";
import { canConnect } from "./postgres-roles.mjs";
import { messageOf, Trouble } from "./say.mjs";

/**
 * Prepares a server whose database is somebody else's: settings checked, migrations applied as the owner or, without
 * DATABASE_OWNER_URL, found to be current; a user of the app whom no policy binds is refused either way. Nothing is seeded and no demonstration opens.
 * @param {import("./environment.mjs").Settings} settings
 * @param {(line: string) => void} tell
 * @returns {Promise<{ env: NodeJS.ProcessEnv, applied: number | undefined }>} the server's environment, without the owner's address
 */
export async function prepareRealServer(settings, tell) {
  const env = /** @type {NodeJS.ProcessEnv} */ ({ ...settings, OUTSTANDING_DEMONSTRATION: "" });
  env.NEXTAUTH_URL ||= `http://localhost:${settings.PORT || 3000}`;
  const { readEnvironment } = await tsImport("../../lib/env.ts", import.meta.url);
  try {
    readEnvironment(env);
  } catch (error) {
    throw new Trouble(messageOf(error));
  }
  const { DATABASE_URL: appUrl = "", DATABASE_OWNER_URL: ownerUrl } = env;
  let applied;
  try {
    if (ownerUrl) {
      applied = await migrate({ ownerUrl, appUrl }, tell);
      await keepAsAt(env);
    } else {
      await checkAppUser(appUrl);
      await checkMigrated(appUrl);
    }
    if (env.DATABASE_READ_URL) await checkReader(env.DATABASE_READ_URL, tell);
  } catch (error) {
    if (error instanceof Trouble) throw error;
    throw new Trouble(
      `The database does not answer (${messageOf(error)}). Check DATABASE_URL and DATABASE_OWNER_URL, and that the database runs.`,
    );
  }
  return { env: { ...env, DATABASE_OWNER_URL: "" }, applied };
}

/**
 * A copy is held to the same as the database. One that does not answer holds up nothing: pages are read from the database then.
 * @param {string} url
 * @param {(line: string) => void} tell
 */
async function checkReader(url, tell) {
  if (await canConnect(url)) await checkAppUser(url);
  else tell("    the copy of DATABASE_READ_URL does not answer; pages are read from the database until it does");
}
