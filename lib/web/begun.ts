import { AsyncLocalStorage } from "node:async_hooks";

/** How far the answer to one request has come: whether any code of ours has been reached. */
export interface Answering {
  begun: boolean;
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
