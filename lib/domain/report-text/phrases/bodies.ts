import { FORCE_NAMES } from "./force-names";
import { Phrases, type Word } from "./words";

/** Who can be told to act: a force, its officers, those whom the inspectorate addresses besides. */
const BODIES = [
  ..."force|forces|police force|police forces|constabulary|constabularies|service|alliance|chief constable|chief constables|chief officer|chief officers|commissioner|pcc|pccs|police and crime commissioner|police and crime commissioners|home office|home secretary|college of policing|national police chiefs' council|national police chiefs council|npcc|mps|met|ministry of justice|government|welsh government|national crime agency|crown prosecution service|custody officer|custody officers|department for education".split(
    "|",
  ),
  ...FORCE_NAMES.flat(),
];
/** "The force’s understanding …" speaks of the force, too. */
const NAMES = new Phrases(BODIES.flatMap((body) => [body, `${body}'s`]));
const WHERE = new Phrases(["in england and wales", "in england", "in wales"]);
const BEFORE = new Set(["the", "all", "each", "every", "both", "these", "those"]);

/** How many words name a body from `from` on, its article with it; 0 where none is named there. */
export function bodyAt(words: readonly Word[], from: number): number {
  const article = BEFORE.has(words[from]?.is ?? "") ? 1 : 0;
  const named = NAMES.at(words, from + article);
  return named === 0 ? 0 : article + named + WHERE.at(words, from + article + named);
}
