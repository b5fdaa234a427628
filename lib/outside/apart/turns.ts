import type { Bounds } from "./limits";

/** Why somebody gets no turn: they have files waiting already, or everybody's places are taken. */
export type NoTurn = "yours-first" | "readers-busy";

interface Waiting {
  readonly person: string;
  readonly begin: () => void;
}

/**
 * Who may go next, in a bounded number at once. Nobody has two turns at once, so that one person's files never keep all
 * others waiting; who waits is served in the order of coming.
 */
export class Turns {
  readonly #bounds: Bounds;
  readonly #having = new Set<string>();
  #waiting: Waiting[] = [];

  constructor(bounds: Bounds) {
    this.#bounds = bounds;
  }

  /** Waits for a turn of `person`. Answers how it is given back, or at once why there is none to wait for. */
  async take(person: string): Promise<(() => void) | NoTurn> {
    if (this.#isFree(person)) return this.#given(person);
    const own = this.#waiting.filter((one) => one.person === person).length;
    if (own >= this.#bounds.waitingOfOnePerson) return "yours-first";
    if (this.#waiting.length >= this.#bounds.waiting) return "readers-busy";
    return this.#waited(person);
  }

  #waited(person: string): Promise<(() => void) | NoTurn> {
    return new Promise((resolve) => {
      const timer = setTimeout(() => {
        this.#waiting = this.#waiting.filter((one) => one !== waiting);
        resolve("readers-busy");
      }, this.#bounds.longestWait * 1_000);
      const waiting: Waiting = {
        person,
        begin: () => {
          clearTimeout(timer);
          resolve(this.#given(person));
        },
      };
      this.#waiting.push(waiting);
    });
  }

  #isFree(person: string): boolean {
    return this.#having.size < this.#bounds.atOnce && !this.#having.has(person);
  }

  #given(person: string): () => void {
    this.#having.add(person);
    return () => {
      this.#having.delete(person);
      for (const waiting of this.#waiting) {
        if (!this.#isFree(waiting.person)) continue;
        this.#waiting = this.#waiting.filter((one) => one !== waiting);
        waiting.begin();
      }
    };
  }
}
