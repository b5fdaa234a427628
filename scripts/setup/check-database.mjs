import { join } from "node:path";
import { buildProcesses } from "./build.mjs";
import { runVitest } from "./check-source.mjs";
import { startRegister } from "./embedded.mjs";
import { migrate } from "./migrate.mjs";
import { stateFolder } from "./paths.mjs";
import { ensureDatabase } from "./postgres-roles.mjs";

/**
 * Tests on a real PostgreSQL: a fresh database, migrated, as the app's role and as the owner; and one more for the tests in
 * which what is ordered is done by itself, for it would do what others order as well.
 * @param {{ filter: string[] }} how
 */
export async function checkDatabase({ filter }) {
  // What reads a file is begun a hundred times and more: built, each starts in a third of the time.
  const processes = join(stateFolder("test"), "processes");
  await buildProcesses(processes);
  const register = await startRegister("test", { database: "database_tests", fresh: true });
  try {
    const jobs = await ensureDatabase(register.state, "jobs_tests", { fresh: true });
    await migrate(jobs, () => {});
    return await runVitest("database", ["database", "database by themselves"], filter, {
      ...register.env,
      OUTSTANDING_DEMONSTRATION: "",
      OUTSTANDING_PROCESSES: processes,
      TEST_DATABASE_URL: register.appUrl,
      TEST_DATABASE_OWNER_URL: register.ownerUrl,
      TEST_JOBS_DATABASE_URL: jobs.appUrl,
      TEST_JOBS_DATABASE_OWNER_URL: jobs.ownerUrl,
    });
  } finally {
    await register.stop();
  }
}
