import { checkStop } from "./stopping.mjs";

/**
 * What set-up tells people: one line per step, and one clear sentence when something is in the way.
 * Lines go to standard output unless a command keeps that for its own answer (`sayOn(process.stderr)`).
 */
/** @type {NodeJS.WriteStream} */
let stream = process.stdout;

/** A terminal that was closed must not keep us from putting things away. */
for (const each of [process.stdout, process.stderr]) each.on("error", () => {});

/**
 * Sends every later line to `target`.
 * @param {NodeJS.WriteStream} target
 */
export function sayOn(target) {
  stream = target;
}

/**
 * Prints one line.
 * @param {string} line
 */
export function say(line) {
  stream.write(`${line}\n`);
}

/** The stream that lines go to at the moment, for what child processes print. */
export function saying() {
  return stream;
}

/**
 * The code that an error of Node's or the database's bears; "none" where it has none.
 * @param {unknown} error
 */
export const codeOf = (error) => /** @type {{ code?: string } | null} */ (error)?.code ?? "none";

/**
 * What an error says; a code where it says nothing.
 * @param {unknown} error
 */
export const messageOf = (error) => /** @type {{ message?: string } | null} */ (error)?.message || codeOf(error);

/** Something a person can put right. The message is a whole sentence that ends with the way out. */
export class Trouble extends Error {
  /** @override */
  name = "Trouble";
}

/**
 * Prints why a command ends: the sentence of a Trouble, or the whole stack of a bug.
 * @param {unknown} error
 */
export function sayWhy(error) {
  process.stderr.write(
    error instanceof Trouble ? `\n${error.message}\n` : `\n${error instanceof Error ? error.stack : error}\n`,
  );
}

/**
 * Runs one named step and says how long it took. Work that takes more than a second is announced, so that nobody waits in
 * front of a silent screen.
 * @template Answer
 * @param {string} name
 * @param {() => Answer | Promise<Answer>} work
 * @param {(answer: Answer) => string} [says] what is added to the last line; without it, what the work answers if a string
 */
export async function step(name, work, says = (answer) => (typeof answer === "string" ? answer : "done")) {
  checkStop();
  const begun = Date.now();
  const announce = setTimeout(() => say(`  ${name} …`), 1_000);
  try {
    const answer = await work();
    say(`  ${name}: ${says(answer)} (${((Date.now() - begun) / 1000).toFixed(1)} s)`);
    return answer;
  } finally {
    clearTimeout(announce);
  }
}
