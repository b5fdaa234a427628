import { spawn, spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { codeOf } from "./say.mjs";
import { whenStopping } from "./stopping.mjs";

/**
 * Runs a command to its end; it is told to end early when somebody asks to stop.
 * @param {string} command
 * @param {string[]} args
 * @param {import("node:child_process").SpawnOptions & { input?: string, endWith?: NodeJS.Signals }} options
 * @returns {Promise<{ code: number, output: string }>} the exit code (128 and more after a signal, 127 if it could not
 *   start) and, where stdio is piped, what it printed
 */
export function run(command, args, { input, endWith = "SIGTERM", ...options } = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, args, { stdio: ["pipe", "pipe", "pipe"], ...options });
    let output = "";
    const keep = (/** @type {Buffer} */ chunk) => {
      output += chunk;
    };
    child.stdout?.on("data", keep);
    child.stderr?.on("data", keep);
    const done = whenStopping(() => child.kill(endWith));
    const end = (/** @type {number} */ code, more = "") => {
      done();
      resolve({ code, output: output + more });
    };
    child.on("error", (error) => end(127, `${error.message}\n`));
    child.on("close", (code) => end(code ?? 130));
    child.stdin?.on("error", () => {});
    child.stdin?.end(input ?? "");
  });
}

/** @typedef {{ pid: number, mark: string | null }} Mark */

/**
 * What Linux tells of a process after its name: its state first, its start time as the twentieth. Null elsewhere.
 * @param {number} pid
 */
function statOf(pid) {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
    return stat.slice(stat.lastIndexOf(")") + 2).split(" ");
  } catch {
    return null;
  }
}

/**
 * Whether a process with this id runs, whoever owns it. One that has ended and waits for its parent to notice does not.
 * @param {number} pid
 */
export function isAlive(pid) {
  try {
    process.kill(pid, 0);
  } catch (error) {
    if (codeOf(error) !== "EPERM") return false;
  }
  return statOf(pid)?.[0] !== "Z";
}

/**
 * A mark that tells two processes apart that had the same id one after the other (its start time), or null when the
 * system does not say.
 * @param {number} pid
 */
export function birthMark(pid) {
  if (process.platform === "linux" || process.platform === "win32") return statOf(pid)?.[19] ?? null;
  const told = spawnSync("ps", ["-o", "lstart=", "-p", String(pid)], { encoding: "utf8" });
  return told.stdout?.trim() || null;
}

/**
 * Whether the very process that wrote down this id and mark still runs.
 * @param {Mark} mark
 */
export const isSameProcess = ({ pid, mark }) => isAlive(pid) && (mark === null || birthMark(pid) === mark);

/** How this process writes itself down. */
export const thisProcess = () => ({ pid: process.pid, mark: birthMark(process.pid) });

/**
 * Waits until `test` answers truthily, asking every 50 ms; false when `milliseconds` have passed.
 * @template Answer
 * @param {() => Answer | Promise<Answer>} test
 * @param {number} milliseconds
 */
export async function until(test, milliseconds) {
  const end = Date.now() + milliseconds;
  for (;;) {
    const answer = await test();
    if (answer) return answer;
    if (Date.now() > end) return false;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
