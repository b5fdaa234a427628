import { setPriority } from "node:os";
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { Worker } from "node:worker_threads";

/**
 * The process in which one file is read: `node … child.ts WORKS CPU_SECONDS MEGABYTES PARENT`. It says that it is ready, is told
 * what to do, answers, and ends. A thread beside the reading watches what it takes and that its parent is there, since
 * neither a busy reader nor one whose parent was killed would ever look for itself.
 */
const [works = "", cpuSeconds, megabytes, parent] = process.argv.slice(2);

const WATCH = `
  const { cpu, memory, parent } = require("node:worker_threads").workerData;
  setInterval(() => {
    const { user, system } = process.cpuUsage();
    if (process.ppid !== parent || process.memoryUsage.rss() > memory) process.kill(process.pid, "SIGKILL");
    if (user + system > cpu) process.kill(process.pid, "SIGVTALRM");
  }, 50);
`;
const workerData = { cpu: Number(cpuSeconds) * 1e6, memory: Number(megabytes) * 1024 * 1024, parent: Number(parent) };
new Worker(WATCH, { eval: true, workerData, execArgv: [], env: {} }).unref();
process.on("disconnect", () => process.exit());
try {
  // People who look at pages go first.
  setPriority(10);
} catch {
  // Not every system lets a process step back.
}

const known: { works: Record<string, (input: unknown) => unknown> } = await import(pathToFileURL(resolve(works)).href);
process.once("message", async (message) => {
  const { kind, input } = message as { kind: string; input: unknown };
  const value = await known.works[kind]?.(input);
  process.send?.({ value }, () => process.exit());
});
process.send?.("ready");
