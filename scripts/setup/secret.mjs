import { randomBytes } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { writeWhole } from "./files.mjs";
import { stateFolder } from "./paths.mjs";

/**
 * The secret that signs session cookies of an embedded server: made once and kept, so that a restart signs nobody out.
 * @param {import("./postgres-home.mjs").Purpose} purpose
 */
export function ensureSecret(purpose) {
  const file = join(stateFolder(purpose), "secret");
  if (!existsSync(file)) writeWhole(file, randomBytes(48).toString("base64url"));
  return readFileSync(file, "utf8");
}
