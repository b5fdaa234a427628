const LONGEST = 80;

/** A name as a key has it: its letters and digits, with hyphens between them. */
const plain = (name: string): string =>
  name
    .toLowerCase()
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .replace(/[^a-z0-9]+/g, "-")
    .slice(0, LONGEST)
    .replace(/^-+|-+$/g, "") || "entry";

/** The key of a new entry, made from its name once and for ever; where one of the list has it already, with a number. */
export function keyFrom(name: string, taken: readonly string[] = []): string {
  const wanted = plain(name);
  if (!taken.includes(wanted)) return wanted;
  let number = 2;
  while (taken.includes(`${wanted}-${number}`)) number += 1;
  return `${wanted}-${number}`;
}
