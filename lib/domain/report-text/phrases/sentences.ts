/** Dots that end no sentence: initials, titles and "No. 3". */
const ABBREVIATION = /(?:\b(?:Mr|Mrs|Ms|Dr|St|Rev|No|Para|e\.g|i\.e|etc|vs)|\b[A-Z])\.$/;

/** The sentences of a paragraph, in order. */
export function sentencesOf(text: string): string[] {
  const sentences: string[] = [];
  let from = 0;
  for (const end of text.matchAll(/[.!?][)”’"']?\s+(?=["“‘(]?[A-Z0-9])/g)) {
    const to = end.index + end[0].trimEnd().length;
    if (ABBREVIATION.test(text.slice(Math.max(from, to - 8), to))) continue;
    sentences.push(text.slice(from, to).trim());
    from = to;
  }
  const rest = text.slice(from).trim();
  if (rest !== "") sentences.push(rest);
  return sentences;
}
