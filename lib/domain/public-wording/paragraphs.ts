/** What somebody wrote as paragraphs of lines: an empty line begins another paragraph. The preview and the public page show the same. */
export const paragraphsOf = (words: string): readonly (readonly string[])[] =>
  words
    .split(/\n\s*\n/)
    .map((paragraph) => paragraph.split("\n").filter((line) => line.trim() !== ""))
    .filter((lines) => lines.length > 0);
