import { bePatient } from "@/lib/data/patience";

/**
 * The test database. Importing this points the process at it: the app's role for everything that is tested, the owner's
 * for making organisations and people. All database tests share it, each with a force, a body and people of its own.
 */
const { TEST_DATABASE_URL, TEST_DATABASE_OWNER_URL } = process.env;
if (!TEST_DATABASE_URL || !TEST_DATABASE_OWNER_URL) {
  throw new Error("Database tests need TEST_DATABASE_URL and TEST_DATABASE_OWNER_URL: run “npm test -- database”.");
}
Object.assign(process.env, {
  DATABASE_URL: TEST_DATABASE_URL,
  DATABASE_OWNER_URL: TEST_DATABASE_OWNER_URL,
  NEXTAUTH_SECRET: process.env.NEXTAUTH_SECRET || "a secret of the database tests, long enough",
});

bePatient(20);

export { asOwner } from "@/lib/data/owner";
