import { spawn, spawnSync } from "node:child_process";
import { appendFileSync, chownSync, closeSync, openSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { freePort } from "@/scripts/setup/ports.mjs";
import { startPostgres } from "@/scripts/setup/postgres.mjs";
import { program } from "@/scripts/setup/postgres-binaries.mjs";
import { postgresEnv } from "@/scripts/setup/postgres-cluster.mjs";
import { canConnect, withClient } from "@/scripts/setup/postgres-roles.mjs";
import { databaseUrl } from "@/scripts/setup/postgres-state.mjs";
import { until } from "@/scripts/setup/processes.mjs";

/** A hot standby of the tests' own PostgreSQL: a second server that follows its log and answers reads. */
export interface Standby {
  /** Where a database of the first server is read from the copy. */
  readonly urlOf: (databaseUrl: string) => string;
  /** Runs a statement as its superuser: `select pg_wal_replay_pause()` makes it fall behind. */
  readonly run: (statement: string) => Promise<void>;
  readonly stop: () => Promise<void>;
}

/** Copies the data of the running server as its manual has it (a base backup by hand), and starts what follows it. */
export async function aStandby(): Promise<Standby> {
  const { home, state, stop: letGo } = await startPostgres("test");
  const data = join(home.folder, `standby-${process.pid}`);
  const superuser = databaseUrl(state, "postgres", "postgres");
  await withClient(superuser, async (client) => {
    await client.query("select pg_backup_start('standby', true)");
    const copied = spawnSync("cp", ["-a", home.data, data], { encoding: "utf8" });
    if (copied.status !== 0 && !/vanished|No such file/.test(copied.stderr)) throw new Error(copied.stderr);
    const { rows } = await client.query("select labelfile from pg_backup_stop(true)");
    writeFileSync(join(data, "backup_label"), rows[0].labelfile);
  });
  for (const name of ["postmaster.pid", "postmaster.opts"]) rmSync(join(data, name), { force: true });
  writeFileSync(join(data, "standby.signal"), "");
  const { hostname, port: from, password } = new URL(superuser);
  appendFileSync(
    join(data, "postgresql.auto.conf"),
    `primary_conninfo = 'host=${hostname} port=${from} user=postgres password=${password}'\n`,
  );
  const { uid, gid } = home.ids;
  if (uid !== undefined && gid !== undefined)
    for (const name of ["backup_label", "standby.signal", "postgresql.auto.conf"])
      chownSync(join(data, name), uid, gid);
  const port = await freePort();
  const log = openSync(join(home.folder, "standby.log"), "a", 0o600);
  const server = spawn(
    program(home.native, "postgres"),
    ["-D", data, "-p", String(port)].concat(
      ["listen_addresses=127.0.0.1", "unix_socket_directories=", "max_connections=200", "fsync=off"].flatMap((set) => [
        "-c",
        set,
      ]),
    ),
    { ...home.ids, cwd: data, env: postgresEnv, stdio: ["ignore", log, log] },
  );
  closeSync(log);
  const urlOf = (url: string) => {
    const there = new URL(url);
    there.port = String(port);
    return there.href;
  };
  const ended = new Promise<void>((resolve) => server.on("exit", () => resolve()));
  const stop = async () => {
    server.kill("SIGINT");
    await ended;
    rmSync(data, { recursive: true, force: true });
    await letGo();
  };
  if (
    !(await until(() => server.exitCode !== null || canConnect(urlOf(superuser)), 120_000)) ||
    server.exitCode !== null
  ) {
    await stop();
    throw new Error(`The standby did not start; ${join(home.folder, "standby.log")} says why`);
  }
  return {
    urlOf,
    run: (statement) => withClient(urlOf(superuser), async (client) => void (await client.query(statement))),
    stop,
  };
}
