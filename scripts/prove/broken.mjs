import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { cleanEnvironment } from "../setup/environment.mjs";
import { inRoot, root, stateFolder } from "../setup/paths.mjs";
import { run } from "../setup/processes.mjs";
import { Trouble } from "../setup/say.mjs";

/**
 * @typedef {object} Breakage
 * @property {string} suite
 * @property {string} breaks in words
 * @property {string} file of the source; `migrations` adds a migration after all others
 * @property {string} [find] what stands there, once
 * @property {string} put what stands there instead, or the migration
 * @property {string[]} runs the arguments of `npm test`
 */

/**
 * One thing broken for each suite.
 * @type {Breakage[]}
 */
export const BREAKAGES = [];

/** Not of the source: what is installed, built, or kept. */
const LEFT_OUT = new Set(["node_modules", ".git", ".next", ".next-test", ".outstanding", "test-results"]);

/**
 * Copies the source, breaks the copy and runs the suite there. Answers what was seen failing, or null where nothing failed.
 * @param {Breakage} breakage
 * @returns {Promise<import("./result.mjs").Broken | null>}
 */
export async function breakAndRun({ suite, breaks, file, find, put, runs }) {
  const folder = join(stateFolder("test"), "broken");
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  try {
    for (const name of readdirSync(root))
      if (!LEFT_OUT.has(name)) cpSync(inRoot(name), join(folder, name), { recursive: true });
    // Linked rather than copied, and not by one link to the folder: the build does not follow what leads out of its root.
    const linked = await run("cp", ["-al", inRoot("node_modules"), join(folder, "node_modules")]);
    if (linked.code !== 0) throw new Trouble(`The packages cannot be linked: ${linked.output}`);
    if (find === undefined) {
      const at = join(folder, "prisma", "migrations", `99990101000000_${file}`);
      mkdirSync(at);
      writeFileSync(join(at, "migration.sql"), put);
    } else {
      const text = readFileSync(join(folder, file), "utf8");
      if (text.split(find).length !== 2) throw new Trouble(`${file} does not say “${find}” once.`);
      writeFileSync(
        join(folder, file),
        text.replace(find, () => put),
      );
    }
    const env = { ...cleanEnvironment(), NO_COLOR: "1", FORCE_COLOR: undefined };
    const { code, output } = await run(process.execPath, ["scripts/test.mjs", ...runs], { cwd: folder, env });
    if (code === 0) return null;
    return { suite, breaks, runs: `npm test -- ${runs.join(" ")}`, seen: firstFailure(output) };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/**
 * The first failure that a runner's output tells: its test, and what it says.
 * @param {string} output
 */
export function firstFailure(output) {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: what colours a terminal.
  const lines = output.replace(/\u001b\[[0-9;]*m/g, "").split("\n");
  const failed = lines.find((line) => /^\s*(FAIL|×|✘)\s/.test(line)) ?? lines.find((line) => /^\s*1\) /.test(line));
  const says = lines.find((line) => /^\s*(AssertionError|Error|TypeError): /.test(line)) ?? "";
  const name = (failed ?? "").replace(/^\s*(FAIL|×|✘|1\))\s*/, "").replace(/\s*\(?\d+(\.\d+)?m?s\)?$/, "");
  return `${name.trim()}: ${says.trim()}`.slice(0, 400);
}
