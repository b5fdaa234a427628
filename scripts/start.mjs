/**
 * `npm start`: everything from a fresh clone to the address in the browser. `npm run dev` does the same with a server that
 * follows the sources; `npm start -- --fresh` throws the demonstration away and begins again.
 * The version of Node is checked before anything that an old one could not read is loaded.
 */
import { checkNodeVersion } from "./setup/node-version.mjs";
import { sayWhy } from "./setup/say.mjs";

try {
  checkNodeVersion();
  const { start } = await import("./setup/start.mjs");
  process.exitCode = await start(process.argv.slice(2));
} catch (error) {
  sayWhy(error);
  process.exitCode = 1;
}
