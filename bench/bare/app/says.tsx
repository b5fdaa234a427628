import { readFileSync } from "node:fs";
import { createElement, type ReactNode } from "react";

/** Words, or an element with what stands in it (`bench/plain.ts`). */
type Plain = string | { readonly tag: string; readonly href?: string; readonly of: readonly Plain[] };

/** What our pages say. Read once, when the server first needs it; the address of the file is given by whoever serves this. */
const SAYS = JSON.parse(readFileSync(process.env.BARE_SAYS ?? "", "utf8")) as Readonly<
  Record<string, readonly Plain[]>
>;

/** What our page of that name says, in plain elements. */
export const says = (page: string): ReactNode => elements(SAYS[page] ?? []);

function elements(of: readonly Plain[]): ReactNode {
  return of.map((one, at) => {
    if (typeof one === "string") return one;
    return createElement(one.tag, { key: at, href: one.href }, elements(one.of));
  });
}
