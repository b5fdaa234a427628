import { AsyncLocalStorage } from "node:async_hooks";
import type { Typed } from "@/lib/forms/form-state";

/** A form that was sent when nobody was signed in any more: nothing was done, and the page that answers carries it. */
export interface Unsent {
  /** Where the form stands. */
  readonly page: string;
  readonly typed: Typed;
  readonly hadFile: boolean;
}

/** How far the answer to one request has come: whether any code of ours has been reached, and what an action leaves for the page that answers. */
export interface Answering {
  begun: boolean;
  unsent?: Unsent;
  /** What such a form held, once somebody is signed in again. */
  typedBefore?: Typed;
}

// The server's start and its pages are bundled apart; what they share hangs on the process.
const process = globalThis as { answering?: AsyncLocalStorage<Answering> };
process.answering ??= new AsyncLocalStorage();
export const answering: AsyncLocalStorage<Answering> = process.answering;

/** Says that the request was read and our code is answering it: what fails from here on is our error, not its sender's. */
export function begun(): void {
  const request = answering.getStore();
  if (request) request.begun = true;
}
