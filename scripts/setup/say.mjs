import { checkStop } from "./stopping.mjs";

/**
 * What set-up tells people: one line per step, and one clear sentence when something is in the way.
 * Lines go to standard output unless a command keeps that for its own answer (`sayOn(process.stderr)`).
 */
let stream = process.stdout;

/** A terminal that was closed must not keep us from putting things away. */
for (const each of [process.stdout, process.stderr]) each.on("error", () => {});

/** Sends every later line to `target`. */
export function sayOn(target) {
  stream = target;
}

/** Prints one line. */
export function say(line) {
  stream.write(`${line}\n`);
}

/** The stream that lines go to at the moment, for what child processes print. */
export function saying() {
  return stream;
}

/** Something a person can put right. The message is a whole sentence that ends with the way out. */
export class Trouble extends Error {
  name = "Trouble";
}

/** Prints why a command ends: the sentence of a Trouble, or the whole stack of a bug. */
export function sayWhy(error) {
  process.stderr.write(error instanceof Trouble ? `\n${error.message}\n` : `\n${error?.stack ?? error}\n`);
}

/**
 * Runs one named step and says how long it took. Work that takes more than a second is announced, so that nobody waits in
 * front of a silent screen; what it returns, if a string, is added to the last line.
 */
export async function step(name, work) {
  checkStop();
  const begun = Date.now();
  const announce = setTimeout(() => say(`  ${name} …`), 1_000);
  try {
    const detail = await work();
    checkStop();
    say(`  ${name}: ${typeof detail === "string" ? detail : "done"} (${((Date.now() - begun) / 1000).toFixed(1)} s)`);
  } finally {
    clearTimeout(announce);
  }
}
