import { linesOfBody } from "./lines/lines-of-body";
import { frameOf } from "./phrases/frame";

/** Why nothing was recognised in a text, as far as it can be told. */
export const WHY_NOTHING = [
  "few-words",
  "welsh",
  "french",
  "other-language",
  "answer",
  "asks-nothing",
  "unsure",
] as const;
export type WhyNothing = (typeof WHY_NOTHING)[number];

const words = (list: string): ReadonlySet<string> => new Set(list.split(" "));
/** The small words that no text of a language does without. */
const ENGLISH = words(
  "the of and to in that is are for on with by be should has have it its was not this from at as or",
);
const WELSH = words("y yr yn i o a ar mae wedi ei eu gan am dylai heddlu bod oedd nad sydd mewn at fod ac er hwn hyn");
const FRENCH = words("le la les de des du et un une que qui pour dans est sur au aux par en ne pas doit sont avec ce");
/** Of what is asked of somebody. */
const ASKS = words(
  "should must recommend recommends recommendation recommendations recommended needs need ought improvement",
);

const FEW = 12;
/** So many words tell a language; of fewer nothing is said. */
const ENOUGH = 25;
const MOST = 5_000;
const share = (all: readonly string[], of: ReadonlySet<string>) =>
  all.filter((word) => of.has(word)).length / all.length;

/** Why a text in which no finding, judgment or change was found has none. `lines`: as the reading has them. */
export function whyNothing(lines: readonly string[]): WhyNothing {
  const text = lines.join("\n");
  const all = (text.toLowerCase().match(/[\p{L}’']+/gu) ?? []).slice(0, MOST);
  if (all.length < FEW) return "few-words";
  const [english, welsh, french] = [share(all, ENGLISH), share(all, WELSH), share(all, FRENCH)];
  if (all.length >= ENOUGH && english < 0.12) {
    if (welsh > 0.15 && welsh > french) return "welsh";
    if (french > 0.15 && french > welsh) return "french";
    return "other-language";
  }
  if (frameOf(linesOfBody(text).lines).isAnswer) return "answer";
  return all.some((word) => ASKS.has(word)) ? "unsure" : "asks-nothing";
}
