/**
 * Restores a backup: `npm run restore -- FOLDER [--key FILE]`. With DATABASE_URL set, into that database, which must be empty. Otherwise
 * into the register of `npm start`, which must not be running; one that is there needs `--replace` and is kept under another name.
 * `--check` only holds the folder to what was written.
 */
import { ensureDependencies } from "./setup/dependencies.mjs";
import { settings } from "./setup/environment.mjs";
import { checkNodeVersion } from "./setup/node-version.mjs";
import { sayOn, sayWhy } from "./setup/say.mjs";

sayOn(process.stderr);
try {
  checkNodeVersion();
  await ensureDependencies({ tools: !settings().DATABASE_URL });
  const { ensureGenerated } = await import("./setup/generate.mjs");
  await ensureGenerated();
  const { restore } = await import("./setup/restore.mjs");
  process.exitCode = await restore(process.argv.slice(2));
} catch (error) {
  sayWhy(error);
  process.exitCode = 1;
}
