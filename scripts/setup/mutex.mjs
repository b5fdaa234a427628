import { constants, copyFileSync, linkSync, renameSync, rmSync } from "node:fs";
import { readJson, writeWhole } from "./files.mjs";
import { isSameProcess, thisProcess, until } from "./processes.mjs";
import { codeOf, Trouble } from "./say.mjs";

/** @typedef {import("./processes.mjs").Mark & { port?: number }} Holder */

/**
 * Who holds a lock file now, with what they said about themselves; null when nobody living does.
 * @param {string} file
 * @returns {Holder | null}
 */
export function holderOf(file) {
  const holder = readJson(file);
  return holder && isSameProcess(holder) ? holder : null;
}

/**
 * Takes a lock file if nobody living has it. The file names its holder, so that what a crash left behind is seen.
 * A hard link either comes to be or does not, so two takers can never both win.
 * @param {string} file
 * @param {object} about
 * @returns {Holder | undefined} the live holder, or undefined when the lock is now ours
 */
export function take(file, about = {}) {
  const draft = `${file}.${process.pid}`;
  writeWhole(draft, JSON.stringify({ ...thisProcess(), ...about }));
  try {
    for (let tries = 0; tries < 5; tries += 1) {
      try {
        place(draft, file);
        return undefined;
      } catch (error) {
        if (codeOf(error) !== "EEXIST") throw error;
      }
      const holder = holderOf(file);
      if (holder) return holder;
      clearStale(file);
    }
    return readJson(file) ?? {};
  } finally {
    rmSync(draft, { force: true });
  }
}

/**
 * Creates `file` from `draft`, failing with EEXIST if it is there; a copy where the disk knows no hard links.
 * @param {string} draft
 * @param {string} file
 */
function place(draft, file) {
  try {
    linkSync(draft, file);
  } catch (error) {
    if (codeOf(error) === "EEXIST") throw error;
    copyFileSync(draft, file, constants.COPYFILE_EXCL);
  }
}

/**
 * Moves a dead process's lock away; if another taker replaced it a moment ago, that one is put back.
 * @param {string} file
 */
function clearStale(file) {
  const moved = `${file}.${process.pid}.stale`;
  try {
    renameSync(file, moved);
    const found = readJson(moved);
    if (found && isSameProcess(found)) place(moved, file);
  } catch {
    // Somebody else cleared it first: the next round sees.
  }
  rmSync(moved, { force: true });
}

/**
 * Gives a lock back, if it is ours.
 * @param {string} file
 */
export function giveBack(file) {
  if (readJson(file)?.pid === process.pid) rmSync(file, { force: true });
}

/**
 * Does `work` while no other process of this clone does the same; waits for its turn.
 * @template Answer
 * @param {string} file
 * @param {() => Answer | Promise<Answer>} work
 * @returns {Promise<Answer>}
 */
export async function inTurn(file, work, patience = 600_000) {
  if (!(await until(() => take(file) === undefined, patience))) {
    throw new Trouble(
      `Process ${holderOf(file)?.pid} has held ${file} for a long time. End that process (or delete the file if it is gone) and try again.`,
    );
  }
  try {
    return await work();
  } finally {
    giveBack(file);
  }
}
