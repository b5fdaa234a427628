/** Signs that are never anything but a bullet. */
const BULLET = /[•◦▪●■‣\uf0b7\uf0a7]/;

/** A line that holds several bullets, as text copied from a slide or a stripped page does, as one line for each. */
export function splitBullets(line: string): string[] {
  const first = line.search(BULLET);
  if (first < 0) return [line];
  const pieces = line.split(/(?=[•◦▪●■‣\uf0b7\uf0a7])/);
  return pieces.map((piece) => piece.trimEnd()).filter((piece) => piece.trim() !== "");
}
