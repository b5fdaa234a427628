import { type ChildProcess, spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Limits } from "./limits";

/** Why a process gave no answer: it was ended at a limit, or it ended by itself. */
export type Ended = "took-too-long" | "needs-too-much-memory" | "reader-broke";
export type Answer = { readonly ok: true; readonly value: unknown } | { readonly ok: false; readonly why: Ended };

/** How long a process may take to start, in seconds, on a machine that is busy with other things. */
const LONGEST_START = 60;
/** Of what a process says while it starts, when it has seen nobody's file. */
const MOST_SAID = 2_000;

/**
 * A process that reads one file and ends. It knows no address, secret or session: of the environment it gets what says
 * how Node is to behave, and nothing else. It ends with this process, at its limits, or when it is told to.
 */
export class ReadingProcess {
  readonly #child: ChildProcess;
  readonly #limits: Limits;
  readonly #ready: Promise<boolean>;
  readonly #ended: Promise<Ended>;
  #said = "";
  #endedAs: Ended | null = null;

  /** @param works the module that does the work, as a path below the project's folder */
  constructor(works: string, limits: Limits) {
    this.#limits = limits;
    this.#child = start(works, limits);
    this.#ended = new Promise((resolve) => {
      this.#child.once("error", () => resolve("reader-broke"));
      this.#child.once("exit", (code, signal) => resolve(this.#endedAs ?? whyEnded(code, signal)));
    });
    const collect = (words: unknown) => {
      this.#said = (this.#said + words).slice(0, MOST_SAID);
    };
    this.#child.stderr?.on("data", collect);
    // From here on it may be handed somebody's file, which what it says may quote: that is read, so that it is not held up, and let go.
    const heard = new Promise<boolean>((resolve) =>
      this.#child.once("message", () => {
        this.#child.stderr?.off("data", collect).resume();
        this.#said = "";
        resolve(true);
      }),
    );
    this.#ready = Promise.race([heard, this.#ended.then(() => false)]);
  }

  get ended(): Promise<Ended> {
    return this.#ended;
  }

  /** What a process said that did not come to be ready; nothing of one that did. */
  get said(): string {
    return this.#said;
  }

  /** Hands over what is to be done and waits for the answer. Once only. */
  async run(kind: string, input: unknown): Promise<Answer> {
    this.#hold(true);
    const late = (seconds: number) =>
      setTimeout(() => {
        this.end("took-too-long");
      }, seconds * 1_000);
    let timer = late(LONGEST_START);
    try {
      if (!(await this.#ready)) return { ok: false, why: "reader-broke" };
      clearTimeout(timer);
      timer = late(this.#limits.seconds);
      const answer = new Promise<Answer>((resolve) =>
        this.#child.once("message", (message) => resolve({ ok: true, value: (message as { value: unknown }).value })),
      );
      this.#child.send({ kind, input }, () => {});
      return await Promise.race([answer, this.#ended.then((why): Answer => ({ ok: false, why }))]);
    } finally {
      clearTimeout(timer);
      this.end();
    }
  }

  /** Ends the process and all that it started; where it works, its answer is `why`. */
  end(why: Ended = "reader-broke"): void {
    this.#endedAs ??= why;
    const { pid, exitCode, signalCode } = this.#child;
    if (pid === undefined || exitCode !== null || signalCode !== null) return;
    try {
      process.kill(-pid, "SIGKILL");
    } catch {
      this.#child.kill("SIGKILL");
    }
  }

  /** Whether this process is kept from ending while that one lives: only while it works. */
  #hold(holds: boolean): void {
    const what = [this.#child, this.#child.channel, this.#child.stderr as { ref?(): void; unref?(): void } | null];
    for (const one of what) holds ? one?.ref?.() : one?.unref?.();
  }

  /** Lets this process end while that one waits for a file. */
  release(): this {
    this.#hold(false);
    return this;
  }
}

function start(works: string, { cpuSeconds, megabytes }: Limits): ChildProcess {
  const { NODE_ENV, TZ, TMPDIR } = process.env;
  return spawn(
    process.execPath,
    [
      `--max-old-space-size=${megabytes}`,
      "--conditions=react-server",
      ...program(works),
      String(cpuSeconds),
      String(megabytes),
      String(process.pid),
    ],
    {
      cwd: process.cwd(),
      env: { NODE_ENV, ...(TZ ? { TZ } : {}), ...(TMPDIR ? { TMPDIR } : {}) },
      stdio: ["ignore", "ignore", "pipe", "ipc"],
      serialization: "advanced",
      // A group of its own, so that it is ended with all that it started.
      detached: true,
    },
  );
}

/**
 * The program with its works: as set-up built it (`scripts/setup/build.mjs`) where it says so, which starts in a third of the time,
 * and elsewhere as it is written. Found from the project's folder, where every command of it runs.
 */
function program(works: string): readonly string[] {
  const { OUTSTANDING_PROCESSES: folder } = process.env;
  const inRoot = (...path: string[]) => join(/* turbopackIgnore: true */ process.cwd(), ...path);
  const sources = ["lib/outside/apart/child.ts", works];
  if (folder) {
    const built = sources.map((source) => join(/* turbopackIgnore: true */ folder, source.replace(/\.ts$/, ".mjs")));
    if (built.every((file) => existsSync(file))) return built;
  }
  const loader = pathToFileURL(inRoot("node_modules", "tsx", "dist", "loader.mjs")).href;
  return ["--import", loader, ...sources.map((source) => inRoot(source))];
}

/** The watch in the process ends it with a signal that says why; a full heap ends it by itself. */
function whyEnded(code: number | null, signal: NodeJS.Signals | null): Ended {
  if (signal === "SIGVTALRM") return "took-too-long";
  return signal === "SIGKILL" || signal === "SIGABRT" || code === 134 ? "needs-too-much-memory" : "reader-broke";
}
