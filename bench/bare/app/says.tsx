import { readFileSync } from "node:fs";
import { createElement, type ReactNode } from "react";

/** Words, or an element with what it is given and what stands in it (`bench/plain.ts`, `bench/markup.ts`). */
type Said =
  | string
  | {
      readonly tag: string;
      readonly href?: string;
      readonly is?: Readonly<Record<string, unknown>>;
      readonly of: readonly Said[];
    };

/** What our pages show. Read once, when the server first needs it; the address of the file is given by whoever serves this. */
const SHOWN = JSON.parse(readFileSync(process.env.BARE_SAYS ?? "", "utf8")) as Readonly<
  Record<string, { readonly markup: readonly Said[]; readonly words: readonly Said[] }>
>;

/** Our page of that name: all that it shows, or its words in plain elements. */
export const says = (page: string, what: "markup" | "words"): ReactNode => elements(SHOWN[page]?.[what] ?? []);

function elements(of: readonly Said[]): ReactNode {
  return of.map((one, at) => {
    if (typeof one === "string") return one;
    const given = { key: at, href: one.href, ...one.is };
    return one.of.length === 0 ? createElement(one.tag, given) : createElement(one.tag, given, elements(one.of));
  });
}
