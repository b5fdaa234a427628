import { bodyOf, capital, deedsOf, itemsOf, type Layout, wanted } from "../layouts/setting";
import { type Grade, heading, item, paragraph, type Shown } from "../paper";
import { FRESH_NARRATIVE, freshDeadline, lower } from "./words";

/** First round: reports as HMIC, the custody inspectors and other inspectorates lay them out. */

/** "Recommendation 4: By 31 March 2026, …" or "Recommendation 4 – …" in a paragraph, the account between. */
export const labelInLine: Layout = (setting) => {
  const { chance, stock } = setting;
  const sign = chance.one([": ", " – ", ". ", " - "]);
  const body = bodyOf(setting);
  const first = chance.number(1, 12);
  const all = deedsOf(stock, chance.number(2, 4)).map(({ base }) => ({ base, when: freshDeadline(chance, 0.3) }));
  return {
    made: "label in line",
    blocks: all.flatMap(({ base, when }, i) => [
      paragraph(
        `Recommendation ${first + i}${sign}${when.words === "" ? capital(body) : `${when.words}, ${body}`} should ${base}.`,
      ),
      paragraph(chance.one(FRESH_NARRATIVE)),
    ]),
    finds: {
      findings: all.map(({ base, when }) => wanted("recommendation", base, { deadline: when.deadline })),
      foreign: ["Recommendation"],
    },
  };
};

/** A box: everything about a cause in one cell. */
export const boxedCause: Layout = (setting) => {
  const { chance, stock } = setting;
  const fault = stock.fault();
  const when = freshDeadline(chance, 0);
  const deeds = deedsOf(stock, chance.number(2, 3));
  const body = bodyOf(setting);
  return {
    made: "cause in a box",
    blocks: [
      {
        is: "table",
        rows: [
          [
            [
              "Cause of concern",
              `${fault}.`,
              chance.one(["Recommendations", "Recommendation"]),
              `${when.words}, ${body} should:\n• ${deeds.map(({ base }) => base).join(";\n• ")}.`,
            ].join("\n"),
          ],
        ],
      },
      paragraph(chance.one(FRESH_NARRATIVE)),
    ],
    finds: {
      findings: [
        wanted("cause-of-concern", fault),
        ...deeds.map(({ base }) => wanted("recommendation", base, { deadline: when.deadline, answers: fault })),
      ],
    },
  };
};

/** The list at the front of a report tells what its chapters tell again. */
export const toldTwice: Layout = (setting) => {
  const { chance, stock } = setting;
  const body = bodyOf(setting);
  const all = deedsOf(stock, chance.number(2, 3)).map(({ base }, i) => {
    const when = freshDeadline(chance, 0.3);
    const said = `${when.words === "" ? capital(body) : `${when.words}, ${body}`} should ${base}.`;
    return { base, when, blocks: [heading(`Recommendation ${i + 1}`, 4), paragraph(said)] };
  });
  return {
    made: "told in the summary and again",
    blocks: [
      heading(chance.one(["Summary of recommendations", "Our recommendations", "List of recommendations"]), 2),
      ...all.flatMap(({ blocks }) => blocks),
      heading("Chapter 1: Why this matters", 2),
      paragraph(chance.one(FRESH_NARRATIVE)),
      ...all.flatMap(({ blocks }) => [...blocks, paragraph(chance.one(FRESH_NARRATIVE))]),
    ],
    finds: { findings: all.map(({ base, when }) => wanted("recommendation", base, { deadline: when.deadline })) },
  };
};

/** Custody: a cause, what is recommended for it, areas with their names, all as run-in labels. */
export const custody: Layout = (setting) => {
  const { chance, stock } = setting;
  const fault = stock.fault();
  const cure = stock.deed();
  const areas = deedsOf(stock, chance.number(1, 3));
  const when = freshDeadline(chance, 0.4);
  const numbered = chance.happens(0.5);
  return {
    made: "custody",
    blocks: [
      paragraph(`${numbered ? "S12 " : ""}Cause of concern: ${fault}.`),
      paragraph(`Recommendation: ${when.words === "" ? "The force" : `${when.words}, the force`} should ${cure.base}.`),
      paragraph(chance.one(FRESH_NARRATIVE)),
      heading(chance.one(["Areas for improvement", "Area for improvement"]), 4),
      ...areas.map(({ base }, i) => paragraph(`${numbered ? `${i + 3}.${i + 11} ` : ""}The force should ${base}.`)),
    ],
    finds: {
      findings: [
        wanted("cause-of-concern", fault),
        wanted("recommendation", cure.base, { deadline: when.deadline, answers: fault }),
        ...areas.map(({ base }) => wanted("area-for-improvement", base)),
      ],
      foreign: ["S12"],
    },
  };
};

/** The deadline within or behind the sentence. */
export const deadlineWithin: Layout = (setting) => {
  const { chance, stock } = setting;
  const body = capital(bodyOf(setting));
  const all = deedsOf(stock, chance.number(2, 4)).map(({ base }) => ({ base, when: freshDeadline(chance, 0) }));
  const say = chance.one([
    (base: string, when: string) => `${body} should, ${lower(when)}, ${base}.`,
    (base: string, when: string) => `${body} should ${base} ${lower(when)}.`,
    (base: string, when: string) => `${body} must, ${lower(when)}, ${base}.`,
  ]);
  return {
    made: "deadline within or behind",
    blocks: [
      heading(chance.one(["Recommendations", "Recommendation", "Recommendations to the force"]), 3),
      ...all.map(({ base, when }) => (chance.happens(0.5) ? item : paragraph)(say(base, when.words))),
    ],
    finds: {
      findings: all.map(({ base, when }) => wanted("recommendation", base, { deadline: when.deadline })),
    },
  };
};

/** Sub-headings or lead lines give each group of items its time. */
export const groupedByTime: Layout = ({ chance, stock }) => {
  const groups = [
    { lead: "Immediately", deadline: { kind: "immediate" } as const },
    { lead: "Within three months", deadline: { kind: "within", months: 3 } as const },
    { lead: "Within six months", deadline: { kind: "within", months: 6 } as const },
  ].map((group) => ({ ...group, deeds: deedsOf(stock, chance.number(1, 3)) }));
  const some = chance.some(groups, chance.number(2, 3));
  const stemmed = chance.happens(0.5);
  return {
    made: stemmed ? "grouped by time, stems" : "grouped by time, headings",
    blocks: [
      heading("Recommendations", 3),
      ...(stemmed ? [] : [paragraph("The force should:")]),
      ...some.flatMap(({ lead, deeds }) => [
        stemmed
          ? paragraph(lead === "Immediately" ? "The force should immediately:" : `The force should ${lower(lead)}:`)
          : heading(lead, 4),
        ...itemsOf(
          chance,
          deeds.map(({ base }) => base),
        ),
      ]),
    ],
    finds: {
      findings: some.flatMap(({ deeds, deadline }) =>
        deeds.map(({ base }) => wanted("recommendation", base, { deadline })),
      ),
    },
  };
};

/** An area: its name as a heading, the sentence, what was found as items, more words. */
export const areaWithEvidence: Layout = ({ chance, stock }) => {
  const areas = Array.from({ length: chance.number(1, 2) }, () => stock.deed());
  return {
    made: "area with its evidence as items",
    blocks: areas.flatMap(({ base }) => [
      heading("Area for improvement", 3),
      chance.happens(0.5) ? heading(`The force should ${base}`, 4) : paragraph(`The force should ${base}.`),
      paragraph(chance.one(FRESH_NARRATIVE)),
      paragraph(chance.one(["We found that:", "Inspectors saw:", "For example:"])),
      item("three of the ten records that we read had no date;"),
      item(`nobody looked at ${stock.thing()}; and`),
      item("there were delays of up to six weeks."),
    ]),
    finds: { findings: areas.map(({ base }) => wanted("area-for-improvement", base)) },
  };
};

/** "The Home Office", "Chief constables": whom it is for stands above. */
export const byBody: Layout = ({ chance, stock }) => {
  const to = chance.some(
    ["To chief constables", "To the College of Policing", "To the Home Office", "To all forces"],
    2,
  );
  const groups = to.map((name) => ({
    name,
    all: deedsOf(stock, chance.number(1, 2)).map(({ base }) => ({ base, when: freshDeadline(chance, 0.2) })),
  }));
  let number = 0;
  return {
    made: "by body",
    blocks: [
      heading("Recommendations", 2),
      ...groups.flatMap(({ name, all }) => [
        heading(name, 3),
        ...all.map(({ base, when }) => {
          number += 1;
          const body = lower(name.slice(3));
          return paragraph(
            `${number}. ${when.words === "" ? capital(body) : `${when.words}, ${body}`} should ${base}.`,
          );
        }),
      ]),
    ],
    finds: {
      findings: groups.flatMap(({ all }) =>
        all.map(({ base, when }) => wanted("recommendation", base, { deadline: when.deadline })),
      ),
    },
  };
};

/** Passive and indirect forms under a heading. */
export const indirect: Layout = ({ chance, stock, force }) => {
  const all = deedsOf(stock, chance.number(2, 3)).map(({ base, third }) => {
    const when = freshDeadline(chance, 0.3);
    const tail = when.words === "" ? "" : ` ${lower(when.words)}`;
    const [holds, said] = chance.one([
      [third, `We recommend that the force ${third}${tail}.`],
      [third, `It is recommended that ${force} ${third}${tail}.`],
      [third, `That the chief constable ${third}${tail}.`],
      [base, `The chief constable is recommended to ${base}${tail}.`],
      [base, `The force is recommended to ${base}${tail}.`],
    ] as const);
    return { holds, said, when };
  });
  return {
    made: "indirect recommendations",
    blocks: [heading("Recommendations", 3), ...all.map(({ said }) => paragraph(said))],
    finds: { findings: all.map(({ holds, when }) => wanted("recommendation", holds, { deadline: when.deadline })) },
  };
};

const WORDS: Readonly<Record<Grade, string>> = {
  outstanding: "outstanding",
  good: "good",
  adequate: "adequate",
  "requires-improvement": "requires improvement",
  inadequate: "inadequate",
};
const GRADES = Object.keys(WORDS) as Grade[];
const AREAS = [
  "Effectiveness",
  "Efficiency",
  "Legitimacy",
  "Crime data integrity",
  "Recording data about crime",
  "Supporting victims",
  "Managing suspects",
  "Disrupting serious organised crime",
  "Vetting and anti-corruption",
] as const;

/** "The extent to which the force is effective at … is good." and other whole sentences. */
export const extent: Layout = ({ chance, force }) => {
  const grade = chance.one(GRADES);
  const question = chance.one([
    "keeping people safe",
    "tackling serious and organised crime",
    "using its resources well",
  ]);
  return {
    made: "extent to which",
    blocks: [
      paragraph(
        chance.one([
          `The extent to which the force is effective at ${question} ${grade === "requires-improvement" ? "requires improvement" : `is ${WORDS[grade]}`}.`,
          `Overall, we have assessed ${force} as ${grade === "requires-improvement" ? "requiring improvement" : WORDS[grade]} at ${question}.`,
          `In ${question}, ${force} is rated ${WORDS[grade]}.`,
        ]),
      ),
    ],
    finds: { judgments: [{ question, grade }] },
  };
};

export const judgementColon: Layout = ({ chance }) => {
  const judgments = chance
    .some(AREAS, chance.number(2, 4))
    .map((question) => ({ question, grade: chance.one(GRADES) }));
  const label = chance.one(["Judgement: ", "Our judgment: ", "Grade: ", "Rating – ", "Overall grade: "]);
  return {
    made: "labelled grades",
    blocks: judgments.flatMap(({ question, grade }): Shown[] => [
      heading(question, 3),
      paragraph(`${label}${chance.happens(0.5) ? capital(WORDS[grade]) : WORDS[grade]}`),
      paragraph(chance.one(FRESH_NARRATIVE)),
    ]),
    finds: { judgments },
  };
};

/** A table with numbers, the grade in the last column, a change arrow or a former grade before it. */
export const numberedGrades: Layout = ({ chance }) => {
  const judgments = chance
    .some(AREAS, chance.number(3, 5))
    .map((question) => ({ question, grade: chance.one(GRADES) }));
  const arrows = chance.happens(0.5);
  return {
    made: "numbered grades",
    blocks: [
      heading("Summary of judgments", 2),
      {
        is: "table",
        rows: [
          ["No.", "Core question", ...(arrows ? ["Change"] : []), "Judgment"],
          ...judgments.map(({ question, grade }, i) => [
            String(i + 1),
            question,
            ...(arrows ? [chance.one(["▲", "▼", "="])] : []),
            capital(WORDS[grade]),
          ]),
        ],
      },
    ],
    finds: { judgments },
  };
};

export const TRAPS: readonly Layout[] = [
  ({ stock }) => ({
    made: "contents",
    blocks: [
      heading("Contents", 2),
      paragraph("Causes of concern ........ 4"),
      paragraph("Areas for improvement ........ 7"),
      paragraph(`Recommendation 1: ${stock.thing()} ........ 9`),
    ],
    finds: {},
  }),
  () => ({
    made: "section 55",
    blocks: [
      heading("What happens next", 2),
      paragraph(
        "Under section 55 of the Police Act 1996, local policing bodies should publish their comments on this report within 56 days of its publication.",
      ),
    ],
    finds: {},
  }),
  ({ stock }) => ({
    made: "expected outcomes",
    blocks: [
      heading("Expected outcomes", 3),
      paragraph("Detainees should be held in safe, clean cells and be treated with respect."),
      paragraph(`There should be clear governance of ${stock.thing()}.`),
    ],
    finds: {},
  }),
  ({ stock }) => ({
    made: "promising practice",
    blocks: [
      heading("Promising practice", 3),
      paragraph(`The force’s work on ${stock.thing()} is strong. Other forces may wish to learn from it.`),
    ],
    finds: {},
  }),
  ({ stock, chance }) => ({
    made: "what people said",
    blocks: [
      heading("What people told us", 2),
      paragraph(
        chance.one([
          `Respondents to our survey thought that the police should pay more heed to ${stock.thing()}.`,
          `One officer said: “They should sort out ${stock.thing()} before they ask us for more.”`,
        ]),
      ),
    ],
    finds: {},
  }),
  ({ chance }) => ({
    made: "recommendations counted",
    blocks: [
      heading("Progress since our last inspection", 2),
      paragraph(
        chance.one([
          "In 2021 we made 12 recommendations; the force has achieved eight, and four remain.",
          "Of our five previous areas for improvement, the force has dealt with two.",
        ]),
      ),
    ],
    finds: {},
  }),
];
