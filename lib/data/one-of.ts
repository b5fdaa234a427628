/** A stored text that is not on the closed list that it was written from: a fault of ours or of the database, never of a person. */
export class UnknownStoredValue extends Error {
  constructor(column: string, value: unknown, list: readonly string[]) {
    super(`${column} holds ${JSON.stringify(value)}, which is none of ${list.join(", ")}`);
    this.name = "UnknownStoredValue";
  }
}

/**
 * Reads a stored text as one of its closed list. `column` is the table and column that it came from (`finding.status`),
 * for the error. Throws `UnknownStoredValue` on any other text: what the compiler would believe of a cast, this makes sure of.
 */
export function oneOf<const Value extends string>(list: readonly Value[], value: string, column: string): Value {
  const known = list.find((candidate) => candidate === value);
  if (known === undefined) throw new UnknownStoredValue(column, value, list);
  return known;
}

/** The same for a column that may be empty: null stays null. */
export const oneOfOrNull = <const Value extends string>(
  list: readonly Value[],
  value: string | null | undefined,
  column: string,
): Value | null => (value === null || value === undefined ? null : oneOf(list, value, column));
