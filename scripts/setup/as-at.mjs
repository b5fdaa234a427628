import { cleanEnvironment } from "./environment.mjs";
import { inRoot } from "./paths.mjs";
import { withClient } from "./postgres-roles.mjs";
import { run } from "./processes.mjs";
import { Trouble } from "./say.mjs";
import { tsxArguments } from "./tsx.mjs";

/**
 * Works out how findings stood on past days where that is not kept yet: after an upgrade. Nothing to do otherwise.
 * @param {NodeJS.ProcessEnv} env with the owner's address
 */
export async function keepAsAt(env) {
  const ownerUrl = env.DATABASE_OWNER_URL ?? "";
  const missing = await withClient(ownerUrl, async (client) => {
    const { rows } = await client.query(
      `select exists (select 1 from finding f where f.published_on is not null
        and not exists (select 1 from finding_as_at s where s.finding_id = f.id)) as missing`,
    );
    return rows[0]?.missing === true;
  });
  if (!missing) return;
  const { code, output } = await run(process.execPath, [...tsxArguments(), inRoot("scripts", "as-at.ts")], {
    cwd: inRoot(),
    env: { ...cleanEnvironment(), ...env },
  });
  if (code !== 0) throw new Trouble(`How findings stood on past days could not be worked out:\n${output.trim()}`);
}
