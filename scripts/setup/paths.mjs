import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

/** The folder of this clone. */
export const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

/**
 * A path inside the clone.
 * @param {string[]} parts
 */
export const inRoot = (...parts) => join(root, ...parts);

/**
 * What set-up keeps for itself; git ignores it. `purpose` is `start`, `test`, `bench` or `spare`: they never share anything.
 * @param {import("./postgres-home.mjs").Purpose} purpose
 */
export const stateFolder = (purpose) => inRoot(".outstanding", purpose);

/**
 * Where the register of a purpose keeps the files of its evidence.
 * @param {import("./postgres-home.mjs").Purpose} purpose
 */
export const filesFolder = (purpose) => join(stateFolder(purpose), "files");

/**
 * Where what is signed of the history of a purpose's register is kept, and the key that signs it.
 * @param {import("./postgres-home.mjs").Purpose} purpose
 */
export const checkpointsFolder = (purpose) => join(stateFolder(purpose), "checkpoints");
