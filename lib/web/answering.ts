import { AsyncLocalStorage } from "node:async_hooks";
import type { Typed } from "@/lib/forms/form-state";

/** A form that was sent when nobody was signed in any more: nothing was done, and the page that answers carries it. */
export interface Unsent {
  /** Where the form stands. */
  readonly page: string;
  readonly typed: Typed;
  readonly hadFile: boolean;
}

/** An error that was met while a request was answered, in what a log may hold: no message, for it may quote the register or what was typed. */
export interface Failure {
  /** The class of the error, and the code that its source gave it: `PrismaClientKnownRequestError`, `P2002`. */
  readonly name: string;
  readonly code: string | undefined;
  /** The number that the framework shows in place of the message. */
  readonly digest: string | undefined;
  /** Where it was thrown: the innermost calls. */
  readonly at: readonly string[];
  /** The route that failed, as its pattern. */
  readonly route: string | undefined;
  /** Whether it only means that the database is away or too busy: the same can be asked again. */
  readonly away: boolean;
}

/** What is known of one request while it is answered. */
export interface Answering {
  /** The number of the request: in the log, in the answer's headers, and on the page that says that something went wrong. */
  readonly number: string;
  readonly failures: Failure[];
  /** What an action leaves for the page that answers it. */
  unsent?: Unsent;
  /** What such a form held, once somebody is signed in again. */
  typedBefore?: Typed;
}

// The server (`server/gate.ts`) and the pages are bundled apart; what they share hangs on the process.
const shared = globalThis as { answering?: AsyncLocalStorage<Answering> };
shared.answering ??= new AsyncLocalStorage();
export const answering: AsyncLocalStorage<Answering> = shared.answering;
