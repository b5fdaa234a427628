import { constants, copyFileSync, linkSync, renameSync, rmSync } from "node:fs";
import { readJson, writeWhole } from "./files.mjs";
import { isSameProcess, thisProcess, until } from "./processes.mjs";
import { Trouble } from "./say.mjs";

/** Who holds a lock file now, with what they said about themselves; null when nobody living does. */
export function holderOf(file) {
  const holder = readJson(file);
  return holder && isSameProcess(holder) ? holder : null;
}

/**
 * Takes a lock file if nobody living has it. The file names its holder, so that what a crash left behind is seen.
 * A hard link either comes to be or does not, so two takers can never both win.
 * @returns the live holder, or undefined when the lock is now ours
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
        if (error.code !== "EEXIST") throw error;
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

/** Creates `file` from `draft`, failing with EEXIST if it is there; a copy where the disk knows no hard links. */
function place(draft, file) {
  try {
    linkSync(draft, file);
  } catch (error) {
    if (error.code === "EEXIST") throw error;
    copyFileSync(draft, file, constants.COPYFILE_EXCL);
  }
}

/** Moves a dead process's lock away; if another taker replaced it a moment ago, that one is put back. */
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

/** Gives a lock back, if it is ours. */
export function giveBack(file) {
  if (readJson(file)?.pid === process.pid) rmSync(file, { force: true });
}

/** Does `work` while no other process of this clone does the same; waits for its turn. */
export async function inTurn(file, work, patience = 600_000) {
  let holder;
  const mine = await until(() => {
    holder = take(file);
    return holder === undefined;
  }, patience);
  if (!mine) {
    throw new Trouble(
      `Process ${holder?.pid} has held ${file} for a long time. End that process (or delete the file if it is gone) and try again.`,
    );
  }
  try {
    return await work();
  } finally {
    giveBack(file);
  }
}
