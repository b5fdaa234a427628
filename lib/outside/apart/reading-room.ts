import { BOUNDS, type Bounds, LIMITS, type Limits } from "./limits";
import { type Answer, type Ended, ReadingProcess } from "./reading-process";
import { type NoTurn, Turns } from "./turns";

/** How long a process waits for the next file, in milliseconds, before it is ended: about 80 MB are given back. */
const SPARE_LIFE = 5 * 60_000;

export interface Room {
  readonly works: string;
  readonly limits?: Limits;
  readonly bounds?: Bounds;
  /** Told of each process that gave no answer; `said` is what it said where it did not even start. */
  readonly tell?: (kind: string, why: Ended, said: string) => void;
}

/**
 * Where files are read: each in a process of its own, which ends with it, so that nothing of one file is left for the next.
 * One more is kept ready once a file was read, since a start takes half a second of processor time.
 */
export class ReadingRoom {
  readonly #room: Required<Room>;
  readonly #turns: Turns;
  readonly #working = new Set<ReadingProcess>();
  #isClosed = false;
  #spare: { readonly process: ReadingProcess; readonly timer: NodeJS.Timeout } | null = null;

  constructor(room: Room) {
    this.#room = { limits: LIMITS, bounds: BOUNDS, tell: () => {}, ...room };
    this.#turns = new Turns(this.#room.bounds);
  }

  /** Does one work for a person, in their turn. Never throws. */
  async run(
    kind: string,
    input: unknown,
    person: string,
  ): Promise<Answer | { readonly ok: false; readonly why: NoTurn }> {
    const turn = await this.#turns.take(person);
    if (typeof turn === "string") return { ok: false, why: turn };
    const process = this.#fresh();
    this.#working.add(process);
    try {
      const answer = await process.run(kind, input);
      if (!answer.ok) this.#room.tell(kind, answer.why, process.said);
      return answer;
    } finally {
      this.#working.delete(process);
      this.#keepReady();
      turn();
    }
  }

  #fresh(): ReadingProcess {
    const spare = this.#spare;
    this.#spare = null;
    if (!spare) return new ReadingProcess(this.#room.works, this.#room.limits);
    clearTimeout(spare.timer);
    return spare.process;
  }

  #keepReady(): void {
    if (this.#spare || this.#isClosed) return;
    const process = new ReadingProcess(this.#room.works, this.#room.limits).release();
    const timer = setTimeout(() => this.#endSpare(), SPARE_LIFE);
    timer.unref();
    this.#spare = { process, timer };
    process.ended.then(() => {
      if (this.#spare?.process === process) this.#spare = null;
    });
  }

  /** Ends every process, at work or waiting. */
  close(): void {
    this.#isClosed = true;
    for (const process of this.#working) process.end();
    this.#endSpare();
  }

  #endSpare(): void {
    if (!this.#spare) return;
    clearTimeout(this.#spare.timer);
    this.#spare.process.end();
    this.#spare = null;
  }
}
