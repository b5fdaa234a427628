#!/bin/sh
# PostgreSQL as in @electric-sql/pglite 0.5.17 (npm; first seen on 18.4 by way of pg 8).
#
# A statement that is kept prepared is planned anew five times and then, one reads, kept with one plan for all values. One that
# looks for a list of one (`= any ($1)`, as one function for one and for many would ask) is planned anew for ever: of a list that
# it is not told PostgreSQL takes ten to be in it, so that the plan for all looks ten times as dear as each plan for one, once every
# row asks for something of its own. The same question with `= $1` is planned five times and no more. With many such parts
# of a row, planning took ten times as long as answering.
#
# Seen, each asked thirty times: with `= any ($1)` 30 plans of its own and none kept; with `= $1` 5 of its own and 25 times
# the kept one; with `in ($1)` as with `= $1`.
# Exits 1 when that is no longer so.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts @electric-sql/pglite@0.5.17 >/dev/null
cat >run.mjs <<'JS'
import { PGlite } from "@electric-sql/pglite";
const db = new PGlite();
console.log((await db.query("select version()")).rows[0].version);
await db.exec(`
  create table thing (id int primary key, name text not null unique);
  create table happening (id int primary key, thing_id int not null, on_day int not null);
  insert into thing select n, 'T-' || n from generate_series(1, 10000) n;
  insert into happening select n, 1 + n % 10000, n from generate_series(1, 60000) n;
  create index on happening (thing_id, on_day);
  analyze;`);
const part = (order) => `(select max(h.on_day + ${order}) from happening h where h.thing_id = t.id)`;
const parts = Array.from({ length: 12 }, (_, at) => part(at)).join(", ");
const ask = { list: ["text[]", "t.name = any ($1)"], one: ["text", "t.name = $1"], among: ["text", "t.name in ($1)"] };
const seen = {};
for (const [name, [type, where]] of Object.entries(ask)) {
  await db.exec(`prepare ${name} (${type}) as select t.id, ${parts} from thing t where ${where}`);
  for (let at = 1; at <= 30; at += 1) await db.exec(`execute ${name} (${type === "text" ? `'T-${at}'` : `array['T-${at}']`})`);
  const { rows } = await db.query("select custom_plans::int, generic_plans::int from pg_prepared_statements where name = $1", [name]);
  seen[name] = [rows[0].custom_plans, rows[0].generic_plans];
  console.log(where, seen[name]);
}
const expected = { list: [30, 0], one: [5, 25], among: [5, 25] };
if (JSON.stringify(seen) !== JSON.stringify(expected)) {
  console.log("No longer so.");
  process.exit(1);
}
JS
node run.mjs
