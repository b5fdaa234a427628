/**
 * Node's room for what lives briefly, for the process that does the jobs: they make rows by the thousand and let them go, and
 * clearing away after them took 2.3 of the 12.9 seconds of an import where there was as little room as pages want (decision 51).
 */
export const ROOM_FOR_JOBS = "--max-semi-space-size=64";
