import { type CalendarDate, parseDate } from "../calendar";
import type { Fieldwork } from "./source";

type Asked = Readonly<Record<string, string | readonly string[] | undefined>>;

/** More themes than the list has room for. */
const MOST_THEMES = 100;

export type WrongField = "theme" | "from" | "to";
export type Wrong = "missing" | "no-day" | "backwards" | "unknown";

/** What an address asks to get ready for: the themes and the days of the fieldwork, as they were given, and what is wrong with them. */
export interface AskedVisit {
  readonly themes: readonly string[];
  readonly given: { readonly from: string; readonly to: string };
  /** Null where nothing was asked yet, or something is wrong. */
  readonly fieldwork: Fieldwork | null;
  readonly wrong: Readonly<Partial<Record<WrongField, Wrong>>>;
}

const one = (value: Asked[string]): string => (typeof value === "string" ? value.trim().slice(0, 40) : "");
const dayOf = (given: string): CalendarDate | Wrong => (given === "" ? "missing" : (parseDate(given) ?? "no-day"));
const isWrong = (day: CalendarDate | Wrong): day is Wrong => day === "missing" || day === "no-day";

/** Reads an address; `known` are the keys of the themes that there are. */
export function visitAsked(asked: Asked, known: readonly string[]): AskedVisit {
  const given = { from: one(asked.from), to: one(asked.to) };
  const named = (asked.theme === undefined ? [] : typeof asked.theme === "string" ? [asked.theme] : asked.theme).slice(
    0,
    MOST_THEMES,
  );
  const themes = known.filter((key) => named.includes(key));
  if (named.length === 0 && asked.from === undefined && asked.to === undefined)
    return { themes, given, fieldwork: null, wrong: {} };
  const [from, to] = [dayOf(given.from), dayOf(given.to)];
  const wrong: Partial<Record<WrongField, Wrong>> = {
    ...(themes.length === 0 && { theme: named.length === 0 ? "missing" : "unknown" }),
    ...(isWrong(from) && { from }),
    ...(isWrong(to) && { to }),
    ...(!isWrong(from) && !isWrong(to) && to < from && { to: "backwards" }),
  };
  if (isWrong(from) || isWrong(to) || Object.keys(wrong).length > 0) return { themes, given, fieldwork: null, wrong };
  return { themes, given, fieldwork: { from, to }, wrong };
}

/** The same as an address says it. */
export const visitAddress = ({ from, to }: Fieldwork, themes: readonly string[]): string =>
  new URLSearchParams([...themes.map((theme) => ["theme", theme]), ["from", from], ["to", to]]).toString();
