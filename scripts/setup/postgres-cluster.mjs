import { chmodSync, chownSync, existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { program } from "./postgres-binaries.mjs";
import { run } from "./processes.mjs";
import { Trouble } from "./say.mjs";

/** The whole environment PostgreSQL gets: nothing of the caller's PGDATA, PGPORT or locale reaches it. */
export const postgresEnv = /** @type {NodeJS.ProcessEnv} */ (
  /** @type {unknown} */ ({
    PATH: process.env.PATH ?? "",
    LC_ALL: "C",
    TZ: "UTC",
  })
);

/** glibc has C.UTF-8; elsewhere PostgreSQL's own provider has the same order. */
const localeFlags =
  process.platform === "linux"
    ? ["--locale=C.UTF-8"]
    : ["--locale=C", "--locale-provider=builtin", "--builtin-locale=C.UTF-8"];

/**
 * Makes the data folder if there is none. It is made beside its place and moved there when complete, so that an
 * interrupted set-up leaves nothing half-made. If the data is there but its passwords were lost, the superuser's is set anew.
 * @param {import("./postgres-home.mjs").Home} home
 * @param {import("./postgres-state.mjs").State} state
 */
export async function ensureCluster(home, state) {
  const draft = join(home.folder, "database.new");
  const secret = join(home.folder, "initdb-password");
  if (existsSync(join(home.data, "PG_VERSION"))) return;
  rmSync(draft, { recursive: true, force: true });
  mkdirSync(draft, { mode: 0o700 });
  writeFileSync(secret, state.passwords.postgres, { mode: 0o600 });
  const { uid, gid } = home.ids;
  if (uid !== undefined && gid !== undefined) for (const path of [draft, secret]) chownSync(path, uid, gid);
  const { code, output } = await run(
    program(home.native, "initdb"),
    [
      `--pgdata=${draft}`,
      "--username=postgres",
      "--auth=scram-sha-256",
      `--pwfile=${secret}`,
      "--encoding=UTF8",
      ...localeFlags,
    ],
    { ...home.ids, cwd: home.folder, env: postgresEnv },
  );
  rmSync(secret, { force: true });
  if (code !== 0) throw new Trouble(`PostgreSQL could not set up its data folder ${draft}:\n${output.trim()}`);
  chmodSync(draft, 0o700);
  renameSync(draft, home.data);
}

/**
 * Gives the superuser the password of `state`, for data whose state file was lost. The server must not be running.
 * @param {import("./postgres-home.mjs").Home} home
 * @param {import("./postgres-state.mjs").State} state
 */
export async function resetPassword(home, state) {
  const { code, output } = await run(program(home.native, "postgres"), ["--single", "-D", home.data, "postgres"], {
    ...home.ids,
    cwd: home.folder,
    env: postgresEnv,
    input: `alter role postgres password '${state.passwords.postgres}'\n`,
  });
  if (code !== 0) throw new Trouble(`PostgreSQL could not open its data folder ${home.data}:\n${output.trim()}`);
}
