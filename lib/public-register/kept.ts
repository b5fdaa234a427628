/** How often it is asked whether something has changed, in milliseconds: a publication is seen a moment after that. */
const LOOK_AGAIN = 1_000;

/**
 * How far each force's register has come: asked for once a second at most, whoever asks for pages meanwhile, so that all
 * processes show a change within a second of each other. While it cannot be asked, what was known goes on being known.
 */
export function watch(versions: () => Promise<ReadonlyMap<string, string>>) {
  let known: ReadonlyMap<string, string> = new Map();
  let lookedAt = Number.NEGATIVE_INFINITY;
  let looking: Promise<void> | null = null;

  async function look(): Promise<void> {
    try {
      known = await versions();
    } catch (error) {
      if (lookedAt === Number.NEGATIVE_INFINITY) throw error;
    } finally {
      looking = null;
    }
    lookedAt = performance.now();
  }

  /** The version of one force's register with that of what concerns all, null where there is no such force; of all forces together where none is named. */
  return async (slug?: string): Promise<string | null> => {
    if (performance.now() - lookedAt > LOOK_AGAIN) {
      looking ??= look();
      await looking;
    }
    if (slug === undefined)
      return [...known]
        .map(([name, version]) => `${name} ${version}`)
        .toSorted()
        .join();
    return known.has(slug) && slug !== "" ? `${known.get("") ?? ""} ${known.get(slug)}` : null;
  };
}

/**
 * What was made for a version, by name, until there is another version: the last so many that were asked for. What cannot be
 * made is not kept, nor what `worth` says is not worth it; of many who ask at once one makes it.
 */
export function keep<Value>(most: number, worth: (value: Value) => boolean = () => true) {
  const kept = new Map<string, { readonly version: string; readonly value: Promise<Value> }>();
  return (name: string, version: string, make: () => Promise<Value>): Promise<Value> => {
    const before = kept.get(name);
    kept.delete(name);
    const now = before?.version === version ? before : { version, value: make() };
    // The last one asked for is the last one to go.
    kept.set(name, now);
    if (kept.size > most) kept.delete(kept.keys().next().value ?? "");
    if (now !== before) {
      const forget = () => kept.get(name) === now && kept.delete(name);
      now.value.then((value) => worth(value) || forget(), forget);
    }
    return now.value;
  };
}
