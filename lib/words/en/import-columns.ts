import type { ImportWords } from "../language";

export const HINTS: ImportWords["hint"] = {
  reference: "the register’s (WMP-2023-004), or your own: a later import recognises the row by it",
  inspection: "the title of the report",
  "published-on": "the day of the report; where it is empty, it is asked once for each report",
  kind: "cause of concern, recommendation, area for improvement or area of concern",
  cause: "of a recommendation: its reference or words",
  text: "the finding as it was published; not needed where the register knows the reference",
  owner: "by post",
  sponsor: "the chief officer, by post",
  deadline: "as published: a day, immediately, within 3 months",
  "first-target": "the force’s first date; frozen once it is recorded",
  target: "the force’s date now",
  reason: "why the date moved",
  progress: "on track, some issues, off track or delivered; or your RAG",
  "last-update": "the day of that progress",
  "closed-on": "proposed to an inspector; nothing is closed by an import",
  letter: "that says it is closed",
};

export const EXAMPLES: ImportWords["example"] = {
  reference: "W12",
  inspection: "PEEL 2023–25: An inspection of West Midlands Police",
  "published-on": "22/12/2023",
  kind: "Recommendation",
  cause: "W11, the reference of the cause of concern’s own row",
  text: "By 30 June 2024, the force should make sure that supervisors review investigations regularly.",
  owner: "Head of investigations",
  sponsor: "Assistant chief constable, crime",
  deadline: "30/06/2024, or: within three months",
  "first-target": "30/06/2024",
  target: "31/10/2024",
  reason: "Technology: the supplier is late",
  progress: "Amber",
  "last-update": "01/09/2024",
  "closed-on": "23/07/2024; empty while it is open",
  letter: "HMICFRS’s letter of 23 July 2024",
};
