let times = 1;

/**
 * How long something may wait for the database until whoever asked is told that it is busy, in milliseconds: as given, but
 * longer where `bePatient` said so.
 */
export const patience = (milliseconds: number): number => milliseconds * times;

/** From now on everything waits so many times as long. Tests do not ask how fast the machine is that others use as well. */
export function bePatient(howManyTimes: number): void {
  times = howManyTimes;
}
