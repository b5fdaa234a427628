import { spawn } from "node:child_process";
import { join } from "node:path";
import { processesOf } from "./build.mjs";
import { inRoot } from "./paths.mjs";
import { isFree, nextFree } from "./ports.mjs";
import { until } from "./processes.mjs";
import { say, Trouble } from "./say.mjs";
import { isStopping } from "./stopping.mjs";
import { serverArguments } from "./tsx.mjs";

/**
 * Refuses a port that another program uses; for a few seconds it waits, since a server that was stopped may still be leaving.
 * @param {number} port
 */
export async function checkPort(port) {
  if (await until(() => isFree(port), 3_000)) return;
  throw new Trouble(
    `Port ${port} is in use by another program (or this user may not open it). Stop that program, or choose another port: PORT=${await nextFree(Math.max(port, 1_024))} npm start`,
  );
}

/**
 * @typedef {object} Site
 * @property {number} port
 * @property {NodeJS.ProcessEnv} env
 * @property {boolean} [dev]
 * @property {"inherit" | number} [output] where its lines go
 *
 * @typedef {{ ended: Promise<number>, stop: () => Promise<void>, pid: () => number }} Served `pid`: the process that serves now
 */

/** Ends within so many milliseconds of each other count together; after so many of them, starting again is no help. */
const TOGETHER = 60_000;
const MOST_ENDS = 5;

/**
 * Serves the built site until it is stopped. A process that ends by itself is started again, and nothing else of what runs
 * is touched; one that goes on ending is given up.
 * @param {Site} site
 * @returns {Promise<Served>} `ended` answers with the last exit code once it was given up
 */
export async function keepServing(site) {
  let server = await serve(site);
  let stopped = false;
  const ended = (async () => {
    const ends = /** @type {number[]} */ ([]);
    for (;;) {
      const code = await server.ended;
      if (stopped || isStopping()) return code;
      ends.push(Date.now());
      if (ends.filter((at) => Date.now() - at < TOGETHER).length >= MOST_ENDS) return code;
      say(`The server ended by itself (code ${code}) and is started again. The database goes on running.`);
      try {
        server = await serve(site);
      } catch {
        return code;
      }
    }
  })();
  const stop = () => {
    stopped = true;
    return server.stop();
  };
  return { ended, stop, pid: () => server.pid() };
}

/**
 * Starts the built site and waits until it answers.
 * It runs in a process group of its own, so that Ctrl-C reaches the command first, which then lets it finish its requests; it
 * ends when this command is gone, since its standard input ends then.
 * @param {Site} site
 */
export async function serve({ port, env, dev = false, output = "inherit" }) {
  // Of no use to whoever runs the site: the database driver warns of a habit that Prisma has.
  const quiet = dev ? [] : ["--disable-warning=DeprecationWarning"];
  // The log is standard output. What the framework writes beside it quotes what it was sent, so it is shown where
  // somebody looks for an error, and else until the server answers.
  const shown = dev || /^(debug|trace)$/.test(env.LOG_LEVEL ?? "");
  const processes = dev ? "" : processesOf(env.OUTSTANDING_BUILD_DIR ?? ".next");
  const main = processes
    ? [join(processes, "server", "main.mjs")]
    : [...serverArguments(), inRoot("server", "main.ts")];
  const child = spawn(process.execPath, [...quiet, ...main], {
    cwd: inRoot(),
    env: {
      ...env,
      PORT: String(port),
      OUTSTANDING_PROCESSES: processes,
      NODE_ENV: dev ? "development" : "production",
      NEXT_TELEMETRY_DISABLED: "1",
      OUTSTANDING_STARTED_BY: String(process.pid),
    },
    stdio: ["pipe", output, shown ? output : "pipe"],
    detached: true,
  });
  child.stdin?.on("error", () => {});
  let live = false;
  let before = "";
  child.stderr?.on("data", (said) => {
    if (!live) before += said;
  });
  /** @type {number | undefined} */
  let code;
  const ended = new Promise((resolve) => {
    child.on("error", () => resolve(127));
    child.on("exit", (status) => resolve(status ?? 130));
  }).then((status) => {
    code = status;
    return status;
  });
  const stop = async () => {
    child.kill("SIGTERM");
    if (await until(() => code !== undefined, 35_000)) return;
    child.kill("SIGKILL");
    await ended;
  };

  const answers = await until(() => code !== undefined || isStopping() || isLive(port), 120_000);
  live = true;
  if (answers && (code === undefined || isStopping())) return { ended, stop, pid: () => child.pid ?? 0 };
  await stop();
  process.stderr.write(before);
  await checkPort(port);
  throw new Trouble("The server did not start; the lines above say why.");
}

/** @param {number} port */
async function isLive(port) {
  try {
    const { status } = await fetch(`http://127.0.0.1:${port}/api/health/live`, { signal: AbortSignal.timeout(20_000) });
    return status === 200;
  } catch {
    return false;
  }
}
