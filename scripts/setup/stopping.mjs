/**
 * Ending on request. Ctrl-C, `kill` and a closed terminal all ask for the same: no new step begins, what runs is told to
 * end, and the command unwinds in order. Asking twice changes nothing.
 */
let asked = false;
const onStop = new Set();

/** Thrown in place of a next step once somebody asked to stop; it is no failure. */
export class Stopped extends Error {
  name = "Stopped";
}

/** Listens for the signals. `tell` runs once, when the first one comes. */
export function listenForStop(tell) {
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) {
    process.on(signal, () => {
      if (asked) return;
      asked = true;
      tell();
      for (const stop of onStop) stop();
    });
  }
}

/** Whether somebody asked to stop. */
export const isStopping = () => asked;

/** Ends the work here if somebody asked to stop. */
export function checkStop() {
  if (asked) throw new Stopped();
}

/** Calls `stop` when somebody asks to stop; returns how to take that back. */
export function whenStopping(stop) {
  onStop.add(stop);
  if (asked) stop();
  return () => onStop.delete(stop);
}
