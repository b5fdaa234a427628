import { spawn } from "node:child_process";
import { pathToFileURL } from "node:url";
import { inRoot } from "./paths.mjs";
import { isFree, nextFree } from "./ports.mjs";
import { until } from "./processes.mjs";
import { Trouble } from "./say.mjs";
import { isStopping } from "./stopping.mjs";

/** Refuses a port that another program uses; for a few seconds it waits, since a server that was stopped may still be leaving. */
export async function checkPort(port) {
  if (await until(() => isFree(port), 3_000)) return;
  throw new Trouble(
    `Port ${port} is in use by another program (or this user may not open it). Stop that program, or choose another port: PORT=${await nextFree(Math.max(port, 1_024))} npm start`,
  );
}

/**
 * Starts the built site and waits until it answers.
 * It runs in a process group of its own, so that Ctrl-C reaches the command first, which then lets it finish its requests.
 * @param {{ port: number, env: object, dev?: boolean, output?: "inherit" | number }} options `output`: where its lines go
 * @returns {Promise<{ ended: Promise<number>, stop: () => Promise<void> }>}
 */
export async function serve({ port, env, dev = false, output = "inherit" }) {
  const next = inRoot("node_modules", "next", "dist", "bin", "next");
  const guard = pathToFileURL(inRoot("scripts", "setup", "end-with-parent.mjs")).href;
  // Of no use to whoever runs the site: the database driver warns of a habit that Prisma has.
  const quiet = dev ? [] : ["--disable-warning=DeprecationWarning"];
  const args = ["--import", guard, ...quiet, next, dev ? "dev" : "start", "-p", String(port)];
  const child = spawn(process.execPath, args, {
    cwd: inRoot(),
    env: {
      ...env,
      PORT: String(port),
      NODE_ENV: dev ? "development" : "production",
      NEXT_TELEMETRY_DISABLED: "1",
      OUTSTANDING_STARTED_BY: String(process.pid),
    },
    stdio: ["pipe", output, output],
    detached: true,
  });
  child.stdin.on("error", () => {});
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
    if (await until(() => code !== undefined, 30_000)) return;
    child.kill("SIGKILL");
    await ended;
  };

  const answers = await until(() => code !== undefined || isStopping() || isLive(port), 120_000);
  if (answers && (code === undefined || isStopping())) return { ended, stop };
  await stop();
  await checkPort(port);
  throw new Trouble("The server did not start; the lines above say why.");
}

async function isLive(port) {
  try {
    const { status } = await fetch(`http://127.0.0.1:${port}/api/health/live`, { signal: AbortSignal.timeout(20_000) });
    return status === 200;
  } catch {
    return false;
  }
}
