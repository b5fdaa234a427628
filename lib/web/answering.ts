import { AsyncLocalStorage } from "node:async_hooks";
import type { Failure } from "@/lib/data/failure";
import type { Limited } from "@/lib/domain/limits/limits";
import type { Typed } from "@/lib/forms/form-state";

/** A form that was sent when nobody was signed in any more: nothing was done, and the page that answers carries it. */
export interface Unsent {
  /** Where the form stands. */
  readonly page: string;
  readonly typed: Typed;
  readonly hadFile: boolean;
}

/** What is known of one request while it is answered. */
export interface Answering {
  /** The number of the request: in the log, in the answer's headers, and on the page that says that something went wrong. */
  readonly number: string;
  /** Where it comes from; null where only a proxy on this machine is known, of which the server was not told. */
  readonly address: string | null;
  /** What the browser that asks says of itself. */
  readonly browser: string | null;
  /** The errors that were met while it was answered. */
  readonly failures: Failure[];
  /** After how many seconds what was asked may be asked again: it was too much of late, and the answer is 429. */
  retryAfter?: number;
  /** As what this request counts for whoever asks it, who is known once their session is read. */
  readonly limited?: Limited | null;
  /** After how many seconds they may ask again, or 0: counted once, whoever of a page asks. */
  counted?: Promise<number>;
  /** What there was too much of: a page that says so is the answer, and nothing else of it is sent. */
  slowed?: Limited;
  /** What was asked had to wait too long, was not done and comes back as typed: the answer is 503. */
  busy?: true;
  /** What an action leaves for the page that answers it. */
  unsent?: Unsent;
  /** What such a form held, once somebody is signed in again. */
  typedBefore?: Typed;
}

// The server (`server/gate.ts`) and the pages are bundled apart; what they share hangs on the process.
const shared = globalThis as { answering?: AsyncLocalStorage<Answering> };
shared.answering ??= new AsyncLocalStorage();
export const answering: AsyncLocalStorage<Answering> = shared.answering;
