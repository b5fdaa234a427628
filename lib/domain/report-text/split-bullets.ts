/** Signs that are never anything but a bullet. */
const BULLET = /[•◦▪●■‣\uf0b7\uf0a7]/;

/** "… of investigations. - The force should …": a stripped page ran the end of one item into the next. */
const RUN_IN = /(?<=[.;]) - (?=The (?:force|constabulary|service) (?:should|needs|must)\b)/;

/** A line that holds several bullets, as text copied from a slide or a stripped page does, as one line for each. */
export function splitBullets(whole: string): string[] {
  const [line = "", ...runIn] = whole.split(RUN_IN);
  return [...splitSigns(line), ...runIn.map((item) => `- ${item}`)];
}

function splitSigns(line: string): string[] {
  const first = line.search(BULLET);
  if (first < 0) return [line];
  // What is indented before the first sign stays with it: how long a line is tells how the text was wrapped
  const [before = "", ...items] = line.split(/(?=[•◦▪●■‣\uf0b7\uf0a7])/);
  const pieces =
    before.trim() === "" && first > 0 ? [before + (items[0] ?? ""), ...items.slice(1)] : [before, ...items];
  return pieces.map((piece) => piece.trimEnd()).filter((piece) => piece !== "");
}
