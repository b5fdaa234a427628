import { embeddedEnvironment } from "./embedded.mjs";
import { cleanEnvironment } from "./environment.mjs";
import { migrate } from "./migrate.mjs";
import { inRoot } from "./paths.mjs";
import { ensureDatabase, withClient } from "./postgres-roles.mjs";
import { databaseUrl } from "./postgres-state.mjs";
import { run } from "./processes.mjs";
import { Trouble } from "./say.mjs";
import { hashOf } from "./stamp.mjs";
import { tsxArguments } from "./tsx.mjs";

/** What the rows of a register of real size come from: with the same stamp an existing one is as good as a new one. */
const inputs = [
  "bench/scale",
  "lib/domain",
  "lib/data/link-hash.ts",
  "lib/data/store",
  "prisma/migrations",
  "prisma/seed/organisations.ts",
  "prisma/seed/people.ts",
];
const notTheirs = /\.test\.ts$|\/testing\/|\/report-(text|review)\/|\/register-import\//;

/**
 * Makes sure of a register with so many findings in a database of its own. It bears its stamp as the database's comment,
 * written last: one that was interrupted, or that other sources made, is made anew.
 * @param {import("./postgres-state.mjs").State} state of the embedded PostgreSQL that runs
 * @param {number} findings
 * @param {{ name?: string, migrateTo?: (urls: { ownerUrl: string, appUrl: string }) => Promise<unknown>, and?: string[], fresh?: boolean, tell?: (line: string) => void }} options
 *   `migrateTo` brings the empty database to its schema (ours, unless another is measured), which `and` names in the stamp
 * @returns {Promise<{ ownerUrl: string, appUrl: string, database: string, made: boolean, output: string }>}
 */
export async function ensureScale(state, findings, options = {}) {
  const { name = `scale_${findings}`, migrateTo, and = [], fresh = false, tell = () => {} } = options;
  const stamp = `scale ${hashOf(inputs, { skip: notTheirs, and: [String(findings), ...and] })}`;
  if (!fresh && (await stampOf(state, name)) === stamp) {
    return { ...(await ensureDatabase(state, name)), database: name, made: false, output: "" };
  }
  const urls = await ensureDatabase(state, name, { fresh: true });
  if (migrateTo) await migrateTo(urls);
  else await migrate(urls, tell);
  const { code, output } = await run(
    process.execPath,
    [...tsxArguments(), inRoot("bench", "scale", "seed.ts"), "--findings", String(findings)],
    { cwd: inRoot(), env: { ...cleanEnvironment(), ...embeddedEnvironment("bench", urls) } },
  );
  if (code !== 0) throw new Trouble(`A register of ${findings} findings could not be made:\n${output.trim()}`);
  await withClient(urls.ownerUrl, async (client) => {
    await client.query("vacuum analyze");
    await client.query(`comment on database "${name}" is '${stamp}'`);
  });
  return { ...urls, database: name, made: true, output };
}

/**
 * The stamp of a database, or null where there is none.
 * @param {import("./postgres-state.mjs").State} state
 * @param {string} name
 * @returns {Promise<string | null>}
 */
const stampOf = (state, name) =>
  withClient(databaseUrl(state, "postgres", "postgres"), async (client) => {
    const { rows } = await client.query(
      "select shobj_description(oid, 'pg_database') as stamp from pg_database where datname = $1",
      [name],
    );
    return rows[0]?.stamp ?? null;
  });
