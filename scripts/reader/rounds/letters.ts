import { capital, deedsOf, itemsOf, type Layout, type Setting, wanted } from "../layouts/setting";
import { heading, item, type Part, paragraph, type Shown } from "../paper";
import { someDay } from "../wordings";
import { FRESH_NARRATIVE, freshDeadline, lower } from "./words";

/** Second round: letters, e-mails, answers, committee papers and minutes. */

const paragraphs = (of: Setting["chance"], count: number) =>
  of.some(FRESH_NARRATIVE, count).map((text) => paragraph(text));

export const letterHead = ({ chance, force }: Setting, registered: string): Part => {
  const { date, words } = someDay(chance, 2024);
  return {
    made: "plain letter",
    blocks: [
      paragraph("6th Floor, Globe House"),
      paragraph("89 Eccleston Square"),
      paragraph("London SW1V 1PN"),
      paragraph(words),
      paragraph(`Chief Constable of ${force}`),
      paragraph("Dear Chief Constable,"),
      paragraph(
        chance.one([
          `${force}: inspection of how it protects people`,
          `Our visit to ${force}`,
          `${force} – causes of concern`,
        ]),
      ),
    ],
    finds: { force: registered, publishedOn: date },
  };
};

/** Numbered paragraphs; the recommendations are lettered below one of them. */
export const lettered: Layout = (setting) => {
  const { chance, stock } = setting;
  const when = freshDeadline(chance, 0.1);
  const deeds = deedsOf(stock, chance.number(2, 4));
  const marks = chance.one([
    ["(a)", "(b)", "(c)", "(d)"],
    ["a)", "b)", "c)", "d)"],
    ["i.", "ii.", "iii.", "iv."],
    ["(i)", "(ii)", "(iii)", "(iv)"],
  ]);
  const [first = "", second = "", third = ""] = chance.some(FRESH_NARRATIVE, 3);
  const body = chance.one(["you", "the force", "the constabulary"]);
  return {
    made: "lettered below a numbered paragraph",
    blocks: [
      paragraph(`1. ${first}`),
      paragraph(`2. ${second}`),
      paragraph(`3. ${when.words === "" ? capital(body) : `${when.words}, ${body}`} should:`),
      ...deeds.map(({ base }, i) =>
        paragraph(`${marks[i]} ${base}${i === deeds.length - 1 ? "." : i === deeds.length - 2 ? "; and" : ";"}`),
      ),
      paragraph(`4. ${third}`),
      paragraph("5. I would be grateful for a reply."),
    ],
    finds: {
      findings: deeds.map(({ base }) => wanted("recommendation", base, { deadline: when.deadline })),
      foreign: ["grateful"],
    },
  };
};

/** A lead sentence of its own form, without a heading. */
export const leadSentence: Layout = (setting) => {
  const { chance, stock } = setting;
  const when = freshDeadline(chance, 0);
  const deeds = deedsOf(stock, chance.number(2, 3));
  const said = lower(when.words);
  const lead = chance.one([
    `To address this, the force should, ${said}:`,
    `We therefore recommend that, ${said}, the force should:`,
    `In order to put this right, ${said} the constabulary should:`,
    `The chief constable should, ${said}:`,
  ]);
  return {
    made: "lead sentence",
    blocks: [
      ...paragraphs(chance, 1),
      paragraph(lead),
      ...itemsOf(
        chance,
        deeds.map(({ base }) => base),
      ),
      ...paragraphs(chance, 1),
    ],
    finds: { findings: deeds.map(({ base }) => wanted("recommendation", base, { deadline: when.deadline })) },
  };
};

const CLOSES = [
  "This recommendation has been met and is now closed.",
  "I consider that this recommendation has been achieved, and have closed it.",
  "We have closed this recommendation.",
] as const;
const KEEPS = ["This recommendation remains open.", "We will keep this recommendation open."] as const;

/** Each earlier recommendation told again, what was done since, and what the inspectorate decides. */
export const byRecommendation: Layout = ({ chance, stock, force }) => {
  const all = deedsOf(stock, chance.number(2, 3)).map(({ base }) => {
    const closes = chance.happens(0.5);
    return { base, when: freshDeadline(chance, 0.3), closes, says: chance.one(closes ? CLOSES : KEEPS) };
  });
  const name = chance.one(["the force", force]);
  return {
    made: "recommendation by recommendation",
    blocks: [
      paragraph(
        "In our 2022 report we made the recommendations below. This letter says how far you have got with them.",
      ),
      ...all.flatMap(({ base, when, says }, i) => [
        heading(`Recommendation ${i + 1}`, 3),
        paragraph(`${when.words === "" ? capital(name) : `${when.words}, ${name}`} should ${base}.`),
        heading(chance.one(["Progress", "What we found", "Our findings"]), 4),
        ...paragraphs(chance, 1),
        paragraph(says),
      ]),
    ],
    finds: {
      findings: all.map(({ base, when }) =>
        wanted("recommendation", base, { deadline: when.deadline, restated: true }),
      ),
      // The same sentence twice is told once
      changes: [
        ...new Map(
          all.map(({ says, closes }) => [says, closes ? ("close" as const) : ("keep-open" as const)]),
        ).values(),
      ],
    },
  };
};

/** "You told us of your plan; the cause was:" quoted in one paragraph. */
export const quotedCause: Layout = ({ chance, stock }) => {
  const fault = stock.fault();
  const when = freshDeadline(chance, 0);
  const deeds = deedsOf(stock, chance.number(2, 3));
  return {
    made: "cause quoted from an earlier report",
    blocks: [
      paragraph("In our report of May 2023, we issued this cause of concern:"),
      paragraph(`“${fault}.”`),
      paragraph("We also made these recommendations:"),
      paragraph(`“${when.words}, the force should:`),
      ...itemsOf(
        chance,
        deeds.map(({ base }) => base),
      ),
      ...paragraphs(chance, 1),
    ],
    finds: {
      findings: [
        wanted("cause-of-concern", fault, { restated: true }),
        ...deeds.map(({ base }) =>
          wanted("recommendation", base, { deadline: when.deadline, answers: fault, restated: true }),
        ),
      ],
    },
  };
};

/** An area in a letter, with noun phrases as its items: Ofsted's and the joint inspections' form. */
export const nounAreas: Layout = ({ chance, stock }) => {
  const things = Array.from({ length: chance.number(2, 4) }, () => stock.thing());
  const lead = chance.one(["The quality of", "How well leaders oversee", "The consistency of", "The timeliness of"]);
  return {
    made: "areas as noun phrases",
    blocks: [
      heading(chance.one(["Areas for improvement", "Area for improvement"]), 3),
      ...things.map((thing) => item(`${lead} ${thing}.`)),
    ],
    finds: { findings: things.map((thing) => wanted("area-for-improvement", `${lead} ${thing}`)) },
  };
};

/** The deadline is the heading's, the items are bare imperatives. */
export const datedHeading: Layout = ({ chance, stock }) => {
  const when = freshDeadline(chance, 0);
  const deeds = deedsOf(stock, chance.number(2, 3));
  return {
    made: "dated heading",
    blocks: [
      heading(`Recommendations (${lower(when.words)})`, 3),
      ...(chance.happens(0.5) ? [paragraph("The force should:")] : []),
      ...deeds.map(({ base }) => item(`${capital(base)}.`)),
    ],
    finds: { findings: deeds.map(({ base }) => wanted("recommendation", base, { deadline: when.deadline })) },
  };
};

/** The force's answer below each recommendation: what it will do, who and when, is never the finding's. */
export const forcesAnswer: Layout = ({ chance, stock }) => {
  const all = deedsOf(stock, chance.number(2, 3)).map(({ base }) => ({ base, when: freshDeadline(chance, 0.4) }));
  const label = chance.one(["Force response", "Our response", "Management response", "What we will do"]);
  return {
    made: "with the force's answer",
    blocks: all.flatMap(({ base, when }, i) => [
      heading(`Recommendation ${i + 1}`, 3),
      paragraph(`${when.words === "" ? "The force" : `${when.words}, the force`} should ${base}.`),
      paragraph(
        `${label}: ${chance.one([
          "Accepted. A working group will meet by 1 September 2029 and should report to the board.",
          "We agree. The head of crime will write new guidance, which all staff should read.",
          "Agreed in part. The force should be able to do this once the new system is live.",
        ])}`,
      ),
      paragraph(chance.one(["Owner: Det Supt Grey", "Lead: ACC Green", "Responsible officer: Head of Crime"])),
    ]),
    finds: {
      findings: all.map(({ base, when }) => wanted("recommendation", base, { deadline: when.deadline })),
      foreign: ["working group", "new guidance", "Agreed in part", "Grey", "Green", "Head of Crime"],
    },
  };
};

/** All forces are written to. */
export const toAllForces: Layout = ({ chance, stock }) => {
  const when = freshDeadline(chance, 0);
  const [one, ...rest] = deedsOf(stock, 3);
  return {
    made: "to all forces",
    blocks: [
      ...paragraphs(chance, 1),
      paragraph(`${when.words}, all chief constables should ${one?.base}.`),
      paragraph(`${when.words}, each police force in England and Wales should make sure that it:`),
      ...rest.map(({ third }) => item(`${third};`)),
      ...paragraphs(chance, 1),
    ],
    finds: {
      findings: [
        wanted("recommendation", one?.base ?? "", { deadline: when.deadline }),
        ...rest.map(({ third }) => wanted("recommendation", third, { deadline: when.deadline })),
      ],
    },
  };
};

export const LETTER_TRAPS: readonly Layout[] = [
  ({ stock }) => ({
    made: "plans of the force",
    blocks: [
      paragraph("You have told us that, by 31 March 2026, the force will:"),
      item(`begin to look at ${stock.thing()}; and`),
      item("recruit twelve more call takers."),
    ],
    finds: {},
  }),
  () => ({
    made: "what happens next",
    blocks: [paragraph("We will publish this letter on our website. We will visit again by 31 October 2026.")],
    finds: {},
  }),
  ({ stock }) => ({
    made: "should be proud",
    blocks: [paragraph(`You should be pleased with the progress that has been made on ${stock.thing()}.`)],
    finds: {},
  }),
  () => ({
    made: "copied to",
    blocks: [paragraph("Copied to: the Police and Crime Commissioner; the policing minister")],
    finds: {},
  }),
];

/** A committee's paper with what the inspectorate recommended in an appendix. */
export const committeeAppendix: Layout = ({ chance, stock }) => {
  const all = deedsOf(stock, chance.number(2, 3)).map(({ base }) => ({ base, when: freshDeadline(chance, 0.2) }));
  return {
    made: "committee paper with an appendix",
    blocks: [
      heading("1. Purpose", 2),
      paragraph("1.1 To tell members about the report and what the force does about it."),
      heading("2. Recommendation", 2),
      paragraph("2.1 That members note the contents of this report."),
      heading("Appendix A: HMICFRS recommendations", 2),
      ...all.flatMap(({ base, when }, i): Shown[] => [
        paragraph(`Recommendation ${i + 1}`),
        paragraph(`${when.words === "" ? "The force" : `${when.words}, the force`} should ${base}.`),
      ]),
    ],
    finds: {
      findings: all.map(({ base, when }) => wanted("recommendation", base, { deadline: when.deadline })),
    },
  };
};

/** Minutes: actions and resolutions are a committee's own. */
export const minutes: Layout = ({ stock, chance }) => ({
  made: "minutes",
  blocks: [
    heading("Minutes of the Force Assurance Board, 12 March 2025", 1),
    paragraph("Present: DCC White (chair), ACC Brown, Ms Patel"),
    paragraph(`4. The board heard about ${stock.thing()}. Members felt that more should be done.`),
    paragraph(
      chance.one([
        "ACTION: ACC Brown to bring a paper on this by 1 May 2025.",
        "Action 4/25 – Ms Patel to circulate the dates.",
      ]),
    ),
    paragraph("RESOLVED: That the minutes of the last meeting be agreed."),
  ],
  finds: {},
});
