/**
 * `npm test`: everything that must hold, in folders and on ports of its own, so that a running `npm start` lives on.
 * `npm test -- unit|database|types|lint|build|e2e [filter]` runs one part, `npm test -- --slowest` shows the slowest tests
 * of what ran last. The last line sums what the runners reported.
 */
import { checkNodeVersion } from "./setup/node-version.mjs";
import { sayWhy } from "./setup/say.mjs";

try {
  checkNodeVersion();
  const { test } = await import("./setup/test.mjs");
  process.exitCode = await test(process.argv.slice(2));
} catch (error) {
  sayWhy(error);
  console.log("0 passed, 1 failed");
  process.exitCode = 1;
}
