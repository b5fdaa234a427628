/** What `npm run restore` runs with the settings of the register that is to be: a folder, `--key FILE`, `--check`. */
import { sayWhy } from "@/scripts/setup/say.mjs";
import { checkBackup, keyIn, restoreBackup } from "./restore-backup";

const args = process.argv.slice(2);
const [folder = ""] = args;
const keyFile = args.includes("--key") ? (args[args.indexOf("--key") + 1] ?? "") : null;

try {
  if (args.includes("--check")) {
    const { at, files, register } = await checkBackup(folder);
    console.log(
      `The backup of ${at} is as it was written: ${register.length} parts of the register, ${files.length} files.`,
    );
  } else {
    const { manifest, applied, signed } = await restoreBackup(folder, keyFile === null ? null : await keyIn(keyFile));
    const { facts, files, at } = manifest;
    console.log(
      `Restored the register of ${at}: rows, chains and guards are what was backed up, ${files.length} files.`,
    );
    if (applied > 0) console.log(`Applied ${applied} migrations of this release to it.`);
    if (manifest.checkpoints.length > 0)
      console.log(
        signed
          ? "Put back what was signed of its history."
          : "What was signed of its history is there already and was left alone.",
      );
    console.log(`Its ${facts.chains.length} chains can be checked now: npm run audit:verify`);
  }
} catch (error) {
  sayWhy(error);
  process.exitCode = 1;
}
