import { embeddedEnvironment } from "./embedded.mjs";
import { settings } from "./environment.mjs";
import { editedHere, migrate } from "./migrate.mjs";
import { startPostgres, throwAway } from "./postgres.mjs";
import { ensureDatabase } from "./postgres-roles.mjs";
import { say, step, Trouble } from "./say.mjs";
import { ensureStory } from "./story.mjs";

/**
 * The embedded register with its story, up to date and running.
 * @param {{ fresh: boolean, port: number }} options `fresh` throws away what there is and begins again
 * @returns {Promise<{ env: object, stop: () => Promise<void> }>}
 */
export async function startDemonstration({ fresh, port }) {
  if (fresh) await step("Earlier register", async () => throwAway("start").then(() => "thrown away"));
  let postgres;
  try {
    await step("PostgreSQL", async () => {
      postgres = await startPostgres("start", { keep: true });
      return `answers at 127.0.0.1:${postgres.state.port}`;
    });
    await step("Story", async () => ((await ensureStory(postgres, upToDate)) ? "told" : "in place"));
    let urls;
    await step("Migrations", async () => {
      urls = await ensureDatabase(postgres.state);
      const applied = await upToDate(urls);
      return applied ? `${applied} applied` : "current";
    });
    const env = embeddedEnvironment("start", urls);
    env.NEXTAUTH_URL = settings().NEXTAUTH_URL || `http://localhost:${port}`;
    env.LOG_LEVEL = settings().LOG_LEVEL ?? "";
    env.OUTSTANDING_JOBS = settings().OUTSTANDING_JOBS ?? "";
    env.DATABASE_OWNER_URL = "";
    return { env, stop: postgres.stop };
  } catch (error) {
    await postgres?.stop();
    throw error;
  }
}

/** Migrates; where a migration was changed after it had been applied here, says how to begin again. */
async function upToDate(urls) {
  const edited = await editedHere(urls.ownerUrl);
  const wayOut = "To begin again with a new register and the story, run: npm start -- --fresh";
  if (edited.length > 0) {
    throw new Trouble(`This register was made with an earlier version of the migration ${edited[0]}. ${wayOut}`);
  }
  try {
    return await migrate(urls, say);
  } catch (error) {
    throw new Trouble(`${error.message}\n${wayOut}`);
  }
}
