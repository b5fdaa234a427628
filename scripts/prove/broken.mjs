import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join, relative } from "node:path";
import { cleanEnvironment } from "../setup/environment.mjs";
import { readJson } from "../setup/files.mjs";
import { inRoot, root, stateFolder } from "../setup/paths.mjs";
import { run } from "../setup/processes.mjs";
import { Trouble } from "../setup/say.mjs";

/** @typedef {import("./breakages.mjs").Breakage} Breakage */

/** Not of the source: what is installed, built, or kept. */
const LEFT_OUT = new Set(["node_modules", ".git", ".next", ".next-test", ".outstanding", "test-results"]);

/**
 * Copies the source, breaks the copy, runs the suites there once, and answers for each breakage what was seen failing, or null where
 * nothing of its suite failed.
 * @param {readonly Breakage[]} together breakages that are run by one part of `npm test`
 * @returns {Promise<(import("./result.mjs").Broken | null)[]>}
 */
export async function breakAndRun(together) {
  const folder = brokenFolder();
  mkdirSync(folder, { recursive: true });
  try {
    for (const name of readdirSync(folder))
      if (name !== "node_modules") rmSync(join(folder, name), { recursive: true, force: true });
    for (const name of readdirSync(root))
      if (!LEFT_OUT.has(name)) cpSync(inRoot(name), join(folder, name), { recursive: true });
    // Linked rather than copied, and not by one link to the folder: the build does not follow what leads out of its root.
    const linked = existsSync(join(folder, "node_modules"))
      ? { code: 0, output: "" }
      : await run("cp", ["-al", inRoot("node_modules"), join(folder, "node_modules")]);
    if (linked.code !== 0) throw new Trouble(`The packages cannot be linked: ${linked.output}`);
    for (const breakage of together) breakSource(folder, breakage);
    const [part = ""] = together[0]?.runs ?? [];
    const only = together.flatMap(({ only: title }) => title ?? []);
    const args = [part, ...new Set(together.flatMap(({ runs }) => runs.slice(1)))];
    if (together.length === 1 && only.length === 1) args.push("-g", ...only);
    else for (const { without } of together) if (without) args.push("--grep-invert", without);
    const env = {
      ...cleanEnvironment(),
      NO_COLOR: "1",
      FORCE_COLOR: undefined,
      LONG_PROOFS: part === "e2e" ? "1" : "",
    };
    const { output } = await run(process.execPath, ["scripts/test.mjs", ...args], { cwd: folder, env });
    const failures = failuresIn(join(folder, ".outstanding", "test"), part, folder);
    // Silence is no proof: what did not run has not passed.
    if (!failures) throw new Trouble(`The suite did not run: ${output.slice(-2_000)}`);
    return together.map(({ suite, breaks, runs, only: title }) => {
      const own = failures.find(
        ({ file, name }) => runs.slice(1).some((words) => file.includes(words)) && (!title || name.includes(title)),
      );
      if (own) return { suite, breaks, runs: `npm test -- ${runs.join(" ")}`, seen: `${own.name}: ${own.says}` };
      return null;
    });
  } catch (error) {
    await clearBroken();
    throw error;
  }
}

const brokenFolder = () => join(stateFolder("test"), "broken");

/** Takes the copy away: its packages are many files, linked once for all that is broken in turn. */
export const clearBroken = () => run("rm", ["-rf", brokenFolder()]);

/**
 * @param {string} folder
 * @param {Breakage} breakage
 */
function breakSource(folder, { suite, edits = [], migration }) {
  if (migration) {
    const at = join(folder, "prisma", "migrations", `99990101000000_broken_for_${suite.toLowerCase()}`);
    mkdirSync(at);
    writeFileSync(join(at, "migration.sql"), migration);
  }
  for (const { file, find, put } of edits) {
    const text = readFileSync(join(folder, file), "utf8");
    if (text.split(find).length !== 2) throw new Trouble(`${file} does not say “${find}” once.`);
    writeFileSync(
      join(folder, file),
      text.replace(find, () => put),
    );
  }
}

/**
 * The tests that failed, by the runner's own report, with what each says first; null where there is none, or it has no test.
 * @param {string} state
 * @param {string} part
 * @param {string} folder
 * @returns {{ file: string, name: string, says: string }[] | null}
 */
function failuresIn(state, part, folder) {
  const report = readJson(join(state, `${part}.json`));
  const ran = part === "e2e" ? report?.suites?.length : report?.testResults?.length;
  if (!ran) return null;
  if (part !== "e2e")
    return report.testResults.flatMap((/** @type {any} */ { name: file, assertionResults, message }) => {
      const failed = assertionResults.filter((/** @type {any} */ { status }) => status === "failed");
      const whole =
        assertionResults.length === 0 && message
          ? [{ title: "the file could not be run", failureMessages: [message] }]
          : [];
      return [...failed, ...whole].map(({ title, failureMessages }) => ({
        file: relative(folder, file),
        name: title,
        says: firstLine(failureMessages[0] ?? ""),
      }));
    });
  /** @param {any} suite @returns {{ file: string, name: string, says: string }[]} */
  const walk = ({ specs = [], suites = [] }) => [
    ...specs
      .filter((/** @type {any} */ { ok }) => !ok)
      .map((/** @type {any} */ { file, title, tests }) => ({
        file: join("e2e", file),
        name: title,
        says: firstLine(tests[0]?.results?.[0]?.error?.message ?? ""),
      })),
    ...suites.flatMap(walk),
  ];
  return walk(report);
}

/**
 * What a failure says, on one line and without colours, as much of it as a table has room for.
 * @param {string} message
 */
export function firstLine(message) {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: what colours a terminal.
  const plain = message.replace(/\u001b\[[0-9;]*m/g, "");
  const says = plain.split(/\n\s+at /)[0] ?? "";
  return says.replace(/\s+/g, " ").trim().slice(0, 300);
}
