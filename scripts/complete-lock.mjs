/** Adds the optional packages of other systems that package-lock.json lacks: `node scripts/complete-lock.mjs` after `npm install`. */
import { readFileSync, writeFileSync } from "node:fs";
import { completed, missingOptional } from "./setup/lock-file.mjs";
import { inRoot } from "./setup/paths.mjs";

const file = inRoot("package-lock.json");
const lock = JSON.parse(readFileSync(file, "utf8"));
for (const [path, { version }] of missingOptional(lock)) console.log(`added ${path} ${version}`);
writeFileSync(file, `${JSON.stringify(completed(lock), null, 2)}\n`);
