import { join } from "node:path";
import { makeFolder } from "./files.mjs";
import { giveBack, holderOf, take } from "./mutex.mjs";
import { stateFolder } from "./paths.mjs";

const lock = () => join(stateFolder("start"), "running.lock");

/**
 * Takes the place of the one `npm start` of this clone; answers who has it already, with their process and port, or undefined.
 * @param {number} port
 */
export function takeTheFloor(port) {
  makeFolder(stateFolder("start"), 0o755);
  return take(lock(), { port });
}

export const leaveTheFloor = () => giveBack(lock());

/** The `npm start` of this clone that runs now, with its port; null when none does. */
export const whoServes = () => holderOf(lock());
