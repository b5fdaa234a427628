/** Signs that are never anything but a bullet. */
const BULLET = /[•◦▪●■◆❖‣➢➤►\uf0b7\uf0a7\uf0d8\uf0fc\uf076]/;

/**
 * A stripped page ran the items of a list into one line: "… of investigations. - The force should …"; "… should: - review
 * its backlog; and - plan"; a paper of a committee writes them so: "… should: (a) review its backlog; (b) plan".
 */
const RUN_IN =
  /(?<=[.;]) -[ \t]+(?=The (?:force|constabulary|service) (?:should|needs|must)\b)|(?<=[:;]|[;,] (?:and|or)) [-*][ \t]+(?=[a-z])|(?<=:|;|[;,] (?:and|or)) (?=\((?:[a-h]|[ivx]{1,4}|\d)\) [a-z])/;

/** A line that holds several bullets, as text copied from a slide or a stripped page does, as one line for each. */
export function splitBullets(whole: string): string[] {
  const [line = "", ...runIn] = whole.split(RUN_IN);
  return [...splitSigns(line), ...runIn.map((item) => (/^\([^)]{1,4}\) /.test(item) ? item : `- ${item}`))];
}

function splitSigns(line: string): string[] {
  const first = line.search(BULLET);
  if (first < 0) return [line];
  // What is indented before the first sign stays with it: how long a line is tells how the text was wrapped
  const [before = "", ...items] = line.split(new RegExp(`(?=${BULLET.source})`));
  const pieces =
    before.trim() === "" && first > 0 ? [before + (items[0] ?? ""), ...items.slice(1)] : [before, ...items];
  return pieces.map((piece) => piece.trimEnd()).filter((piece) => piece !== "");
}
