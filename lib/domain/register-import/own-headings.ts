import type { ImportColumn } from "./column";
import { plain } from "./plain";

/** Headings of the register's own download that hold what a file can say, where their names alone would not tell. */
const READ_AS: Readonly<Record<string, ImportColumn>> = { "as published": "text", "deadline as published": "deadline" };

/** Those that hold what the register itself works out or keeps elsewhere: they are left alone, and said to be so. */
const OURS_ALONE: ReadonlySet<string> = new Set(
  [
    "Force’s own number",
    "Force",
    "Theme",
    "Published deadline",
    "Priority (force)",
    "Next step (force)",
    "Next step by",
    "Assurance (policing body)",
    "Progress given before reopening",
    "Assurance given before reopening",
    "Status (HMICFRS)",
    "Status since",
    "Confirmed by the inspectorate",
    "Owner has left",
    "Sponsor has left",
    "Moves of the target",
    "Target after the first, in days",
    "Overdue since",
    "Overdue against",
    "Overdue: with whom",
    "Waits on",
    "Next check of what it waits for",
    "Closed: days after the first target",
    "Closed: days after the published deadline",
    "Response (force)",
    "Done tests met",
    "Submitted",
    "Illustrative: in no published source",
    "Latest words (force)",
    "Why the target was moved",
    "Days overdue",
    "As at",
    "Marking",
    "Demonstration: its own day, not today",
  ].map(plain),
);

/** How many headings only our download has: as many of them make a file one of ours. */
const ENOUGH = 5;

/** Whether a file has the headings of our own download. */
export const isOurDownload = (headings: readonly string[]): boolean =>
  headings.filter((heading) => OURS_ALONE.has(plain(heading))).length >= ENOUGH;

export const isOursAlone = (heading: string): boolean => OURS_ALONE.has(plain(heading));

/** What a column of our own download is read as; null where it is ours alone, undefined where its name tells. */
export const readInDownload = (heading: string): ImportColumn | null | undefined =>
  isOursAlone(heading) ? null : READ_AS[plain(heading)];
