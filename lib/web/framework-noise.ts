import { answering } from "./begun";

/**
 * The framework writes warnings and whole stacks about what it is sent and cannot read. While no code of ours has been
 * reached for a request, none of that is written: what is refused is one line of the log, whatever it held. Called once,
 * when the server starts.
 */
export function dropFrameworkNoise(): void {
  for (const name of ["warn", "error"] as const) {
    const usual = console[name].bind(console);
    console[name] = (...words: unknown[]) => {
      if (answering.getStore()?.begun !== false) usual(...words);
    };
  }
}
