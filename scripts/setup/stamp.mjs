import { createHash } from "node:crypto";
import { mkdirSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";
import { writeWhole } from "./files.mjs";
import { inRoot } from "./paths.mjs";
import { codeOf } from "./say.mjs";

/**
 * One hash over files and folders of the clone, by name and content, and over anything else that matters.
 * @param {string[]} paths relative to the root; absent ones count as absent
 * @param {{ skip?: RegExp, and?: string[] }} options paths (with forward slashes) that match `skip` do not count
 */
export function hashOf(paths, { skip, and = [] } = {}) {
  const hash = createHash("sha256");
  for (const path of paths.flatMap(walk).sort()) {
    if (skip?.test(path)) continue;
    hash
      .update(`${path}\0`)
      .update(readFileSync(inRoot(path)))
      .update("\0");
  }
  return hash.update(and.join("\0")).digest("hex");
}

/**
 * Does `work` unless the stamp says that it was done with the same input. The stamp goes away first and comes back last,
 * so that half-done work is done again.
 * @returns {Promise<boolean>} whether it was done now
 * @param {string} file
 * @param {string} hash
 * @param {() => Promise<void>} work
 */
export async function unlessStamped(file, hash, work) {
  try {
    if (readFileSync(file, "utf8") === hash) return false;
  } catch {
    // No stamp: the work has never been finished.
  }
  rmSync(file, { force: true });
  await work();
  mkdirSync(dirname(file), { recursive: true });
  writeWhole(file, hash, 0o644);
  return true;
}

/**
 * @param {string} path
 * @returns {string[]}
 */
function walk(path) {
  try {
    return readdirSync(inRoot(path), { withFileTypes: true }).flatMap((entry) =>
      entry.isDirectory() ? walk(join(path, entry.name)) : [join(path, entry.name).replaceAll("\\", "/")],
    );
  } catch (error) {
    return codeOf(error) === "ENOTDIR" ? [path] : [];
  }
}
