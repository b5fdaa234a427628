import { runVitest } from "./check-source.mjs";
import { startRegister } from "./embedded.mjs";

/** Tests on a real PostgreSQL: a fresh database, migrated, as the app's role and as the owner. */
export async function checkDatabase({ filter }) {
  const register = await startRegister("test", { database: "database_tests", fresh: true });
  try {
    return await runVitest("database", ["database"], filter, {
      ...register.env,
      OUTSTANDING_DEMONSTRATION: "",
      TEST_DATABASE_URL: register.appUrl,
      TEST_DATABASE_OWNER_URL: register.ownerUrl,
    });
  } finally {
    await register.stop();
  }
}
