/** What reminders are counted from: the day of each is its day nought. */
export const CLOCKS = [
  "target",
  "immediate",
  "allocation",
  "quiet",
  "next-step",
  "dependency",
  "follow-up",
  "revisit",
  "response",
] as const;
export type ReminderClock = (typeof CLOCKS)[number];

/** Who is reminded, as what; whoever is so in two ways is reminded as the first. */
export const REMINDED = ["owner", "sponsor", "coordinator", "policing-body"] as const;
export type Reminded = (typeof REMINDED)[number];
