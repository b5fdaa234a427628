import { type Grade, heading, paragraph, type Shown } from "../paper";
import { QUESTIONS } from "../wordings";
import type { Layout, Setting } from "./setting";

const WORDS: Readonly<Record<Grade, string>> = {
  outstanding: "Outstanding",
  good: "Good",
  adequate: "Adequate",
  "requires-improvement": "Requires improvement",
  inadequate: "Inadequate",
};
const GRADES = Object.keys(WORDS) as Grade[];
const HEADINGS = ["Our judgments", "Ratings", "Overview of grades", "Summary of our findings"];

const drawn = ({ chance }: Setting, from = 2, to = 5) =>
  chance.some(QUESTIONS, chance.number(from, to)).map((question) => ({ question, grade: chance.one(GRADES) }));

/** A former grade behind the present one. */
const former = ({ chance }: Setting) =>
  chance.happens(0.3) ? ` (previously ${WORDS[chance.one(GRADES)].toLowerCase()})` : "";

/** The question above its grade. */
export const gradeBelow: Layout = (setting) => {
  const { chance } = setting;
  const judgments = drawn(setting);
  const style = chance.one([
    (word: string) => word,
    (word: string) => `Graded ${word.toLowerCase()}`,
    (word: string) => `graded ${word.toLowerCase()}`,
  ]);
  return {
    made: "grade below its question",
    blocks: [
      heading(chance.one(HEADINGS), 2),
      ...judgments.flatMap(({ question, grade }) => [heading(question, 3), paragraph(style(WORDS[grade]))]),
    ],
    finds: { judgments },
  };
};

export const gradeBeside: Layout = (setting) => {
  const { chance } = setting;
  const judgments = drawn(setting);
  const sign = chance.one([": ", " – ", " - "]);
  return {
    made: `grade beside its question${sign}`,
    blocks: [
      heading(chance.one(HEADINGS), 2),
      ...judgments.map(({ question, grade }) => paragraph(`${question}${sign}${WORDS[grade]}${former(setting)}`)),
    ],
    finds: { judgments },
  };
};

/** A grade as the heading above the questions that have it. */
export const gradeAbove: Layout = (setting) => {
  const { chance } = setting;
  const judgments = drawn(setting, 3, 6);
  const groups = GRADES.map((grade) => judgments.filter((each) => each.grade === grade)).filter(
    (group) => group.length > 0,
  );
  return {
    made: "grade above its questions",
    blocks: [
      heading(chance.one(HEADINGS), 2),
      ...groups.flatMap(([first, ...rest]): Shown[] => [
        heading(WORDS[first?.grade ?? "good"], 3),
        ...[first, ...rest].map((each) => paragraph(each?.question ?? "")),
      ]),
    ],
    finds: { judgments },
  };
};

export const gradeTable: Layout = (setting) => {
  const { chance } = setting;
  const judgments = drawn(setting);
  const before = chance.happens(0.4);
  return {
    made: before ? "outcome table with former grades" : "table of grades",
    blocks: [
      heading(chance.one(HEADINGS), 2),
      {
        is: "table",
        rows: [
          before ? ["Area", "2021/22", "2023–25"] : ["Question", chance.one(["Grade", "Judgment"])],
          ...judgments.map(({ question, grade }) => [
            question,
            ...(before ? [WORDS[chance.one(GRADES)]] : []),
            WORDS[grade],
          ]),
        ],
      },
    ],
    finds: { judgments },
  };
};

/** Grades across the top, questions below them. */
export const gradeMatrix: Layout = (setting) => {
  const { chance } = setting;
  const judgments = drawn(setting, 3, 6);
  const columns = GRADES.map((grade) =>
    judgments.filter((each) => each.grade === grade).map(({ question }) => question),
  );
  const depth = Math.max(...columns.map(({ length }) => length));
  return {
    made: "matrix of grades",
    blocks: [
      heading(chance.one(HEADINGS), 2),
      {
        is: "table",
        rows: [
          GRADES.map((grade) => WORDS[grade]),
          ...Array.from({ length: depth }, (_, at) => columns.map((column) => column[at] ?? "")),
        ],
      },
    ],
    finds: { judgments },
  };
};

/** One sentence gives one grade or two. */
export const gradeSentence: Layout = (setting) => {
  const { chance, force } = setting;
  const [first, second] = drawn(setting, 2, 2);
  if (!first || !second) throw new Error("Two were asked for.");
  const quoted = chance.happens(0.5);
  const say = (grade: Grade) => (quoted ? `‘${WORDS[grade].toLowerCase()}’` : WORDS[grade].toLowerCase());
  const both = chance.happens(0.5);
  const at = (question: string) => question.charAt(0).toLowerCase() + question.slice(1);
  return {
    made: both ? "two grades in a sentence" : "a grade in a sentence",
    blocks: [
      paragraph(
        both
          ? `We judged the force to be ${say(first.grade)} at ${at(first.question)} and ${say(second.grade)} at ${at(second.question)}.`
          : chance.one([
              `${force} was graded ${say(first.grade)} at ${at(first.question)}.`,
              `We graded the force as ${say(first.grade)} at ${at(first.question)}.`,
            ]),
      ),
    ],
    finds: { judgments: both ? [first, second] : [first] },
  };
};

/** What the grades mean: no grade of the force. */
export const gradesExplained: Layout = ({ chance }) => ({
  made: "grades explained",
  blocks: [
    heading(chance.one(["What our judgments mean", "How we grade forces", "Our grades explained"]), 2),
    ...[
      ["Outstanding", "The force has substantially exceeded the characteristics of good performance."],
      ["Good", "The force shows nearly all of what we look for."],
      ["Requires improvement", "The force shows few of the things that we look for, and should improve."],
    ].flatMap(([grade = "", says = ""]) =>
      chance.happens(0.5) ? [heading(grade, 3), paragraph(says)] : [paragraph(`${grade}: ${says}`)],
    ),
  ],
  finds: {},
});

export const gradesCounted: Layout = ({ chance }) => ({
  made: "grades counted",
  blocks: [
    paragraph(
      chance.one([
        "The force has been graded as outstanding in 1 area, good in 3 and adequate in 2.",
        "Nine forces were graded good in this area, and two were inadequate.",
        "Of the 43 forces, 12 were judged to be good, 20 adequate and 11 to require improvement.",
      ]),
    ),
  ],
  finds: {},
});
