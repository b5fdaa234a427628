import { Trouble } from "./say.mjs";

const least = /** @type {const} */ ([20, 19]);

/** Refuses a Node that is too old, saying which one is wanted. Plain syntax, so that an old Node gets this far. */
export function checkNodeVersion(version = process.versions.node) {
  const [major = 0, minor = 0] = version.split(".").map(Number);
  if (major > least[0] || (major === least[0] && minor >= least[1])) return;
  throw new Trouble(
    `Outstanding needs Node ${least.join(".")} or later, and this is Node ${version}. Install a newer Node from https://nodejs.org and run the command again.`,
  );
}
