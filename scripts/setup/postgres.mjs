import { spawn } from "node:child_process";
import { closeSync, existsSync, openSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { hold, letGo } from "./holders.mjs";
import { inTurn } from "./mutex.mjs";
import { freePort, isFree } from "./ports.mjs";
import { program } from "./postgres-binaries.mjs";
import { ensureCluster, postgresEnv, resetPassword } from "./postgres-cluster.mjs";
import { clearHome, postgresHome } from "./postgres-home.mjs";
import { runningServer, stopServer } from "./postgres-process.mjs";
import { canConnect } from "./postgres-roles.mjs";
import { databaseUrl, postgresState, rememberState } from "./postgres-state.mjs";
import { until } from "./processes.mjs";
import { say, Trouble } from "./say.mjs";
import { isStopping } from "./stopping.mjs";

/**
 * @typedef {import("./postgres-home.mjs").Purpose} Purpose
 * @typedef {import("./postgres-home.mjs").Home} Home
 * @typedef {import("./postgres-state.mjs").State} State
 */

const everywhere = ["listen_addresses=127.0.0.1", "unix_socket_directories="];

/** Tests may lose their data when the machine stops; a register may not. They run on a server whose own time is London’s. */
const settings = /** @type {Record<Purpose, string[]>} */ ({
  start: [],
  bench: ["max_connections=200"],
  spare: [],
  test: [
    "TimeZone=Europe/London",
    "fsync=off",
    "synchronous_commit=off",
    "full_page_writes=off",
    "max_connections=200",
  ],
});

/**
 * Starts the embedded PostgreSQL of a purpose, or joins the one that runs (another command of this clone started it, or
 * a crash left it).
 * @param {Purpose} purpose
 * @param {{ keep?: boolean }} options `keep`: started again where it ends by itself
 * @returns {Promise<{ home: Home, state: State, stop: () => Promise<void> }>} `stop` ends it unless another command still uses it
 */
export async function startPostgres(purpose, { keep = false } = {}) {
  const home = postgresHome(purpose);
  const holders = join(home.folder, "holders");
  const turn = join(home.folder, "turn.lock");
  const state = await inTurn(turn, async () => {
    const ready = await ensureRunning(home);
    hold(holders);
    return ready;
  });
  const watched = keep ? setInterval(() => again(home, state, turn), 1_000).unref() : undefined;
  const stop = () => {
    clearInterval(watched);
    return inTurn(turn, async () => {
      if (letGo(holders) === 0) await stopServer(home);
    });
  };
  return { home, state, stop };
}

/**
 * Starts the server again at its port if it has ended by itself: whoever uses it comes back by itself.
 * @param {Home} home
 * @param {State} state
 * @param {string} turn
 */
async function again(home, state, turn) {
  if (isStopping() || runningServer(home)) return;
  await inTurn(turn, async () => {
    if (isStopping() || runningServer(home)) return;
    say("PostgreSQL ended by itself and is started again. Everything that was recorded is kept.");
    // Right after a crash its last processes still hold the data for a moment.
    if (await until(() => isStopping() || launch(home, state), 60_000)) return;
    say(`PostgreSQL does not start again. Its log, ${logOf(home)}, says why; stop this command and run it again.`);
  }).catch((error) => say(error.message));
}

/**
 * Removes the embedded PostgreSQL of a purpose with everything in it, unless another command uses it.
 * @param {Purpose} purpose
 */
export async function throwAway(purpose) {
  const home = postgresHome(purpose);
  await inTurn(join(home.folder, "turn.lock"), async () => {
    if (letGo(join(home.folder, "holders")) > 0) {
      throw new Trouble(
        "Another command of this clone uses the register at the moment. Wait until it has ended and try again.",
      );
    }
    await stopServer(home);
    clearHome(home);
  });
}

/** @param {Home} home */
async function ensureRunning(home) {
  const hadState = existsSync(join(home.folder, "state.json"));
  let state = postgresState(home);
  const left = runningServer(home);
  if (left && hadState) {
    state = rememberState(home, { ...state, port: left.port });
    if (await until(() => canConnect(databaseUrl(state, "postgres", "postgres")), 20_000)) return state;
  }
  await stopServer(home);
  if (!hadState && existsSync(home.data)) await resetPassword(home, state);
  await ensureCluster(home, state);
  for (let tries = 0; tries < 5; tries += 1) {
    const port = state.port && tries === 0 && (await isFree(state.port, ["127.0.0.1"])) ? state.port : await freePort();
    state = rememberState(home, { ...state, port });
    if (await launch(home, state)) return state;
  }
  throw new Trouble(
    `The embedded PostgreSQL did not start. Its log, ${logOf(home)}, ends with:\n${lastLines(logOf(home))}`,
  );
}

/**
 * Starts the server in a process group of its own, so that Ctrl-C reaches us first; false if it ended at once.
 * @param {Home} home
 * @param {State} state
 */
async function launch(home, state) {
  const log = openSync(logOf(home), "a", 0o600);
  const child = spawn(
    program(home.native, "postgres"),
    [
      "-D",
      home.data,
      "-p",
      String(state.port),
      ...everywhere.concat(settings[home.purpose]).flatMap((set) => ["-c", set]),
    ],
    { ...home.ids, cwd: home.data, env: postgresEnv, detached: true, stdio: ["ignore", log, log] },
  );
  closeSync(log);
  let ended = false;
  child.on("exit", () => {
    ended = true;
  });
  child.on("error", () => {
    ended = true;
  });
  const ready = await until(
    async () => ended || (await canConnect(databaseUrl(state, "postgres", "postgres"))),
    120_000,
  );
  child.unref();
  return Boolean(ready) && !ended;
}

/** @param {Home} home */
const logOf = (home) => join(home.folder, "postgres.log");

/** @param {string} file */
const lastLines = (file) => readFileSync(file, "utf8").trim().split("\n").slice(-8).join("\n");
