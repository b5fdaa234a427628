/**
 * Ending on request. Ctrl-C, `kill` and a closed terminal all ask for the same: no new step begins, what runs is told to
 * end, and the command unwinds in order. Asking twice changes nothing.
 */
let asked = false;
const onStop = /** @type {Set<() => void>} */ (new Set());

/** Thrown in place of a next step once somebody asked to stop; it is no failure. */
export class Stopped extends Error {
  /** @override */
  name = "Stopped";
}

/**
 * Listens for the signals. `tell` runs once, when the first one comes.
 * @param {() => void} tell
 */
export function listenForStop(tell) {
  const stop = () => {
    if (asked) return;
    asked = true;
    tell();
    for (const each of onStop) each();
  };
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, stop);
  if (process.env.npm_lifecycle_event) whenOrphaned(stop);
}

/**
 * npm runs a script through a shell that does not pass signals on: when npm itself is ended, all that can be seen of it
 * is that our parent is gone.
 * @param {() => void} stop
 */
function whenOrphaned(stop) {
  const parent = process.ppid;
  setInterval(() => {
    if (process.ppid !== parent) stop();
  }, 500).unref();
}

/** Whether somebody asked to stop. */
export const isStopping = () => asked;

/** Ends the work here if somebody asked to stop. */
export function checkStop() {
  if (asked) throw new Stopped();
}

/**
 * Calls `stop` when somebody asks to stop; returns how to take that back.
 * @param {() => void} stop
 */
export function whenStopping(stop) {
  onStop.add(stop);
  if (asked) stop();
  return () => onStop.delete(stop);
}
