/** Grades that a judgment can carry. Four were in use to 2018/19; `adequate` came with PEEL 2021/22. */
export const GRADES = ["outstanding", "good", "adequate", "requires-improvement", "inadequate", "ungraded"] as const;
export type Grade = (typeof GRADES)[number];

/** The types of inspection in the register, a list as data: each names a programme of HMICFRS. */
export const INSPECTION_TYPES = [
  "peel",
  "accelerated-cause-of-concern",
  "custody",
  "national-child-protection",
  "crime-data-integrity",
  "thematic",
  "revisit",
] as const;
export type InspectionType = (typeof INSPECTION_TYPES)[number];

/** Who put a report, or a finding of one, into the register: a force's own record waits for an inspector to confirm it. */
export const RECORDERS = ["inspectorate", "force"] as const;
export type Recorder = (typeof RECORDERS)[number];
