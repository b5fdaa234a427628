/**
 * `npm run prove`: the suites P1–P16 in their long form, with fixed seeds; writes `docs/proof.json` and `docs/proof.md` from what they told.
 * `npm run prove -- P4 P9` runs some, and leaves the others as they were run last. `npm run prove -- --broken [P4 …]` shows each suite failing on a copy of the
 * source that is broken on purpose, and notes what was seen.
 */
import { checkNodeVersion } from "./setup/node-version.mjs";
import { sayWhy } from "./setup/say.mjs";

try {
  checkNodeVersion();
  const args = process.argv.slice(2);
  const { prove, proveBroken } = await import("./prove/prove.mjs");
  process.exitCode = args[0] === "--broken" ? await proveBroken(args.slice(1)) : await prove(args);
} catch (error) {
  sayWhy(error);
  process.exitCode = 1;
}
