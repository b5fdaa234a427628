import { accessSync, constants, mkdirSync } from "node:fs";
import { homedir } from "node:os";
import { join } from "node:path";
import { makeFolder, readJson } from "./files.mjs";
import { inTurn } from "./mutex.mjs";
import { inRoot } from "./paths.mjs";
import { run } from "./processes.mjs";
import { Trouble } from "./say.mjs";

/**
 * @typedef {{ version?: string, optional?: boolean, dev?: boolean, devOptional?: boolean, link?: boolean }} Package
 * @typedef {{ packages?: Record<string, Package> }} LockFile
 */

/**
 * Installs what package-lock.json asks for, unless node_modules has exactly that already. npm writes its own record
 * (`node_modules/.package-lock.json`) last, so an interrupted installation is seen as none.
 * @param {{ tools?: boolean }} options `tools`: with the embedded PostgreSQL and what tests need, which a real server does without
 * @returns {Promise<boolean>} whether anything had to be installed
 */
export async function ensureDependencies({ tools = true } = {}) {
  if (installed(tools)) return false;
  const state = makeFolder(inRoot(".outstanding"));
  return inTurn(join(state, "install.lock"), async () => {
    if (installed(tools)) return false;
    await install(state, tools);
    return true;
  });
}

/**
 * Whether everything that the lock file wants for this system is recorded as installed in the wanted version.
 * @param {LockFile} wanted package-lock.json
 * @param {LockFile | undefined} found node_modules/.package-lock.json
 * @param {boolean} tools whether development dependencies are wanted
 */
export function isInstalled(wanted, found, tools = true) {
  const packages = found?.packages;
  if (!packages) return false;
  return Object.entries(wanted.packages ?? {}).every(([path, { version, optional, dev, devOptional, link }]) => {
    if (path === "" || link) return true;
    const here = packages[path];
    return here ? here.version === version : Boolean(optional || (!tools && (dev || devOptional)));
  });
}

/** @param {boolean} tools */
const installed = (tools) =>
  isInstalled(
    readJson(inRoot("package-lock.json")) ?? {},
    readJson(inRoot("node_modules", ".package-lock.json")),
    tools,
  );

/**
 * @param {string} state
 * @param {boolean} tools
 */
async function install(state, tools) {
  const npm = process.env.npm_execpath;
  const which = tools ? "--include=dev" : "--omit=dev";
  const flags = ["ci", which, "--include=optional", "--no-audit", "--no-fund", "--loglevel=error"];
  const [command, args] = npm ? [process.execPath, [npm, ...flags]] : ["npm", flags];
  const { code, output } = await run(command, args, {
    cwd: inRoot(),
    env: { ...process.env, NODE_ENV: "development", ...cacheSetting(state) },
    shell: !npm && process.platform === "win32",
  });
  if (code === 0) return;
  const reason = output.trim().split("\n").slice(-12).join("\n");
  throw new Trouble(
    code === 127
      ? "npm was not found. Install Node together with npm from https://nodejs.org and run npm start again."
      : `npm could not install the dependencies (npm ci ended with ${code}):\n${reason}\nCheck that this computer reaches the npm registry and that this user may write to ${inRoot()}, then run the command again.`,
  );
}

/**
 * npm's cache goes into the clone when the home folder cannot be written.
 * @param {string} state
 */
function cacheSetting(state) {
  if (process.env.npm_config_cache && canWrite(process.env.npm_config_cache)) return {};
  if (canWrite(join(homedir(), ".npm")) || canWrite(homedir())) return {};
  return { npm_config_cache: join(state, "npm-cache") };
}

/** @param {string} folder */
function canWrite(folder) {
  try {
    mkdirSync(folder, { recursive: true });
    accessSync(folder, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}
