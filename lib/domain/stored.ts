import { type CalendarDate, parseDate } from "./calendar";

/**
 * How values that were stored as JSON are read again. A reader answers the value with its type, or throws `Unreadable`: what
 * was stored by another version, or by hand, is never believed to be what this one writes.
 */
export type Reader<Value> = (given: unknown) => Value;

export class Unreadable extends Error {
  constructor(what: string) {
    super(`What is stored is not ${what}`);
    this.name = "Unreadable";
  }
}

/** Null where what is stored is something else, which is no fault there. */
export function readOrNull<Value extends object>(read: Reader<Value>, given: unknown): Value | null {
  try {
    return read(given);
  } catch (error) {
    if (error instanceof Unreadable) return null;
    throw error;
  }
}

const reader =
  <Value>(what: string, is: (given: unknown) => given is Value): Reader<Value> =>
  (given) => {
    if (is(given)) return given;
    throw new Unreadable(what);
  };

export const text: Reader<string> = reader("a text", (given): given is string => typeof given === "string");
export const number: Reader<number> = reader("a number", (given): given is number => Number.isFinite(given));
export const flag: Reader<boolean> = reader("yes or no", (given): given is boolean => typeof given === "boolean");

export const day: Reader<CalendarDate> = (given) => {
  const read = typeof given === "string" ? parseDate(given) : null;
  if (read === null || read !== given) throw new Unreadable("a calendar date");
  return read;
};

/** One of a closed list. */
export const among = <const Value extends string>(list: readonly Value[]): Reader<Value> =>
  reader(`one of ${list.join(", ")}`, (given): given is Value => list.some((value) => value === given));

export const orNull =
  <Value>(read: Reader<Value>): Reader<Value | null> =>
  (given) =>
    given === null ? null : read(given);

/** What may be left out: of something older, or where it does not apply. */
export const perhaps =
  <Value>(read: Reader<Value>): Reader<Value | undefined> =>
  (given) =>
    given === undefined ? undefined : read(given);

export const listOf =
  <Value>(read: Reader<Value>): Reader<readonly Value[]> =>
  (given) => {
    if (!Array.isArray(given)) throw new Unreadable("a list");
    return given.map((one) => read(one));
  };

export const isRecord = (given: unknown): given is Readonly<Record<string, unknown>> =>
  typeof given === "object" && given !== null && !Array.isArray(given);

/** Values of one kind by names that are not known before. */
export const recordOf =
  <Value>(read: Reader<Value>): Reader<Readonly<Record<string, Value>>> =>
  (given) => {
    if (!isRecord(given)) throw new Unreadable("a record");
    return Object.fromEntries(Object.entries(given).map(([name, value]) => [name, read(value)]));
  };

/** How each part is read: one that may be left out has to be read by `perhaps`. */
export type Parts<Of> = {
  readonly [Name in keyof Of]-?: undefined extends Of[Name] ? Reader<Of[Name] | undefined> : Reader<Of[Name]>;
};

/** An object with these parts; what else is stored with them is left out. */
export const object = <Of extends object>(parts: Parts<Of>): Reader<Of> => {
  const readers = Object.entries<Reader<unknown>>(parts);
  return (given) => {
    if (!isRecord(given)) throw new Unreadable("an object");
    const read: Record<string, unknown> = {};
    for (const [name, part] of readers) {
      const value = part(Object.hasOwn(given, name) ? given[name] : undefined);
      if (value !== undefined) read[name] = value;
    }
    // Each part was read by its own reader, so together they are the object.
    return read as Of;
  };
};

type ShapeOf<Of, By extends keyof Of, Kind> = Of extends unknown ? (Kind extends Of[By] ? Of : never) : never;

/** How the parts of each shape are read beside the part `by` that tells them apart. */
export type Shapes<Of, By extends keyof Of & string> = {
  readonly [Kind in Of[By] & string]: Parts<Omit<ShapeOf<Of, By, Kind>, By>>;
};

/** An object of one of several shapes, told apart by the text of its part `by`: how the parts of each shape are read beside it. */
export function variants<Of extends object, const By extends keyof Of & string>(
  by: By,
  shapes: Shapes<Of, By>,
): Reader<Of> {
  const kinds = Object.entries<Parts<object>>(shapes);
  const readers = new Map(kinds.map(([kind, parts]) => [kind, object({ [by]: text, ...parts })]));
  return (given) => {
    const kind = isRecord(given) && Object.hasOwn(given, by) ? given[by] : undefined;
    const read = typeof kind === "string" ? readers.get(kind) : undefined;
    if (!read) throw new Unreadable(`an object whose ${by} is one of ${[...readers.keys()].join(", ")}`);
    // The kind picked the reader of its own shape.
    return read(given) as Of;
  };
}
