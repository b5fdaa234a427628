/** The kinds of a dynamic part of an address, as the framework's router names them. */
const KINDS = /^(o?c|d|[cd]i\((\.|\.\.|\.\.\.|\.\.\)\(\.\.)\))$/;
const MARKS = ["refetch", "inside-shared-layout", "metadata-only"];
const MOST = 40_000;
const DEEPEST = 100;

const isText = (value: unknown) => typeof value === "string";
const isNothing = (value: unknown) => value === undefined || value === null;

const isSegment = (value: unknown): boolean =>
  isText(value) ||
  (Array.isArray(value) &&
    value.length === 4 &&
    isText(value[0]) &&
    isText(value[1]) &&
    KINDS.test(String(value[2])) &&
    (value[3] === null || (Array.isArray(value[3]) && value[3].every(isText))));

function isTree(value: unknown, depth: number): boolean {
  if (!Array.isArray(value) || value.length > 6 || depth > DEEPEST) return false;
  const [segment, slots, address, mark, hints, key] = value;
  return (
    isSegment(segment) &&
    typeof slots === "object" &&
    slots !== null &&
    !Array.isArray(slots) &&
    Object.values(slots).every((slot) => isTree(slot, depth + 1)) &&
    (isNothing(address) || (Array.isArray(address) && address.length === 2 && address.every(isText))) &&
    (isNothing(mark) || MARKS.includes(mark)) &&
    (isNothing(hints) || typeof hints === "number") &&
    (key === undefined || isText(key))
  );
}

/**
 * Whether the header by which a script asks for a part of a page can be read: which part it has already, as a tree of the
 * parts of its address. The framework answers 500 to any other.
 */
export function isRouterState(header: string | readonly string[]): boolean {
  if (typeof header !== "string" || header.length > MOST) return false;
  try {
    return isTree(JSON.parse(decodeURIComponent(header)), 0);
  } catch {
    return false;
  }
}
