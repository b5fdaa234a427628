import { spawnSync } from "node:child_process";
import { randomBytes } from "node:crypto";
import { chmodSync, chownSync, existsSync, lstatSync, mkdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { makeFolder, readJson, writeWhole } from "./files.mjs";
import { root, stateFolder } from "./paths.mjs";
import { copyBinaries, packagedBinaries, program } from "./postgres-binaries.mjs";
import { Trouble } from "./say.mjs";

/**
 * @typedef {"start" | "test" | "bench" | "spare"} Purpose `spare`: of a test that ends its server
 * @typedef {{ uid?: number, gid?: number }} Ids
 * @typedef {{ purpose: Purpose, folder: string, data: string, native: string, ids: Ids }} Home
 */

/**
 * Where the embedded PostgreSQL lives and as whom it runs.
 * An ordinary user keeps all of it in `.outstanding/<purpose>`. PostgreSQL refuses to run as root, so root lends it an
 * unprivileged user id (no account is created), and where that id may not enter the clone (a folder of mode 0700), a
 * folder outside takes the binaries and the data.
 * @param {Purpose} purpose
 */
export function postgresHome(purpose) {
  const native = packagedBinaries();
  const inside = makeFolder(stateFolder(purpose), 0o755);
  if (process.getuid?.() !== 0) return home(purpose, inside, native, {});

  const ids = unprivilegedIds();
  if (canRun(native, ids) && canOwn(inside, ids)) return home(purpose, inside, native, ids);
  const outside = outsideFolder(purpose);
  return home(purpose, outside, copyBinaries(native, join(outside, "postgres-18")), ids);
}

/**
 * Removes the register of a home and its passwords; the server must have been stopped.
 * @param {Home} home
 */
export function clearHome({ folder, data }) {
  for (const path of [data, join(folder, "state.json")]) rmSync(path, { recursive: true, force: true });
}

/** @type {(purpose: Purpose, folder: string, native: string, ids: Ids) => Home} */
const home = (purpose, folder, native, ids) => ({ purpose, folder, data: join(folder, "database"), native, ids });

/** @returns {{ uid: number, gid: number }} */
function unprivilegedIds() {
  for (const id of [65_534, 999, 1]) {
    const ids = { uid: id, gid: id };
    if (spawnSync("/bin/sh", ["-c", ":"], { ...ids, cwd: "/" }).status === 0) return ids;
  }
  throw new Trouble(
    "PostgreSQL refuses to run as root, and this system lets root lend it no other user id. Run the command as an ordinary user, or set DATABASE_URL and DATABASE_OWNER_URL (see .env.example).",
  );
}

/**
 * @param {string} native
 * @param {Ids} ids
 */
const canRun = (native, ids) =>
  spawnSync(program(native, "postgres"), ["--version"], { ...ids, cwd: "/" }).status === 0;

/**
 * Whether the unprivileged user can be given a folder inside `folder` and reach it.
 * @param {string} folder
 * @param {{ uid: number, gid: number }} ids
 */
function canOwn(folder, ids) {
  const probe = join(folder, "probe");
  try {
    mkdirSync(probe, { recursive: true });
    chownSync(probe, ids.uid, ids.gid);
    chmodSync(probe, 0o700);
    return spawnSync("/bin/sh", ["-c", 'cd "$0" && : > file', probe], { ...ids, cwd: "/" }).status === 0;
  } catch {
    return false;
  } finally {
    rmSync(probe, { recursive: true, force: true });
  }
}

/**
 * A folder outside the clone that belongs to this clone alone: its random name is kept in the clone. A clone that was
 * copied, note and all, gets a folder of its own; one that was moved keeps its folder.
 * @param {Purpose} purpose
 */
function outsideFolder(purpose) {
  const note = join(stateFolder(purpose), "outside.json");
  const known = readJson(note);
  const copied = known && known.root !== root && readJson(join(known.root, ".outstanding", purpose, "outside.json"));
  if (known && !copied && isOurs(known.folder)) {
    if (known.root !== root) writeWhole(note, JSON.stringify({ ...known, root }));
    return known.folder;
  }
  const name = `outstanding-${randomBytes(6).toString("hex")}-${purpose}`;
  for (const parent of ["/var/tmp", tmpdir()]) {
    const folder = join(parent, name);
    try {
      mkdirSync(folder, { mode: 0o755 });
      chmodSync(folder, 0o755);
    } catch {
      continue;
    }
    if (!canOwn(folder, unprivilegedIds())) continue;
    writeWhole(note, JSON.stringify({ folder, root }));
    return folder;
  }
  throw new Trouble(
    "PostgreSQL refuses to run as root and finds no folder that another user id can enter (tried /var/tmp and the temporary folder). Clone the repository below a folder that everybody can enter, such as /srv, or run the command as an ordinary user.",
  );
}

/**
 * Whether the folder is still there and nobody else put it there.
 * @param {string} folder
 */
function isOurs(folder) {
  if (!existsSync(folder)) return false;
  const found = lstatSync(folder);
  return found.isDirectory() && found.uid === process.getuid?.();
}
