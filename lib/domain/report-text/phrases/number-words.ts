const UNITS =
  "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split(
    " ",
  );
const TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split(" ");

/** A pattern for a number in words or digits, to stand inside a larger one: "28", "twenty-eight", "a". */
export const NUMBER_PATTERN = `(?:\\d{1,3}|(?:${TENS.join("|")})(?:[\\s-](?:${UNITS.slice(0, 9).join("|")})\\b)?|${UNITS.join("|")}|a\\b)`;

/** The number below a hundred that a word, or two with a hyphen, name; null for others. */
function named(word: string): number | null {
  const unit = UNITS.indexOf(word) + 1;
  if (unit > 0) return unit;
  const [tens = "", ones] = word.split("-");
  const ten = (TENS.indexOf(tens) + 2) * 10;
  if (ten < 20 || ones === undefined) return ten < 20 ? null : ten;
  const one = UNITS.slice(0, 9).indexOf(ones) + 1;
  return one > 0 ? ten + one : null;
}

/** The number that `text` writes, or null. */
export function numberIn(text: string): number | null {
  const word = text.toLowerCase().replace(" ", "-");
  if (word === "a") return 1;
  return /^\d{1,3}$/.test(word) ? Number(word) : named(word);
}
