import { type Facts, isUnread } from "@/lib/domain/event";
import { type Part, type Sentence, say } from "./sentence";
import { words } from "./words";

const textOf = (part: Part): string => ("text" in part ? part.text : part.strong);

/**
 * What an event says. A later version may have written facts that this one does not know, and a register is never made
 * unreadable by one entry: a kind that is unknown is named as such, and so is an entry that lacks what its kind says.
 */
export function sentenceOf(facts: Facts): Sentence {
  if (!Object.hasOwn(words.facts, facts.kind)) return say([words.register.unknownKind(facts.kind)]);
  if (isUnread(facts)) return say([words.register.unreadable(facts.kind)]);
  // The compiler cannot follow that the kind picks both the words and the shape of the facts.
  return (words.facts[facts.kind] as (facts: Facts) => Sentence)(facts);
}

/** The sentence without its emphasis: for exports, titles and people who listen. */
export const plainSentence = (facts: Facts): string => sentenceOf(facts).parts.map(textOf).join("");
