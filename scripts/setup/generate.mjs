import { existsSync, rmSync } from "node:fs";
import { makeFolder } from "./files.mjs";
import { inTurn } from "./mutex.mjs";
import { inRoot } from "./paths.mjs";
import { run } from "./processes.mjs";
import { Trouble } from "./say.mjs";
import { hashOf, unlessStamped } from "./stamp.mjs";

const stamp = inRoot(".outstanding", "generated");
const inputs = ["prisma/schema.prisma", "prisma.config.ts", "node_modules/prisma/package.json"];

/**
 * Writes the Prisma client when the schema has changed or the client is gone.
 * @returns {Promise<boolean>} whether it was written
 */
export function ensureGenerated() {
  makeFolder(inRoot(".outstanding"));
  return inTurn(`${stamp}.lock`, () => {
    if (!existsSync(inRoot("lib", "data", "generated"))) rmSync(stamp, { force: true });
    return unlessStamped(stamp, hashOf(inputs), generate);
  });
}

/** Prisma only checks that its native engine exists: it is shown the Node program instead of downloading an engine. */
async function generate() {
  const prisma = inRoot("node_modules", "prisma", "build", "index.js");
  const { code, output } = await run(process.execPath, [prisma, "generate"], {
    cwd: inRoot(),
    env: {
      ...process.env,
      PRISMA_SCHEMA_ENGINE_BINARY: process.execPath,
      PRISMA_HIDE_UPDATE_MESSAGE: "1",
      CHECKPOINT_DISABLE: "1",
    },
  });
  if (code === 0) return;
  throw new Trouble(`The Prisma client could not be generated from prisma/schema.prisma:\n${output.trim()}`);
}
