/** The formats that a workbook need not spell out, by their numbers, as far as they show something else than the number. */
const BUILT_IN: Readonly<Record<number, string>> = {
  1: "0",
  2: "0.00",
  3: "#,##0",
  4: "#,##0.00",
  9: "0%",
  10: "0.00%",
  14: "dd/mm/yyyy",
  15: "d-mmm-yy",
  16: "d-mmm",
  17: "mmm-yy",
  18: "h:mm AM/PM",
  19: "h:mm:ss AM/PM",
  20: "h:mm",
  21: "h:mm:ss",
  22: "dd/mm/yyyy h:mm",
  37: "#,##0",
  38: "#,##0",
  39: "#,##0.00",
  40: "#,##0.00",
  45: "mm:ss",
  46: "[h]:mm:ss",
  47: "mm:ss.0",
  49: "@",
};
/** Numbers that East Asian versions give to days. */
const DAYS_ELSEWHERE = (id: number) => (id >= 27 && id <= 36) || (id >= 50 && id <= 58);

/** How the format of a number is written; null where it is General. */
export const writtenFormat = (id: number, own: string | undefined): string | null =>
  own ?? (DAYS_ELSEWHERE(id) ? "dd/mm/yyyy" : (BUILT_IN[id] ?? null));

/** A part of a format: words that are shown as they are, or letters and signs that stand for something. */
interface Token {
  readonly literal: boolean;
  readonly text: string;
}

const DATE_LETTERS = "ymdhsYMDHS";
const PLACES = "0#?";

/** The parts of a format, section by section: quoted words, escaped signs and symbols of money are literal. */
function sectionsOf(code: string): Token[][] {
  const sections: Token[][] = [[]];
  const put = (literal: boolean, text: string) => {
    if (text !== "") sections.at(-1)?.push({ literal, text });
  };
  for (let at = 0; at < code.length; at += 1) {
    const sign = code.charAt(at);
    if (sign === '"') {
      const end = code.indexOf('"', at + 1);
      put(true, code.slice(at + 1, end < 0 ? code.length : end));
      at = end < 0 ? code.length : end;
    } else if (sign === "\\") {
      put(true, code.charAt(at + 1));
      at += 1;
    } else if (sign === "_" || sign === "*") at += 1;
    else if (sign === ";") sections.push([]);
    else if (sign === "[") {
      const end = code.indexOf("]", at);
      const within = code.slice(at + 1, end < 0 ? code.length : end);
      if (within.startsWith("$")) put(true, within.slice(1).split("-")[0] ?? "");
      // A colour says nothing; a condition, or time that runs past a day, is not worked out here.
      else if (/^(?:[hms]+|[<>=].*)$/i.test(within)) put(false, "[");
      at = end < 0 ? code.length : end;
    } else put(false, sign);
  }
  return sections;
}

/** How a stored number is shown: as a day, as other words, or as the number that it is. */
export type Shown = "day" | "as-stored" | { readonly words: string };

/**
 * What a cell with this format shows of a number. Formats that this does not know (fractions, exponents, conditions)
 * leave the number as it is stored.
 */
export function shownAs(value: number, code: string | null, dayOf: (serial: number) => Date): Shown {
  if (code === null || code === "@") return { words: general(value) };
  const sections = sectionsOf(code);
  const first = sections[0] ?? [];
  const letters = (tokens: readonly Token[]) => tokens.flatMap(({ literal, text }) => (literal ? [] : [text])).join("");
  const signs = letters(first);
  if (/general|standard/i.test(signs)) return sections.length === 1 ? general1(value, first) : "as-stored";
  if (signs.includes("[")) return "as-stored";
  if ([...signs].some((sign) => DATE_LETTERS.includes(sign)) && ![...signs].some((sign) => "#?".includes(sign)))
    return value < 0 ? "as-stored" : dateShown(value, first, signs.toLowerCase(), dayOf);
  const section = value < 0 ? sections[1] : value === 0 ? (sections[2] ?? first) : first;
  return numberShown(section ? Math.abs(value) : value, section ?? first);
}

/** "General" with words around it. */
const general1 = (value: number, tokens: readonly Token[]): Shown => {
  const before = tokens.findIndex(({ literal }) => !literal);
  const words = (some: readonly Token[]) => some.flatMap(({ literal, text }) => (literal ? [text] : [])).join("");
  return { words: `${words(tokens.slice(0, before))}${general(value)}${words(tokens.slice(before))}` };
};

/** A number without what fifteen figures do not show: 0.1 + 0.2 is 0.3 on the sheet. */
const general = (value: number): string => String(Number(value.toPrecision(15)));

/** A date with its day is a day; a month alone, a year alone or a time are the words that are seen. */
function dateShown(value: number, tokens: readonly Token[], signs: string, dayOf: (serial: number) => Date): Shown {
  if (signs.includes("d")) return "day";
  if (!signs.includes("y") && !/^[^hs]*m[^hs]*$/.test(signs)) {
    const minutes = Math.round((value % 1) * 1_440);
    return { words: `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}` };
  }
  const on = dayOf(value);
  if (Number.isNaN(on.getTime())) return "as-stored";
  let words = "";
  for (let at = 0; at < tokens.length; ) {
    const { literal, text } = tokens[at] ?? { literal: true, text: "" };
    const letter = text.toLowerCase();
    let end = at + 1;
    if (!literal && "ym".includes(letter))
      while (tokens[end]?.literal === false && tokens[end]?.text.toLowerCase() === letter) end += 1;
    if (literal || !"ym".includes(letter)) words += literal || " -/.,".includes(text) ? text : "";
    else if (letter === "y") words += String(on.getUTCFullYear()).slice(end - at <= 2 ? -2 : 0);
    else words += monthShown(on, end - at);
    at = end;
  }
  return { words: words.trim() };
}

const monthShown = (on: Date, letters: number): string =>
  letters <= 2
    ? String(on.getUTCMonth() + 1).padStart(letters, "0")
    : new Intl.DateTimeFormat("en-GB", { month: letters === 3 ? "short" : "long", timeZone: "UTC" })
        .format(on)
        .slice(0, letters === 3 ? 3 : undefined);

const two = (number: number) => String(number).padStart(2, "0");

/** A number in its places, with the words that stand around and between them. */
function numberShown(value: number, tokens: readonly Token[]): Shown {
  const open = tokens.flatMap(({ literal, text }) => (literal ? [] : [text]));
  if (open.some((sign) => !`${PLACES}.,% -+()/:£$€`.includes(sign)) || open.includes("/")) return "as-stored";
  const point = tokens.findIndex(({ literal, text }) => !literal && text === ".");
  const isPlace = ({ literal, text }: Token) => !literal && PLACES.includes(text);
  const whole = point < 0 ? tokens : tokens.slice(0, point);
  const fraction = point < 0 ? [] : tokens.slice(point + 1).filter(isPlace);
  const places = whole.filter(isPlace).length;
  const lastPlace = whole.findLastIndex(isPlace);
  if (places === 0)
    return open.length === 0 || value === 0 ? { words: tokens.map(({ text }) => text).join("") } : "as-stored";
  const inside = whole.slice(whole.findIndex(isPlace), lastPlace);
  const grouped = inside.some(({ literal, text }) => !literal && text === ",");
  const thousands = whole.slice(lastPlace + 1).filter(({ literal, text }) => !literal && text === ",").length;
  const scaled = (open.includes("%") ? value * 100 : value) / 1_000 ** thousands;
  if (Math.abs(scaled) >= 1e15 || fraction.length > 15) return "as-stored";
  const [figures = "", decimals = ""] = Math.abs(Number(scaled.toPrecision(15)))
    .toFixed(fraction.length)
    .split(".");
  const least = whole.filter((token) => isPlace(token) && token.text === "0").length;
  const padded = (Number(figures) === 0 && least === 0 ? "" : figures).padStart(least, "0");
  const commas = grouped ? padded.replace(/\B(?=(?:\d{3})+$)/g, ",") : padded;
  const kept = decimals.replace(new RegExp(`0{0,${fraction.filter(({ text }) => text !== "0").length}}$`), "");
  let left = grouped ? 1 : places;
  let given = commas;
  let words = "";
  for (const [at, token] of (point < 0 ? tokens : [...whole, ...tokens.slice(point)]).entries()) {
    if (point >= 0 && at === point) words += kept === "" ? "" : `.${kept}`;
    else if (isPlace(token)) {
      if (point >= 0 && at > point) continue;
      if (left === 0) continue;
      left -= 1;
      // The first place takes all figures that the places behind it leave over.
      const taken = Math.max(0, given.length - left);
      words += given.slice(0, taken);
      given = given.slice(taken);
    } else if (token.literal || token.text !== ",") words += token.text;
  }
  return { words: `${value < 0 ? "-" : ""}${words.trim()}` };
}
