/** Words of a text in small letters, without punctuation: what two copies of the same finding share. */
export const wordingKey = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();

/**
 * Remembers wordings, so that a finding repeated in a summary is read once. Two wordings are the same when they are
 * equal, or when one is the start of the other and at least `ENOUGH` characters long.
 */
export class Wordings {
  static readonly ENOUGH = 48;
  readonly #byStart = new Map<string, { key: string; index: number }[]>();

  /** The index of the wording known as `text`; of one that begins with it, when `text` is known to be cut. */
  find(text: string, cut = false): number | null {
    const key = wordingKey(text);
    const same = this.#byStart.get(key.slice(0, Wordings.ENOUGH))?.find((known) => sameWording(known.key, key, cut));
    return same?.index ?? null;
  }

  add(text: string, index: number): void {
    const key = wordingKey(text);
    const start = key.slice(0, Wordings.ENOUGH);
    const known = this.#byStart.get(start) ?? [];
    if (known.length < 60) known.push({ key, index });
    this.#byStart.set(start, known);
  }
}

function sameWording(known: string, key: string, cut: boolean): boolean {
  if (known === key) return true;
  if (cut && key.length >= Wordings.ENOUGH && known.startsWith(key)) return true;
  const [short, long] = known.length < key.length ? [known, key] : [key, known];
  return short.length >= Wordings.ENOUGH && long.startsWith(short) && short.length >= long.length * 0.6;
}
