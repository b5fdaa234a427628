import { existsSync, mkdirSync, readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { readJson, writeWhole } from "./files.mjs";
import { isSameProcess, thisProcess } from "./processes.mjs";

/** How often this process holds each folder: parts of it that run side by side share the server as processes do. */
const own = /** @type {Map<string, number>} */ (new Map());

/**
 * Who uses the embedded PostgreSQL at the moment: one file per process, so that `npm start` and a script can share it
 * and only the last to leave stops it. Files of processes that died are cleared away.
 * @param {string} folder
 */
export function hold(folder) {
  own.set(folder, (own.get(folder) ?? 0) + 1);
  mkdirSync(folder, { recursive: true });
  writeWhole(join(folder, `${process.pid}.json`), JSON.stringify(thisProcess()));
}

/**
 * Signs off one use by this process and returns how many others there still are, of this process and of others.
 * @param {string} folder
 */
export function letGo(folder) {
  const left = Math.max(0, (own.get(folder) ?? 0) - 1);
  own.set(folder, left);
  if (left === 0) rmSync(join(folder, `${process.pid}.json`), { force: true });
  if (!existsSync(folder)) return 0;
  let others = 0;
  for (const name of readdirSync(folder)) {
    const file = join(folder, name);
    const holder = readJson(file);
    if (holder && isSameProcess(holder)) others += 1;
    else rmSync(file, { force: true });
  }
  return others;
}
