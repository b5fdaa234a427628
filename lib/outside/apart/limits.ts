/** What the reading of one file may take before it is ended. */
export interface Limits {
  /** Processor time in seconds, of all its threads, the start of the process (about half a second) included. */
  readonly cpuSeconds: number;
  /** Seconds from handing the file over to its answer: a process that waits uses no processor time. */
  readonly seconds: number;
  /** Memory of the whole process in megabytes, what lies outside JavaScript's own heap included. */
  readonly megabytes: number;
}

/** Several times what the largest files that are accepted were seen to take (`docs/decisions/0014-files-are-read-apart.md`). */
export const LIMITS: Limits = { cpuSeconds: 30, seconds: 120, megabytes: 1_024 };

/** How many files are read at once, and how many may wait. */
export interface Bounds {
  readonly atOnce: number;
  readonly waitingOfOnePerson: number;
  readonly waiting: number;
  /** Seconds that a file waits at most. */
  readonly longestWait: number;
}

export const BOUNDS: Bounds = { atOnce: 2, waitingOfOnePerson: 2, waiting: 12, longestWait: 60 };
