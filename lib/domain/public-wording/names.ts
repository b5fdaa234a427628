/**
 * Names of people in words that the public is to read, as far as they can be told from other words: after a title or a rank, and
 * a common given name before another capitalised word. A warning, never a refusal: "West Midlands" is no person, "Victoria
 * Street" might look like one, and who writes it knows.
 */
const TITLE =
  /\b(?:Mr|Mrs|Ms|Miss|Mx|Dr|Prof(?:essor)?|Sir|Dame|Lord|Lady|PC|PCSO|DC|DS|DI|DCI|DSU|Sgt|Sergeant|Constable|Inspector|Superintendent|Commander|Commissioner|Councillor|Cllr)\.? ((?:[A-Z]\. ?)?[A-Z][a-zà-ÿ’'-]+(?: [A-Z][a-zà-ÿ’'-]+)?)/g;

/** The commonest given names in England and Wales over the last generations. */
const GIVEN = new Set(
  `Aisha Alan Alice Amanda Amelia Amy Andrew Angela Ann Anna Anne Anthony Barbara Ben Benjamin Brian Carol Caroline Catherine
  Charles Charlotte Chloe Chris Christine Christopher Claire Colin Craig Daniel David Deborah Debra Dennis Diane Donna Dorothy
  Edward Eileen Elizabeth Ella Emily Emma Eric Ethan Eva Fatima Fiona Frank Gareth Gary Gemma Geoffrey George Gillian Graham
  Grace Hannah Harry Hassan Heather Helen Ian Isla Jack Jacqueline Jacob James Jane Janet Jason Jean Jennifer Jessica Joan
  Joanne John Jonathan Joseph Joshua Julia Julie Karen Kate Katherine Kathleen Keith Kelly Kenneth Kevin Kim Laura Lauren Leah
  Lee Leonard Liam Linda Lisa Louise Lucy Luke Margaret Maria Marie Marion Mark Martin Mary Matthew Maureen Megan Michael
  Michelle Mohammed Muhammad Natalie Neil Nicholas Nicola Noah Oliver Olivia Pamela Patricia Patrick Paul Pauline Peter Philip
  Priya Rachel Raymond Rebecca Richard Robert Roger Ronald Ruth Ryan Samantha Samuel Sandra Sarah Scott Sean Sharon Shirley Simon
  Sophia Sophie Stephanie Stephen Steven Stuart Susan Thomas Timothy Tracey Trevor Valerie Victoria Wayne Wendy William Yusuf Zoe`.split(
    /\s+/,
  ),
);
const PAIR = /\b([A-Z][a-zà-ÿ]+) ((?:Mc|Mac|O[’'])?[A-Z][a-zà-ÿ’'-]+)\b/g;

/** What looks like the name of a person, each once, in the order of the words. */
export function namesIn(words: string): readonly string[] {
  const titled = [...words.matchAll(TITLE)].map((found) => ({ at: found.index, name: found[0] }));
  const paired = [...words.matchAll(PAIR)]
    .filter(([, given = ""]) => GIVEN.has(given))
    .map((found) => ({ at: found.index, name: found[0] }));
  const seen = [...titled, ...paired.filter(({ name }) => !titled.some((one) => one.name.includes(name)))];
  return [...new Set(seen.toSorted((a, b) => a.at - b.at).map(({ name }) => name))];
}
