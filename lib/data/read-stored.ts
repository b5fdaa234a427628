import { type Reader, Unreadable } from "@/lib/domain/stored";

/** JSON of a column that its noun does not read: a fault of ours or of the database, never of a person. */
export class UnreadableColumn extends Error {
  constructor(column: string, { message }: Unreadable) {
    super(`${column}: ${message}`);
    this.name = "UnreadableColumn";
  }
}

/**
 * Reads JSON as the noun that owns it does. `column` is the table and column that it came from (`report_reading.review`), for
 * the error. Throws `UnreadableColumn` on anything else: what the compiler would believe of a cast, this makes sure of.
 */
export function readStored<Value>(read: Reader<Value>, stored: unknown, column: string): Value {
  try {
    return read(stored);
  } catch (error) {
    throw error instanceof Unreadable ? new UnreadableColumn(column, error) : error;
  }
}
