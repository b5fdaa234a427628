import { bodyOf, capital, type Layout, type Setting, wanted } from "../layouts/setting";
import { heading, paragraph, type Shown, type Wanted } from "../paper";
import { someDay } from "../wordings";
import { freshDeadline, lower } from "./words";

/** Third round: trackers and audit papers in other shapes. */

const DONE = [
  "Complete – awaiting sign-off",
  "Closed by HMICFRS",
  "Green – complete",
  "100% complete",
  "Discharged",
  "Signed off as complete",
  "Achieved",
] as const;
const OPEN = [
  "Overdue",
  "Not yet started",
  "In train",
  "Amber",
  "40%",
  "Awaiting update",
  "Partially complete",
  "On hold",
] as const;
const REPLACED = ["Superseded", "Superseded by PEEL 2023–25", "Replaced by REC 14"] as const;
const UPDATES = [
  "14/02/25 – Chief officers have agreed the business case. The force should see benefits from June.",
  "Policy rewritten and sent to the Federation for comment",
  "Dip sample in Q3 showed 88% compliance; we recommend that this continues.",
  "No update this month.",
] as const;
const PEOPLE = ["T/ACC Okafor", "Ch Supt Lyle / Insp Boyd", "PSD", "Strategic Lead – Crime", "C/Insp A Reid"] as const;

interface Entry {
  readonly kind: Wanted["kind"];
  readonly words: string;
  readonly found: readonly Wanted[];
  readonly status: string;
  readonly due: string;
}

function entryOf(setting: Setting, { dueColumn = false, imperative = false, area = false, own = false } = {}): Entry {
  const { chance, stock } = setting;
  const state = chance.one(["open", "open", "done", "done", "replaced"] as const);
  const status = { open: OPEN, done: DONE, replaced: REPLACED }[state];
  const kind = area ? "area-for-improvement" : "recommendation";
  const when = dueColumn || area ? { deadline: null, words: "" } : freshDeadline(chance, 0.4);
  const due = dueColumn && !area ? someDay(chance, 2026) : null;
  const { base } = stock.deed();
  const body = bodyOf(setting);
  const said = imperative
    ? capital(base)
    : `${when.words === "" ? capital(body) : `${when.words}, ${body}`} should ${base}`;
  return {
    kind,
    words: `${said}.`,
    status: chance.one(status),
    due: due?.words ?? "",
    found: [
      wanted(kind, base, {
        deadline: due ? (own ? null : { kind: "by", date: due.date }) : imperative ? null : when.deadline,
        status: state === "done" ? "completed" : state === "replaced" ? "superseded" : null,
      }),
    ],
  };
}

const entries = (setting: Setting, count: number, how: Parameters<typeof entryOf>[1] = {}) =>
  Array.from({ length: count }, () => entryOf(setting, how));

/** A table for each finding: the names of the fields stand on the left. */
export const uprightTables: Layout = (setting) => {
  const { chance } = setting;
  const all = entries(setting, chance.number(2, 4));
  const names = chance.one([
    ["Reference", "Recommendation", "Owner", "Latest position", "Status"],
    ["No.", "HMICFRS recommendation", "Lead", "Update", "RAG"],
  ]);
  return {
    made: "a table for each finding",
    blocks: all.flatMap(({ words, status }, i): Shown[] => [
      {
        is: "table",
        rows: [
          [names[0] ?? "", `R${i + 1}`],
          [names[1] ?? "", words],
          [names[2] ?? "", chance.one(PEOPLE)],
          [names[3] ?? "", chance.one(UPDATES)],
          [names[4] ?? "", status],
        ],
      },
      paragraph(" "),
    ]),
    finds: { findings: all.flatMap(({ found }) => found), foreign: [...UPDATES, ...PEOPLE] },
  };
};

/** Bands say of which report the rows below them are; a total stands at the foot. */
export const bandedByReport: Layout = (setting) => {
  const { chance } = setting;
  const imperative = chance.happens(0.4);
  const groups = [
    "PEEL 2021/22 (published 4 May 2022)",
    "Joint custody inspection 2023",
    "National: Vetting, misconduct and misogyny",
  ]
    .slice(0, chance.number(2, 3))
    .map((name) => ({ name, all: entries(setting, chance.number(1, 3), { imperative }) }));
  const head = ["Ref.", "Recommendation", "Responsible", "Progress to date", "Current status"];
  let number = 0;
  return {
    made: imperative ? "bands by report, imperatives" : "bands by report",
    blocks: [
      {
        is: "table",
        rows: [
          head,
          ...groups.flatMap(({ name, all }) => [
            [name],
            ...all.map(({ words, status }) => {
              number += 1;
              return [`HM-${number}`, words, chance.one(PEOPLE), chance.one(UPDATES), status];
            }),
          ]),
          [`Total: ${number}`],
        ],
      },
    ],
    finds: {
      findings: groups.flatMap(({ all }) => all.flatMap(({ found }) => found)),
      foreign: [...UPDATES, ...PEOPLE, "HM"],
    },
  };
};

/** Internal audit: finding, risk, recommendation, priority, response, date. */
export const audit: Layout = (setting) => {
  const { chance, stock } = setting;
  const all = entries(setting, chance.number(2, 4), { imperative: chance.happens(0.5), dueColumn: true, own: true });
  const date = chance.one(["Implementation date", "Target date", "Agreed date"]);
  const order = chance.happens(0.5);
  return {
    made: "audit's table",
    blocks: [
      {
        is: "table",
        rows: [
          [order ? "#" : "Ref", "Observation", "Recommendation", "Priority", "Management response", date, "Status"],
          ...all.map(({ words, due, status }, i) => [
            String(i + 1),
            `The auditors could find no record of ${stock.thing()}.`,
            words,
            chance.one(["High", "Medium", "Low"]),
            chance.one(["Accepted. The head of finance will do this.", "Agreed."]),
            due,
            status,
          ]),
        ],
      },
    ],
    finds: { findings: all.flatMap(({ found }) => found), foreign: ["auditors", "head of finance"] },
  };
};

/** A column of kinds; a cause, and what answers it, in rows of their own. */
export const kindColumn: Layout = (setting) => {
  const { chance, stock } = setting;
  const fault = stock.fault();
  const answering = entries(setting, 2);
  const areas = entries(setting, chance.number(1, 2), { area: true, imperative: chance.happens(0.3) });
  const short = chance.happens(0.5);
  const [cause, rec, afi] = short
    ? ["CoC", "Rec", "AFI"]
    : ["Cause of concern", "Recommendation", "Area for improvement"];
  const rows = [
    { kind: cause, words: `${fault}.`, status: "Amber" },
    ...answering.map(({ words, status }) => ({ kind: rec, words, status })),
    ...areas.map(({ words, status }) => ({ kind: afi, words, status })),
  ];
  return {
    made: "a column of kinds with a cause",
    blocks: [
      {
        is: "table",
        rows: [
          ["Unique ID", "Finding type", "Wording from the report", "SRO", "BRAG"],
          ...rows.map(({ kind, words, status }, i) => [
            `PEEL23-${i + 1}`,
            kind ?? "",
            words,
            chance.one(PEOPLE),
            status,
          ]),
        ],
      },
    ],
    finds: {
      findings: [
        wanted("cause-of-concern", fault),
        ...answering.flatMap(({ found }) => found.map((each) => ({ ...each, answers: fault }))),
        ...areas.flatMap(({ found }) => found),
      ],
      foreign: [...PEOPLE, "PEEL23"],
    },
  };
};

/** A line of a board's paper for each: "R3 – By … the force should … – COMPLETE". */
export const linesWithState: Layout = (setting) => {
  const { chance } = setting;
  const all = entries(setting, chance.number(3, 5)).filter(({ status }) => !status.includes("–"));
  const style = chance.one([
    (i: number, words: string, status: string) => `R${i} – ${words} – ${status.toUpperCase()}`,
    (i: number, words: string, status: string) => `Recommendation ${i}: ${words} [${status}]`,
    (i: number, words: string, status: string) => `Rec ${i} ${words} (Status: ${lower(status)})`,
  ]);
  return {
    made: "a line for each",
    blocks: [
      heading("HMICFRS recommendations: position", 2),
      ...all.map(({ words, status }, i) => paragraph(style(i + 1, words, status))),
    ],
    finds: {
      findings: all.flatMap(({ found }) => found),
      foreign: ["Status", "Overdue", "Superseded", "R1", "Recommendation", "Discharged"],
    },
  };
};

/** Title rows above the headings, headings in two rows, an empty column, rows without a number. */
export const titledTable: Layout = (setting) => {
  const { chance } = setting;
  const all = entries(setting, chance.number(3, 5), { dueColumn: chance.happens(0.5) });
  const dated = all.some(({ due }) => due !== "");
  return {
    made: "titles above the headings",
    blocks: [
      {
        is: "table",
        rows: [
          ["", "HMICFRS", "", ...(dated ? ["Dates"] : []), "Force", ""],
          ["Item", "Recommendation made", "", ...(dated ? ["HMICFRS target"] : []), "Exec lead", "Position"],
          ...all.map(({ words, due, status }, i) => [
            `${i + 1}.`,
            words,
            "",
            ...(dated ? [due] : []),
            chance.one(PEOPLE),
            status,
          ]),
        ],
      },
    ],
    finds: { findings: all.flatMap(({ found }) => found), foreign: [...PEOPLE] },
  };
};

/** The tracker's label and words in one cell, the status in the next. */
export const labelInCell: Layout = (setting) => {
  const { chance } = setting;
  const all = [...entries(setting, chance.number(2, 3)), ...entries(setting, chance.number(1, 2), { area: true })];
  const sign = chance.one([": ", "\n", " – "]);
  return {
    made: "label in the cell",
    blocks: [
      {
        is: "table",
        rows: [
          ["HMICFRS finding", "Narrative", "Overall status"],
          ...all.map(({ kind, words, status }, i) => [
            `${kind === "recommendation" ? "Recommendation" : "Area for improvement"} ${i + 1}${sign}${words}`,
            chance.one(UPDATES),
            status,
          ]),
        ],
      },
    ],
    finds: { findings: all.flatMap(({ found }) => found), foreign: [...UPDATES, "Area for improvement"] },
  };
};

/** A performance table that is no tracker. */
export const figures: Layout = ({ stock }) => ({
  made: "table of figures",
  blocks: [
    {
      is: "table",
      rows: [
        ["Measure", "2022/23", "2023/24", "Target"],
        [`Share of ${stock.thing()}`, "61%", "64%", "70%"],
        ["Calls answered within 10 seconds", "88%", "91%", "90%"],
      ],
    },
  ],
  finds: {},
});
