import { embeddedEnvironment } from "@/scripts/setup/embedded.mjs";
import { cleanEnvironment } from "@/scripts/setup/environment.mjs";
import { migrate } from "@/scripts/setup/migrate.mjs";
import { inRoot } from "@/scripts/setup/paths.mjs";
import { ensureDatabase } from "@/scripts/setup/postgres-roles.mjs";
import { run } from "@/scripts/setup/processes.mjs";
import { Trouble } from "@/scripts/setup/say.mjs";
import { tsxArguments } from "@/scripts/setup/tsx.mjs";

/** How long others who write to a force wait at most while 10,000 rows are imported into it and taken back, in seconds: `bench/import.ts` on a database of its own. */
export async function importWait(state: Parameters<typeof ensureDatabase>[0]): Promise<number> {
  const urls = await ensureDatabase(state, "bench_import", { fresh: true });
  await migrate(urls, () => {});
  const { code, output } = await run(process.execPath, [...tsxArguments(), inRoot("bench", "import.ts"), "10000"], {
    cwd: inRoot(),
    env: { ...cleanEnvironment(), ...embeddedEnvironment("bench", urls) },
  });
  const waits = [...output.matchAll(/"longest": ?"([\d.]+) s"/g)].map(([, wait]) => Number(wait));
  if (code !== 0 || waits.length < 2) throw new Trouble(`The import could not be measured:\n${output.trim()}`);
  return Math.max(...waits);
}
