import { join } from "node:path";
import { cleanEnvironment } from "./environment.mjs";
import { migrate } from "./migrate.mjs";
import { checkpointsFolder, filesFolder, stateFolder } from "./paths.mjs";
import { startPostgres } from "./postgres.mjs";
import { ensureDatabase } from "./postgres-roles.mjs";
import { ensureSecret } from "./secret.mjs";

/**
 * The embedded register of a purpose, running and migrated, and the environment in which a process uses it.
 * @param {import("./postgres-home.mjs").Purpose} purpose
 * @param {{ database?: string, fresh?: boolean, tell?: (line: string) => void }} options
 */
export async function startRegister(purpose, { database, fresh, tell = () => {} } = {}) {
  const postgres = await startPostgres(purpose);
  try {
    const urls = await ensureDatabase(postgres.state, database, { fresh });
    await migrate(urls, tell);
    return { ...postgres, ...urls, env: embeddedEnvironment(purpose, urls) };
  } catch (error) {
    await postgres.stop();
    throw error;
  }
}

/**
 * The environment of server and scripts on an embedded database: nothing of the caller's own settings.
 * @param {import("./postgres-home.mjs").Purpose} purpose
 * @param {import("./postgres-roles.mjs").Urls} urls
 * @returns {NodeJS.ProcessEnv}
 */
export const embeddedEnvironment = (purpose, { ownerUrl, appUrl }) => ({
  ...cleanEnvironment(),
  DATABASE_URL: appUrl,
  DATABASE_OWNER_URL: ownerUrl,
  NEXTAUTH_SECRET: ensureSecret(purpose),
  OUTSTANDING_FILES: filesFolder(purpose),
  OUTSTANDING_CHECKPOINTS: checkpointsFolder(purpose),
  OUTSTANDING_CHECKPOINT_KEY: join(stateFolder(purpose), "checkpoint-key.pem"),
  OUTSTANDING_DEMONSTRATION: "1",
});
