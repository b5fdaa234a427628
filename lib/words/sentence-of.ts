import type { Facts } from "@/lib/domain/event";
import { type Part, type Sentence, say } from "./sentence";
import { words } from "./words";

const textOf = (part: Part): unknown => ("text" in part ? part.text : part.strong);

const isWhole = ({ parts, quote, items }: Sentence): boolean =>
  parts.every((part) => typeof textOf(part) === "string") &&
  (quote === null || typeof quote === "string") &&
  items.every((item) => typeof item === "string");

/**
 * What an event says. A later version may have written facts that this one does not know, and a register is never made
 * unreadable by one entry: a kind that is unknown is named as such, and so is an entry that lacks what its kind says.
 */
export function sentenceOf(facts: Facts): Sentence {
  const kind = String((facts as Partial<Facts> | null)?.kind);
  if (!Object.hasOwn(words.facts, kind)) return say([words.register.unknownKind(kind)]);
  try {
    const word = words.facts[facts.kind] as (facts: Facts) => Sentence;
    const sentence = word(facts);
    if (isWhole(sentence)) return sentence;
  } catch {
    // The wording met a value that is none of its list: said below.
  }
  return say([words.register.unreadable(kind)]);
}

/** The sentence without its emphasis: for exports, titles and people who listen. */
export const plainSentence = (facts: Facts): string => sentenceOf(facts).parts.map(textOf).join("");
