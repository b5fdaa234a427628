import { createHash } from "node:crypto";
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
  "test-results",
  "playwright-report",
]);
const notSite =
  /\.test\.tsx?$|\.md$|^(vitest|playwright|biome)\.|^prisma\/(?!schema)|\.tsbuildinfo$|^next-env\.d\.ts$|^LICENSE$/;

/** The server, what does its jobs and signs at its end, and what reads one file (`lib/outside/apart/`). */
const PROCESSES = [
  "server/main.ts",
  "server/worker.ts",
  "server/sign.ts",
  "lib/outside/apart/child.ts",
  "lib/outside/apart/works.ts",
];

/**
 * Where a build of the site keeps what runs beside its pages.
 * @param {string} folder
 */
export const processesOf = (folder) => inRoot(folder, "processes");

/**
 * Builds the site for production unless it was built from exactly these sources. Of the same sources and the same secret
 * every machine builds the same site: one takes the forms of another's pages.
 * @param {string} folder where Next writes it, relative to the root
 * @param {string} secret of a real server: what its forms carry is encrypted by a key made of it; without one, by a key of this build
 * @returns {Promise<boolean>} whether it was built now
 */
export function ensureBuilt(folder = ".next", secret = "") {
  const sources = readdirSync(inRoot()).filter((name) => !name.startsWith(".") && !others.has(name));
  const key = secret && createHash("sha256").update(`what forms carry ${secret}`).digest("base64");
  const made = [
    process.version,
    process.platform,
    process.arch,
    folder,
    createHash("sha256").update(key).digest("hex"),
  ];
  const hash = hashOf(sources, { skip: notSite, and: made });
  const stamp = inRoot(folder, "built-from");
  if (!existsSync(inRoot(folder, "BUILD_ID"))) rmSync(stamp, { force: true });
  return unlessStamped(stamp, hash, () => build(folder, hash, key));
}

/**
 * One production build, whatever was there.
 * @param {string} folder
 * @param {string} hash
 * @param {string} key
 */
async function build(folder, hash, key) {
  const env = cleanEnvironment();
  const { code, output } = await run(
    process.execPath,
    [join(inRoot("node_modules"), "next", "dist", "bin", "next"), "build"],
    {
      cwd: inRoot(),
      env: {
        ...env,
        ...(key && { NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: key, OUTSTANDING_BUILD: hash.slice(0, 20) }),
        OUTSTANDING_BUILD_DIR: folder,
        NODE_ENV: "production",
        NEXT_TELEMETRY_DISABLED: "1",
      },
    },
  );
  if (code !== 0) throw new Trouble(`The site could not be built (next build ended with ${code}):\n${output.trim()}`);
  await buildProcesses(processesOf(folder));
}

/**
 * What runs beside the pages, from the same sources: each is Node alone with nothing to translate, so that it starts in a third of
 * the time. Packages stay where they are, so that `into` lies in the clone; a map beside each file tells a failure's line in its source.
 * @param {string} into a folder; each file goes to the path of its source
 */
export async function buildProcesses(into) {
  const { build: bundle } = await import("esbuild");
  // The process that it keeps for later is not ended: another build of the same command may be using it.
  await bundle({
    absWorkingDir: inRoot(),
    entryPoints: PROCESSES,
    outdir: into,
    outbase: inRoot(),
    outExtension: { ".js": ".mjs" },
    bundle: true,
    splitting: true,
    packages: "external",
    platform: "node",
    format: "esm",
    target: "node20",
    sourcemap: "linked",
    sourcesContent: false,
    logLevel: "silent",
  });
}
