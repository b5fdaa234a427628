import pg from "pg";

/**
 * Points a test file, which imports this first, at a database where workers of its own do what is ordered: in the one that all
 * others share they would do what those order as well.
 * One file at a time: the workers of one would do what another orders, in ways of their own.
 */
Object.assign(process.env, {
  TEST_DATABASE_URL: process.env.TEST_JOBS_DATABASE_URL,
  TEST_DATABASE_OWNER_URL: process.env.TEST_JOBS_DATABASE_OWNER_URL,
});

const turn = new pg.Client({ connectionString: process.env.TEST_JOBS_DATABASE_OWNER_URL });
turn.on("error", () => {});
await turn.connect();
// Ends with the process.
await turn.query("select pg_advisory_lock(57)");
