import { existsSync, readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { cleanEnvironment } from "./environment.mjs";
import { inRoot } from "./paths.mjs";
import { run } from "./processes.mjs";
import { Trouble } from "./say.mjs";
import { hashOf, unlessStamped } from "./stamp.mjs";

/** What never ends up in the site: other folders of the house, tests, notes, and what tools leave at the top. */
const others = new Set([
  "node_modules",
  "docs",
  "e2e",
  "bench",
  "fixtures",
  "architecture",
  "scripts",
  "server",
  "test-results",
  "playwright-report",
]);
const notSite =
  /\.test\.tsx?$|\.md$|^(vitest|playwright|biome)\.|^prisma\/(?!schema)|\.tsbuildinfo$|^next-env\.d\.ts$|^LICENSE$/;

/**
 * Builds the site for production unless it was built from exactly these sources.
 * @param {string} folder where Next writes it, relative to the root
 * @returns {Promise<boolean>} whether it was built now
 */
export function ensureBuilt(folder = ".next") {
  const sources = readdirSync(inRoot()).filter((name) => !name.startsWith(".") && !others.has(name));
  const hash = hashOf(sources, { skip: notSite, and: [process.version, process.platform, process.arch, folder] });
  const stamp = inRoot(folder, "built-from");
  if (!existsSync(inRoot(folder, "BUILD_ID"))) rmSync(stamp, { force: true });
  return unlessStamped(stamp, hash, () => build(folder));
}

/**
 * One production build, whatever was there.
 * @param {string} folder
 */
export async function build(folder) {
  const env = cleanEnvironment();
  const { code, output } = await run(
    process.execPath,
    [join(inRoot("node_modules"), "next", "dist", "bin", "next"), "build"],
    {
      cwd: inRoot(),
      env: { ...env, OUTSTANDING_BUILD_DIR: folder, NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1" },
    },
  );
  if (code !== 0) throw new Trouble(`The site could not be built (next build ended with ${code}):\n${output.trim()}`);
}
