import type { Chance } from "../chance";
import { item, type Shown, type Wanted } from "../paper";
import type { Deed, Stock, WrittenDeadline } from "../wordings";

/** What every layout draws from. */
export interface Setting {
  readonly chance: Chance;
  readonly stock: Stock;
  /** The force as printed. */
  readonly force: string;
}

/** A way of laying out a part: some frames want some of them. */
export type Layout = (setting: Setting) => import("../paper").Part;

export const small = (text: string) => text.charAt(0).toLowerCase() + text.slice(1);
export const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

export const wanted = (kind: Wanted["kind"], holds: string, more: Partial<Wanted> = {}): Wanted => ({
  kind,
  holds,
  deadline: null,
  status: null,
  answers: null,
  restated: false,
  ...more,
});

/** "the force", its name, or what letters call it. */
export const bodyOf = ({ chance, force }: Setting): string =>
  chance.one(["the force", "the force", "the constabulary", force, "chief constables", "the chief constable"]);

/** "By 31 May 2026, the force should" */
export function stemOf(body: string, { words, adverb }: WrittenDeadline, modal = "should"): string {
  const said = [body, modal, adverb].filter((word) => word !== "").join(" ");
  return words === "" ? capital(said) : `${words}, ${said}`;
}

/** Items of a list as the inspectorate writes them: "…;", "…; and", "…." */
export function itemsOf(chance: Chance, words: readonly string[]): Shown[] {
  const semicolons = chance.happens(0.75);
  return words.map((text, i) => {
    const last = i === words.length - 1;
    const end = last ? "." : semicolons ? (i === words.length - 2 ? "; and" : ";") : ".";
    return item(semicolons ? `${text}${end}` : `${text}${last || chance.happens(0.5) ? "." : ""}`);
  });
}

export const deedsOf = (stock: Stock, count: number): Deed[] => Array.from({ length: count }, () => stock.deed());
