import { readFileSync } from "node:fs";

/** What a page shows, from memory: the same rows as the page that it is held against. */
export interface BareRow {
  readonly [column: string]: string;
}

/** Read once, when the server first needs them; the address of the file is given by whoever serves this. */
const { register, events } = JSON.parse(readFileSync(process.env.BARE_ROWS ?? "", "utf8")) as {
  readonly register: readonly BareRow[];
  readonly events: readonly BareRow[];
};
export const REGISTER = register;
export const EVENTS = events;
