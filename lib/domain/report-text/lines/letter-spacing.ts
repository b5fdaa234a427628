/** So many single letters in a row are a word set wide, and no list of letters. */
const FEWEST = 6;
const LONGEST = 400;
/** Names of headings, whose words a copy may have set without a wider space between them. */
const HEADINGS = new Map(
  "recommendations|recommendation|areas for improvement|area for improvement|causes of concern|cause of concern|causes for concern|cause for concern|accelerated cause of concern|accelerated causes of concern|our judgments|our recommendations|summary of findings|main findings|key findings"
    .split("|")
    .map((name) => [name.replaceAll(" ", ""), name]),
);

/** Whether a sign is a letter, in which the other case differs. */
export const isLetter = (sign: string): boolean => sign.length === 1 && sign.toLowerCase() !== sign.toUpperCase();

/** "AREASFORIMPROVEMENT" as "Areas for improvement"; other words as they are. */
const parted = (words: string): string => {
  const name = HEADINGS.get(words.toLowerCase());
  return name === undefined ? words : name.charAt(0).toUpperCase() + name.slice(1);
};

/**
 * A line whose letters are set apart, "R E C O M M E N D A T I O N S", as its words. A wider space parts two of them; where
 * all spaces are alike, the names of headings are known.
 */
export function withoutLetterSpaces(line: string): string {
  if (line.length > LONGEST) return line;
  const tokens = line.trim().split(" ");
  // A word at the head, as of most lines; a number may stand there
  if ((tokens[0]?.length ?? 0) > 3) return line;
  const written = tokens.filter((token) => token !== "");
  const letters = written.filter(isLetter).length;
  if (letters < FEWEST || letters < written.length * 0.8) return line;
  const words: string[] = [];
  let wide = true;
  let before = "";
  for (const token of tokens) {
    const joins = !wide && isLetter(token) && isLetter(before);
    if (joins) words.push(`${words.pop() ?? ""}${token}`);
    else if (token !== "") words.push(token);
    wide = token === "";
    before = token;
  }
  return words.map(parted).join(" ");
}
