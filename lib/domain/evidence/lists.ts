/** How a note or a file is to be handled, by the government's security classifications. Nothing above these belongs in the register. */
export const MARKINGS = ["official", "official-sensitive"] as const;
export type Marking = (typeof MARKINGS)[number];

/** How what holds all of these is to be handled: as the highest of them; the lowest where it holds none. */
export const highestMarking = (held: readonly Marking[]): Marking =>
  MARKINGS.findLast((marking) => held.includes(marking)) ?? "official";

/** What a file can be. What it is, its content says and never its name. */
export const FILE_KINDS = ["pdf", "docx", "xlsx", "pptx", "png", "jpeg", "csv", "text"] as const;
export type FileKind = (typeof FILE_KINDS)[number];

/**
 * How the check of a file stands: it waits for the scanner, was looked at without one, was found clean, or was found
 * infected. Only what was looked at or is clean can be opened.
 */
export const FILE_STATES = ["waiting", "checked", "clean", "infected"] as const;
export type FileState = (typeof FILE_STATES)[number];

export const canBeOpened = (state: FileState): boolean => state === "checked" || state === "clean";

/** How long a file may be, how many a note has and are sent at once, and how long all that is sent at once, in bytes. */
export const LARGEST_FILE = 25 * 1024 * 1024;
export const MOST_FILES = 50;
export const MOST_AT_ONCE = 100 * 1024 * 1024;

/** Why a file is not kept, before anybody asks whether it may be: what it is, or how it came. */
export const FILE_REFUSALS = [
  "nothing-chosen",
  "empty",
  "too-large",
  "too-many-at-once",
  "cut-off",
  "store-away",
  "kind-not-kept",
  "web-page",
  "damaged",
  "programs",
  "hostile-package",
  "protected",
] as const;
export type FileRefusal = (typeof FILE_REFUSALS)[number];
