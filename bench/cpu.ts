import { readdirSync, readFileSync } from "node:fs";

/** Linux counts CPU time in hundredths of a second, whatever the kernel's own clock is. */
const TICK_MS = 10;

interface Process {
  readonly parent: number;
  /** Of the process and of its children that have ended, in ticks. */
  readonly ticks: number;
}

function processes(): ReadonlyMap<number, Process> {
  const all = new Map<number, Process>();
  for (const name of readdirSync("/proc")) {
    const pid = Number(name);
    if (!Number.isInteger(pid)) continue;
    try {
      const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
      const fields = stat
        .slice(stat.lastIndexOf(")") + 2)
        .split(" ")
        .map(Number);
      const [user = 0, system = 0, ended = 0, endedSystem = 0] = fields.slice(11, 15);
      all.set(pid, { parent: fields[1] ?? 0, ticks: user + system + ended + endedSystem });
    } catch {
      // It has ended since the folder was read.
    }
  }
  return all;
}

/** These processes and all below them. */
function tree(all: ReadonlyMap<number, Process>, roots: readonly number[]): readonly number[] {
  const belongs = (pid: number): boolean => roots.includes(pid) || (pid > 1 && belongs(all.get(pid)?.parent ?? 0));
  return [...all.keys()].filter(belongs);
}

/**
 * Milliseconds of CPU that these processes and all below them have used: workers of a web server, backends of a database,
 * those that have ended too. Steady on a noisy machine, where the time by the clock is not.
 */
export function cpuOf(roots: readonly number[]): number {
  const all = processes();
  return tree(all, roots).reduce((sum, pid) => sum + (all.get(pid)?.ticks ?? 0), 0) * TICK_MS;
}

/** Megabytes of memory that these processes and all below them hold (resident). */
export function memoryOf(roots: readonly number[]): number {
  const all = processes();
  return tree(all, roots).reduce((sum, pid) => sum + residentOf(pid), 0);
}

/** Waits until whatever these processes started to do something has ended; for five minutes at most. */
export async function untilAtRest(roots: readonly number[]): Promise<void> {
  for (let seconds = 0; seconds < 300 && tree(processes(), roots).length > roots.length; seconds += 1)
    await new Promise((resolve) => setTimeout(resolve, 1_000));
}

function residentOf(pid: number): number {
  try {
    const line = /^VmRSS:\s+(\d+) kB/m.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1];
    return Number(line ?? 0) / 1_000;
  } catch {
    return 0;
  }
}

/** The processes that this one has started and that still run. */
export function ownChildren(): readonly number[] {
  return [...processes()].flatMap(([pid, { parent }]) => (parent === process.pid ? [pid] : []));
}
