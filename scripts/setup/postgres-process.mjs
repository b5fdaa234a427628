import { spawnSync } from "node:child_process";
import { readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { isAlive, until } from "./processes.mjs";
import { Trouble } from "./say.mjs";

/**
 * The server that runs on this data folder, by PostgreSQL's own note `postmaster.pid`.
 * A crash of the machine can leave a note whose number now belongs to a stranger: such a note is removed (PostgreSQL
 * would refuse to start) and the stranger is left alone.
 * @param {{ data: string }} home
 */
export function runningServer({ data }) {
  const note = join(data, "postmaster.pid");
  let lines;
  try {
    lines = readFileSync(note, "utf8").split("\n");
  } catch {
    return undefined;
  }
  const pid = Number(lines[0]);
  if (Number.isInteger(pid) && pid > 1 && isAlive(pid) && servesFolder(pid, data))
    return { pid, port: Number(lines[3]) };
  rmSync(note, { force: true });
  return undefined;
}

/**
 * Stops the server gently (open transactions are rolled back, everything committed is on disk) and waits for its end.
 * @param {{ data: string }} home
 */
export async function stopServer(home) {
  const server = runningServer(home);
  if (!server) return;
  process.kill(server.pid, "SIGINT");
  if (await until(() => !isAlive(server.pid), 30_000)) return;
  process.kill(server.pid, "SIGQUIT");
  if (await until(() => !isAlive(server.pid), 10_000)) return;
  throw new Trouble(
    `The embedded PostgreSQL (process ${server.pid}) does not stop. End that process by hand and run the command again.`,
  );
}

/**
 * Whether a process is the postgres of this very folder: its command line names it.
 * @param {number} pid
 * @param {string} data
 */
function servesFolder(pid, data) {
  let command;
  try {
    command = readFileSync(`/proc/${pid}/cmdline`, "utf8").replaceAll("\0", " ");
  } catch {
    command = spawnSync("ps", ["-ww", "-o", "command=", "-p", String(pid)], { encoding: "utf8" }).stdout ?? "";
  }
  return command.includes("postgres") && command.includes(data);
}
