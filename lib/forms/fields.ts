import { z } from "zod";
import { type CalendarDate, parseDate } from "@/lib/domain/calendar";
import { LONGEST_TEXT } from "@/lib/domain/longest-text";
import { isSlug } from "@/lib/domain/written";

/** The kinds of field that forms are made of. Each says in a sentence what is wrong and what to do. */

/** PostgreSQL stores neither NUL nor half of a surrogate pair. */
const storable = (text: string) => !text.includes("\0") && text.isWellFormed();
const one = z.preprocess((value) => (Array.isArray(value) ? value[0] : (value ?? "")), z.string());
const tidy = (text: string) => text.replace(/\r\n?/g, "\n").trim();

/** What bytes that are no character arrive as. Nobody types it: words that hold it have lost something on their way. */
const LOST = "\uFFFD";

const text = (what: string, most: number, lost: "refused" | "kept" = "refused") =>
  one
    .refine(storable, `${what} has a character that cannot be stored. Delete it, or type the words again.`)
    .refine(
      (value) => lost === "kept" || !value.includes(LOST),
      `${what} has a character that could not be read (${LOST}). Type the words around it again.`,
    )
    .transform(tidy)
    .refine((value) => value.length <= most, {
      error: ({ input }) =>
        `${what} is too long: ${String(input).length.toLocaleString("en-GB")} characters. Shorten it to ${most.toLocaleString("en-GB")}.`,
    });

/** Words that must be there: `empty` says what to write. */
export const someWords = (what: string, empty: string, most = LONGEST_TEXT) =>
  text(what, most).refine((value) => value !== "", empty);

/** Words that may be left out; null then. */
export const optionalWords = (what: string, most = LONGEST_TEXT) =>
  text(what, most).transform((value) => (value === "" ? null : value));

/** A whole text that was pasted, or null: characters that were lost on its way are kept as they came. */
export const pastedText = (what: string, most: number) =>
  text(what, most, "kept").transform((value) => (value === "" ? null : value));

const impossible = (what: string) =>
  `${what} is not a date in the calendar. Give it as day, month and year, for example 31 October 2024.`;

/** A calendar date that must be there. */
export const day = (what: string) =>
  one.transform((value, context): CalendarDate => {
    const parsed = parseDate(value.trim());
    if (parsed) return parsed;
    context.addIssue({
      code: "custom",
      message: value.trim() === "" ? `Give ${what.charAt(0).toLowerCase()}${what.slice(1)}.` : impossible(what),
    });
    return z.NEVER;
  });

/** A calendar date that may be left out; null then. */
export const optionalDay = (what: string) =>
  one.transform((value, context): CalendarDate | null => {
    if (value.trim() === "") return null;
    const parsed = parseDate(value.trim());
    if (!parsed) context.addIssue({ code: "custom", message: impossible(what) });
    return parsed;
  });

/** One of a closed list; `empty` says what to choose. */
export const choice = <const Values extends readonly [string, ...string[]]>(values: Values, empty: string) =>
  one.pipe(z.enum(values, { error: empty }));

/** The key of an entry of one of the product's lists; `empty` says what to choose. Whether the list offers it, the register decides. */
export const listed = (empty: string) => one.refine((key) => isSlug(key), empty);

/** The same, or null. */
export const optionalListed = (wrong: string) =>
  one.transform((key) => (key === "" ? null : key)).refine((key) => key === null || isSlug(key), wrong);

/** One of a closed list, or null. */
export const optionalChoice = <const Values extends readonly [string, ...string[]]>(values: Values, wrong: string) =>
  one.transform((value, context) => {
    if (value === "") return null;
    const found = values.find((candidate) => candidate === value);
    if (found === undefined) {
      context.addIssue({ code: "custom", message: wrong });
      return z.NEVER;
    }
    return found as Values[number];
  });

/** An id that the page itself gave; anything else is a page that was tampered with. */
export const identifier = (wrong: string) => one.pipe(z.uuid({ error: wrong }));
export const optionalIdentifier = (wrong: string) =>
  one.transform((value) => (value === "" ? null : value)).pipe(z.uuid({ error: wrong }).nullable());

/** One box, ticked or not. */
export const ticked = one.transform((value) => value === "yes");

/** Any of the boxes ticked, or lines given under one name. */
export const several = z.preprocess(
  (value) => (value === undefined ? [] : Array.isArray(value) ? value : [value]),
  z.array(z.string()),
);

/** A whole number from a hidden field; 0 when it is missing. */
export const count = one.transform((value) => (/^\d{1,6}$/.test(value) ? Number(value) : 0));

/** A whole number in figures between two, or null. */
export const optionalCount = (what: string, least: number, most: number) =>
  one.transform((value, context): number | null => {
    const figures = value.trim().replaceAll(",", "");
    if (figures === "") return null;
    const number = /^\d{1,9}$/.test(figures) ? Number(figures) : Number.NaN;
    if (number >= least && number <= most) return number;
    context.addIssue({
      code: "custom",
      message: `${what} is a whole number from ${least} to ${most.toLocaleString("en-GB")}. Give it in figures, or leave it empty.`,
    });
    return z.NEVER;
  });

/** A web address (https or http), or null. */
export const optionalLink = (what: string) =>
  optionalWords(what, 2_000).refine(
    (value) => value === null || (URL.canParse(value) && /^https?:$/.test(new URL(value).protocol)),
    `${what} is not a web address. It begins with https://`,
  );

export const INCOMPLETE = "This page is incomplete. Reload it; what you typed is kept.";

/** The form's own key, which makes a second press of the button harmless. */
export const formKey = identifier(INCOMPLETE);

/** How old a page says it is, in a form about something that others change too. */
export const pageVersion = one.pipe(z.string().regex(/^\d{1,9}$/, INCOMPLETE)).transform(Number);

/** A form that only asks for its button to be pressed. */
export const noFields = z.object({});
