/**
 * Backs up the register of one moment, the files of its evidence and what was signed of its history, into a new folder:
 * `npm run backup -- [--to FOLDER] [--seal-to age1…]…`. `--make-key FILE` makes the pair to seal with, and prints what to seal to.
 * Ends with exit 1 where nothing was made, or where the store lacks a file.
 */
import { writeFileSync } from "node:fs";
import { isRecipient, newKey } from "@/lib/outside/sealed";
import { makeBackup } from "./backup/make-backup";
import { sayWhy, Trouble } from "./setup/say.mjs";

const args = process.argv.slice(2);
const after = (name: string): readonly string[] =>
  args.flatMap((arg, at) => (arg === name ? [args[at + 1] ?? ""] : []));

/** Anything else is a slip, and would back up something else than was meant. */
function refuseUnknown(): void {
  const known = ["--to", "--seal-to", "--make-key"];
  const unknown = args.find((arg, at) => !known.includes(arg) && !known.includes(args[at - 1] ?? ""));
  if (unknown !== undefined)
    throw new Trouble(`npm run backup does not know “${unknown}”. It knows ${known.join(", ")}, each with a value.`);
  const bare = known.find((name) => after(name).some((value) => value === "" || value.startsWith("--")));
  if (bare) throw new Trouble(`${bare} wants a value after it.`);
}

async function makeKey(file: string): Promise<void> {
  const { key, recipient } = await newKey();
  writeFileSync(file, `# Opens what is sealed to ${recipient}\n${key}\n`, { mode: 0o600, flag: "wx" });
  console.log(
    `${file} opens what is sealed to it. Keep it away from this server: without it no sealed backup can be restored.`,
  );
  console.log(`npm run backup -- --seal-to ${recipient}`);
}

async function backUp(): Promise<void> {
  const recipients = after("--seal-to");
  const bad = recipients.find((recipient) => !isRecipient(recipient));
  if (bad)
    throw new Trouble(
      `“${bad}” is nothing to seal to: it begins with age1. Make one with: npm run backup -- --make-key FILE`,
    );
  const { folder, manifest, lost } = await makeBackup(
    after("--to")[0] ?? ".outstanding/backups",
    recipients,
    new Date(),
  );
  const rows = Object.values(manifest.facts.rows).reduce((sum, count) => sum + count, 0);
  console.log(folder);
  console.log(
    `${rows} rows of ${Object.keys(manifest.facts.rows).length} tables (${manifest.by}), ${manifest.files.length} files, ${manifest.checkpoints.length} days of checkpoints; ${manifest.sealed ? "sealed" : "not sealed"}.`,
  );
  for (const key of lost) console.error(`The file ${key} is not in the store as it was recorded.`);
  if (lost.length > 0) process.exitCode = 1;
}

try {
  refuseUnknown();
  const [file] = after("--make-key");
  await (file ? makeKey(file) : backUp());
} catch (error) {
  sayWhy(error);
  process.exitCode = 1;
}
