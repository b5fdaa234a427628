/**
 * Points a test file, which imports this first, at a database where workers of its own do what is ordered: in the one that all
 * others share they would do what those order as well.
 */
Object.assign(process.env, {
  TEST_DATABASE_URL: process.env.TEST_JOBS_DATABASE_URL,
  TEST_DATABASE_OWNER_URL: process.env.TEST_JOBS_DATABASE_OWNER_URL,
});
