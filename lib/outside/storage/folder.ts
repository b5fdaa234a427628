import { createReadStream } from "node:fs";
import { copyFile, mkdir, open, rename, rm } from "node:fs/promises";
import { dirname, join } from "node:path";
import { NotStored } from "./not-stored";
import type { Storage } from "./port";

const codeOf = (error: unknown) => (error as NodeJS.ErrnoException).code;

/** Makes what was written to a file, or to the names in a folder, outlast a power cut. */
async function settle(path: string): Promise<void> {
  const handle = await open(path, "r");
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** Files in a folder of this machine, or of one that it shares: under `kept/`, 256 folders by the first two signs of the key. */
export function folderStorage(folder: string): Storage {
  const pathOf = (key: string) => join(folder, "kept", key.slice(0, 2), key);
  return {
    async put(key, path) {
      const to = pathOf(key);
      await mkdir(dirname(to), { recursive: true });
      await settle(path);
      try {
        await rename(path, to);
      } catch (error) {
        if (codeOf(error) !== "EXDEV") throw error;
        // Another file system: copied beside first, so that nothing half written ever has its name.
        await copyFile(path, `${to}.part`);
        await settle(`${to}.part`);
        await rename(`${to}.part`, to);
      }
      await settle(dirname(to));
    },

    async open(key) {
      const stream = createReadStream(pathOf(key));
      await new Promise((resolve, reject) => {
        stream.once("open", resolve);
        stream.once("error", (error) => reject(codeOf(error) === "ENOENT" ? new NotStored(key) : error));
      });
      return stream;
    },

    async remove(key) {
      await rm(pathOf(key), { force: true });
      await rm(`${pathOf(key)}.part`, { force: true });
    },
  };
}
