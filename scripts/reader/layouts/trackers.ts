import { heading, type Part, paragraph, type Shown, type Wanted } from "../paper";
import { someDay, someDeadline } from "../wordings";
import { bodyOf, deedsOf, type Layout, type Setting, stemOf, wanted } from "./setting";

const DONE = ["Complete", "Completed", "Closed", "Discharged", "Implemented", "Complete – awaiting HMICFRS"] as const;
const OPEN = ["Open", "In progress", "Ongoing", "Amber", "Red", "On track", "Not started", ""] as const;
const UPDATES = [
  "Done in May. Staff should use them.",
  "Paint bought; the force should have it by June.",
  "A new lead has been named. Training begins in autumn.",
  "The board reviewed this on 3 March 2025 and was content.",
  "Work continues.",
] as const;
const OWNERS = ["ACC Brown", "Supt J. Smith", "Head of Custody", "D/Supt Patel", "Learning and development"] as const;
const WORD_COLUMNS = [
  "Recommendation",
  "HMICFRS recommendation / AFI",
  "Detail",
  "What HMICFRS said",
  "Recommendation or area",
  "Text",
  "Finding",
];

interface Row {
  readonly area: boolean;
  /** What the cell of words shows, a line each. */
  readonly words: string;
  readonly due: string;
  readonly done: boolean;
  readonly status: string;
  readonly found: readonly Wanted[];
}

/** One row: a sentence, or (with `bullets`) a stem and its items in one cell. */
function rowOf(setting: Setting, area: boolean, dueColumn: boolean, bullets: boolean): Row {
  const { chance, stock } = setting;
  const done = chance.happens(0.45);
  const kind = area ? ("area-for-improvement" as const) : ("recommendation" as const);
  const body = bodyOf(setting);
  const inWords = area || dueColumn ? { deadline: null, words: "", adverb: "" } : someDeadline(chance, 0.3);
  const due = dueColumn && !area ? someDay(chance, 2026) : null;
  const deadline = due ? ({ kind: "by", date: due.date } as const) : inWords.deadline;
  const list = bullets && !area && chance.happens(0.4);
  const deeds = deedsOf(stock, list ? 2 : 1).map(({ base }) => base);
  return {
    area,
    words: list ? `${stemOf(body, inWords)}:\n• ${deeds.join("; and\n• ")}.` : `${stemOf(body, inWords)} ${deeds[0]}.`,
    due: due?.words ?? "",
    done,
    status: done ? chance.one(DONE) : chance.one(OPEN),
    found: deeds.map((base) => wanted(kind, base, { deadline, status: done ? "completed" : null })),
  };
}

/** A force's own tracker: which columns there are, how they are called and ordered, is drawn. */
export const tracker: Layout = (setting) => {
  const { chance } = setting;
  const dueColumn = chance.happens(0.3);
  const bands = chance.happens(0.25);
  const typed = !bands && chance.happens(0.35);
  const rows = Array.from({ length: chance.number(3, 6) }, (_, i) =>
    rowOf(setting, chance.happens(0.3) && (bands || typed || i % 2 === 1), dueColumn, true),
  );
  const sorted = bands ? [...rows.filter(({ area }) => !area), ...rows.filter(({ area }) => area)] : rows;
  const recommendation = chance.one(["R", "Rec ", "REC-"]);
  const areaRef = chance.one(["AFI ", "AFI-"]);
  const plain = typed || bands;
  const columns: { name: string; cell: (row: Row, i: number) => string }[] = [
    {
      name: chance.one(["Ref", "No.", "ID", "Reference"]),
      cell: (row, i) => (plain ? `${i + 1}` : `${row.area ? areaRef : recommendation}${i + 1}`),
    },
    ...(typed
      ? [{ name: chance.one(["Type", "Category"]), cell: (row: Row) => (row.area ? "AFI" : "Recommendation") }]
      : []),
    { name: chance.one(WORD_COLUMNS), cell: (row) => row.words },
    ...(dueColumn
      ? [{ name: chance.one(["Deadline", "HMICFRS deadline", "Due date"]), cell: (row: Row) => row.due }]
      : []),
    ...chance.some(
      [
        { name: chance.one(["Owner", "Lead", "Who"]), cell: () => chance.one(OWNERS) },
        { name: chance.one(["Update", "What we did", "Progress", "Force response"]), cell: () => chance.one(UPDATES) },
      ],
      chance.number(0, 2),
    ),
    { name: chance.one(["Status", "RAG / status", "Position", "State", "RAG"]), cell: (row) => row.status },
  ];
  const [first, ...rest] = columns;
  const order = first && chance.happens(0.25) ? [first, ...chance.some(rest, rest.length)] : columns;
  const table: string[][] = [];
  let band = "";
  for (const [i, row] of sorted.entries()) {
    const name = row.area ? "Areas for improvement" : "Recommendations";
    if (bands && band !== name) table.push([name]);
    band = name;
    table.push(order.map(({ cell }) => cell(row, i)));
  }
  return {
    made: `tracker of ${order.map(({ name }) => name).join(", ")}${bands ? ", bands" : ""}`,
    blocks: [{ is: "table", rows: [order.map(({ name }) => name), ...table] }],
    finds: {
      findings: sorted.flatMap(({ found }) => found),
      foreign: [...UPDATES, ...OWNERS, recommendation === "R" ? "R1" : recommendation, "AFI"],
    },
  };
};

/** A letter's table that decides on each recommendation. */
export const decisions: Layout = (setting) => {
  const { chance } = setting;
  const rows = Array.from({ length: chance.number(2, 4) }, () => rowOf(setting, false, false, false));
  return {
    made: "table of decisions",
    blocks: [
      {
        is: "table",
        rows: [
          ["Recommendation", chance.one(["Our assessment", "Our decision", "Inspectors’ view"])],
          ...rows.map(({ words, done }) => [words, done ? "Closed" : "Remains open"]),
        ],
      },
    ],
    finds: {
      findings: rows.flatMap(({ found }) => found.map((each) => ({ ...each, restated: true }))),
      changes: rows.filter(({ done }) => done).map(() => "close" as const),
    },
  };
};

/** Rows that were copied as one line each: number, state, words, status. */
export const flatRows: Layout = (setting) => {
  const { chance } = setting;
  const statused = chance.happens(0.5);
  const rows = Array.from({ length: chance.number(2, 5) }, () => rowOf(setting, false, false, false));
  return {
    made: "rows as one line",
    blocks: [
      heading("Recommendations", 2),
      paragraph(String(rows.length)),
      ...rows.map(({ words, done }, i): Shown => {
        const state = done ? "Closed" : "Open";
        const status = done ? "Complete" : chance.one(["Incomplete", "In progress"]);
        return paragraph(
          statused
            ? `${i + 1} ${state} ${words} Status: ${status}`
            : `${i + 1} ${words} ${done ? "Complete" : "In progress"}`,
        );
      }),
    ],
    finds: { findings: rows.flatMap(({ found }) => found), foreign: ["Status", "Incomplete", "In progress"] },
  };
};

/** Cards: a label and what it says on lines of their own. */
export const cards: Layout = (setting): Part => {
  const { chance } = setting;
  const rows = Array.from({ length: chance.number(2, 4) }, () => rowOf(setting, false, false, false));
  const colon = chance.happens(0.5) ? ":" : "";
  return {
    made: "cards",
    blocks: rows.flatMap(({ words, status, done }, i) => [
      heading(`Recommendation ${i + 1}`, 3),
      paragraph(`Recommendation text${colon}`),
      paragraph(words),
      paragraph(`Status${colon}`),
      paragraph(done ? "Complete" : status === "" ? "Open" : status),
      paragraph(`Update${colon}`),
      paragraph(chance.one(UPDATES)),
    ]),
    finds: { findings: rows.flatMap(({ found }) => found), foreign: [...UPDATES, "Recommendation text"] },
  };
};
