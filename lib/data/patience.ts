// The server and the pages are bundled apart; what they share hangs on the process.
const kept = globalThis as { patienceTimes?: number };

/**
 * How long something may wait for the database until whoever asked is told that it is busy, in milliseconds: as given, but
 * longer where `bePatient` said so.
 */
export const patience = (milliseconds: number): number => milliseconds * (kept.patienceTimes ?? 1);

/**
 * From now on everything waits so many times as long: what a server is told by `OUTSTANDING_PATIENCE`. Tests do not ask how fast the
 * machine is that others use as well.
 */
export function bePatient(howManyTimes: number): void {
  kept.patienceTimes = howManyTimes;
}
