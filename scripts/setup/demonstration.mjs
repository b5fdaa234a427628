import { rmSync } from "node:fs";
import { keepAsAt } from "./as-at.mjs";
import { embeddedEnvironment } from "./embedded.mjs";
import { besidesOwn, settings } from "./environment.mjs";
import { editedHere, migrate } from "./migrate.mjs";
import { filesFolder } from "./paths.mjs";
import { startPostgres, throwAway } from "./postgres.mjs";
import { ensureDatabase } from "./postgres-roles.mjs";
import { messageOf, say, step, Trouble } from "./say.mjs";
import { ensureStory } from "./story.mjs";

/**
 * The embedded register with its story, up to date and running.
 * @param {{ fresh: boolean, port: number }} options `fresh` throws away what there is and begins again
 */
export async function startDemonstration({ fresh, port }) {
  if (fresh)
    await step("Earlier register", async () => {
      await throwAway("start");
      rmSync(filesFolder("start"), { recursive: true, force: true });
      return "thrown away";
    });
  const { state, home, stop } = await step(
    "PostgreSQL",
    () => startPostgres("start", { keep: true }),
    (postgres) => `answers at 127.0.0.1:${postgres.state.port}`,
  );
  try {
    await step("Story", async () => ((await ensureStory({ home, state }, upToDate)) ? "told" : "in place"));
    const urls = await ensureDatabase(state);
    await step(
      "Migrations",
      () => upToDate(urls),
      (applied) => (applied ? `${applied} applied` : "current"),
    );
    await keepAsAt(embeddedEnvironment("start", urls));
    const env = demonstrationEnvironment(embeddedEnvironment("start", urls), settings(), port);
    return { env, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

/**
 * The environment in which the demonstration is served: its own register, which its server never owns, and all else as it is set.
 * @param {NodeJS.ProcessEnv} own
 * @param {Readonly<Record<string, string | undefined>>} given
 * @param {number} port
 * @returns {NodeJS.ProcessEnv}
 */
export const demonstrationEnvironment = (own, given, port) => ({
  ...own,
  ...besidesOwn(given),
  NEXTAUTH_URL: given.NEXTAUTH_URL || `http://localhost:${port}`,
  DATABASE_OWNER_URL: "",
});

/**
 * Migrates; where a migration was changed after it had been applied here, says how to begin again.
 * @param {import("./postgres-roles.mjs").Urls} urls
 */
async function upToDate(urls) {
  const edited = await editedHere(urls.ownerUrl);
  const wayOut = "To begin again with a new register and the story, run: npm start -- --fresh";
  if (edited.length > 0) {
    throw new Trouble(`This register was made with an earlier version of the migration ${edited[0]}. ${wayOut}`);
  }
  try {
    return await migrate(urls, say);
  } catch (error) {
    throw new Trouble(`${messageOf(error)}\n${wayOut}`);
  }
}
