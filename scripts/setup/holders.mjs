import { existsSync, mkdirSync, readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { readJson, writeWhole } from "./files.mjs";
import { isSameProcess, thisProcess } from "./processes.mjs";

/**
 * Who uses the embedded PostgreSQL at the moment: one file per process, so that `npm start` and a script can share it
 * and only the last to leave stops it. Files of processes that died are cleared away.
 * @param {string} folder
 */
export function hold(folder) {
  mkdirSync(folder, { recursive: true });
  writeWhole(join(folder, `${process.pid}.json`), JSON.stringify(thisProcess()));
}

/**
 * Signs this process off and returns how many others still use it.
 * @param {string} folder
 */
export function letGo(folder) {
  rmSync(join(folder, `${process.pid}.json`), { force: true });
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
