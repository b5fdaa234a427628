import { spawn } from "node:child_process";
import { chownSync, closeSync, mkdtempSync, openSync, rmSync } from "node:fs";
import { join } from "node:path";
import { freePort } from "@/scripts/setup/ports.mjs";
import { startPostgres } from "@/scripts/setup/postgres.mjs";
import { program } from "@/scripts/setup/postgres-binaries.mjs";
import { ensureCluster, postgresEnv } from "@/scripts/setup/postgres-cluster.mjs";
import { canConnect, ensureDatabase } from "@/scripts/setup/postgres-roles.mjs";
import { databaseUrl, postgresState } from "@/scripts/setup/postgres-state.mjs";
import { until } from "@/scripts/setup/processes.mjs";

/** A PostgreSQL that has never held anything: no roles, no databases, passwords of its own. */
export interface Cluster {
  /** An empty database of this name, and the two addresses of it. */
  readonly database: (name: string) => Promise<{ readonly ownerUrl: string; readonly appUrl: string }>;
  /** Stops it at once, as when its machine is switched off, and starts it again; answers when it has recovered. */
  readonly crash: () => Promise<void>;
  readonly stop: () => Promise<void>;
}

/** Starts one beside the tests' own, as on another machine. */
export async function aCluster(): Promise<Cluster> {
  const { home: of, stop: letGo } = await startPostgres("test");
  const folder = mkdtempSync(join(of.folder, "cluster-"));
  const { uid, gid } = of.ids;
  if (uid !== undefined && gid !== undefined) chownSync(folder, uid, gid);
  const home = { ...of, folder, data: join(folder, "database") };
  const state = { ...postgresState(home), port: await freePort() };
  await ensureCluster(home, state);
  const log = openSync(join(folder, "log"), "a", 0o600);
  const settings = ["listen_addresses=127.0.0.1", "unix_socket_directories=", "fsync=off"];
  const begin = () => {
    const server = spawn(
      program(home.native, "postgres"),
      ["-D", home.data, "-p", String(state.port), ...settings.flatMap((set) => ["-c", set])],
      { ...home.ids, cwd: home.data, env: postgresEnv, stdio: ["ignore", log, log] },
    );
    return { server, ended: new Promise<void>((resolve) => server.on("exit", () => resolve())) };
  };
  let running = begin();
  const end = async (signal: "SIGINT" | "SIGQUIT") => {
    running.server.kill(signal);
    await running.ended;
  };
  const stop = async () => {
    await end("SIGINT");
    closeSync(log);
    rmSync(folder, { recursive: true, force: true });
    await letGo();
  };
  const waitUntilReady = async () => {
    const ready = () => running.server.exitCode !== null || canConnect(databaseUrl(state, "postgres", "postgres"));
    if ((await until(ready, 120_000)) && running.server.exitCode === null) return;
    await stop();
    throw new Error("The other PostgreSQL did not start");
  };
  const crash = async () => {
    await end("SIGQUIT");
    running = begin();
    await waitUntilReady();
  };
  await waitUntilReady();
  return { database: (name) => ensureDatabase(state, name, { fresh: true }), crash, stop };
}
