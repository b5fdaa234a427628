import { mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { codeOf, Trouble } from "./say.mjs";

/**
 * Writes a file whole or not at all, readable by its owner only unless told otherwise.
 * @param {string} file
 * @param {string} text
 */
export function writeWhole(file, text, mode = 0o600) {
  const draft = `${file}.${process.pid}.new`;
  writeFileSync(draft, text, { mode });
  renameSync(draft, file);
}

/**
 * What a JSON file holds, or undefined if it is absent or was never finished.
 * @param {string} file
 * @returns {any}
 */
export function readJson(file) {
  try {
    return JSON.parse(readFileSync(file, "utf8"));
  } catch {
    return undefined;
  }
}

/**
 * Makes a folder, or says in a sentence that this user may not write there.
 * @param {string} folder
 * @param {number} [mode]
 */
export function makeFolder(folder, mode) {
  try {
    mkdirSync(folder, { recursive: true, mode });
    return folder;
  } catch (error) {
    throw new Trouble(
      `Outstanding cannot write to ${dirname(folder)} (${codeOf(error)}). Give this user write permission there, or clone the repository into a folder of your own.`,
    );
  }
}
