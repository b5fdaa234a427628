import { type CalendarDate, date } from "../calendar";
import type { Entry, Lists } from "../list/lists";

const entries = (named: Readonly<Record<string, string>>): readonly Entry[] =>
  Object.entries(named).map(([key, name], index) => ({ key, name, position: index + 1, from: null, endedOn: null }));

const round = (
  key: string,
  name: string,
  position: number,
  from: CalendarDate,
  endedOn: CalendarDate | null,
  scheme: string,
) => ({
  ...{ key, name, position, from, endedOn, scheme },
  type: "peel",
});

/** The lists as the register begins with them, but for the questions, of which each of two rounds has one. */
export const LISTS: Lists = {
  "evidence-kinds": entries({
    document: "Document",
    data: "Data",
    "case-file-audit": "Case-file audit",
    "reality-testing": "Reality testing",
    observation: "Observation",
    survey: "Survey",
    interview: "Interview",
    "scrutiny-panel": "Scrutiny panel",
    other: "Other",
  }),
  bodies: entries({ "home-office": "Home Office", supplier: "A supplier" }),
  themes: entries({
    "preventing-crime": "Preventing crime",
    "investigating-crime": "Investigating crime",
    custody: "Custody",
  }),
  "inspection-types": entries({
    peel: "PEEL",
    "accelerated-cause-of-concern": "Accelerated cause of concern",
    custody: "Custody",
    "national-child-protection": "National child protection",
    "crime-data-integrity": "Crime data integrity",
    thematic: "Thematic",
    revisit: "Revisit",
  }),
  grades: entries({
    outstanding: "Outstanding",
    good: "Good",
    adequate: "Adequate",
    "requires-improvement": "Requires improvement",
    inadequate: "Inadequate",
    ungraded: "Ungraded",
  }),
  "grade-schemes": entries({
    "four-grades": "Four grades, to 2018/19",
    "five-grades": "Five grades, from 2021/22",
  }).map((scheme) => ({
    ...scheme,
    grades: ["outstanding", "good", "adequate", "requires-improvement", "inadequate", "ungraded"].filter(
      (grade) => scheme.key === "five-grades" || grade !== "adequate",
    ),
  })),
  phases: entries({ scan: "Scan", engage: "Engage" }),
  levels: entries({ "level-1": "Level 1", "level-2": "Level 2" }),
  rounds: [
    round("peel-2018-19", "PEEL 2018/19", 1, date("2018-06-01"), date("2021-01-01"), "four-grades"),
    round("peel-2023-25", "PEEL 2023–25", 2, date("2023-01-01"), null, "five-grades"),
  ],
  questions: [
    ...["peel-2018-19", "peel-2023-25"].map((of) => ({
      ...{ key: `${of}-investigating-crime`, name: "Investigating crime", round: of },
      ...{ position: 1, from: null, endedOn: null },
    })),
  ],
};
