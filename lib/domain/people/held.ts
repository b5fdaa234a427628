/** What the register holds about a person, part by part, in the order of the file that says it. */
export const HELD = [
  "person",
  "posts",
  "sessions",
  "links",
  "tokens",
  "views",
  "calendars",
  "absences",
  "wishes",
  "forces",
  "answers-for",
  "mails",
  "notices",
  "reminders",
  "imports",
  "readings",
  "papers",
  "deeds",
  "access",
] as const;
export type Held = (typeof HELD)[number];
