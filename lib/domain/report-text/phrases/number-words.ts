const WORDS: Readonly<Record<string, number>> = {
  one: 1,
  a: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  eleven: 11,
  twelve: 12,
  fifteen: 15,
  eighteen: 18,
  "twenty-four": 24,
  "twenty four": 24,
  "thirty-six": 36,
};

/** A pattern for a number in words or digits, to stand inside a larger one. */
export const NUMBER_PATTERN = `(?:\\d{1,3}|${Object.keys(WORDS)
  .sort((a, b) => b.length - a.length)
  .join("|")})`;

/** The number that `text` writes, or null. */
export function numberIn(text: string): number | null {
  const digits = /^\d{1,3}$/.test(text) ? Number(text) : null;
  return digits ?? WORDS[text.toLowerCase()] ?? null;
}
