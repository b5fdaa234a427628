import { heading, item, type Part, paragraph, type Shown } from "../paper";
import { NARRATIVE, someDeadline } from "../wordings";
import { bodyOf, deedsOf, itemsOf, type Layout, type Setting, stemOf, wanted } from "./setting";

const underHeading = (chance: Setting["chance"], blocks: readonly Shown[]): Shown[] => [
  heading(chance.one(["Recommendations", "Recommendations", "Our recommendations", "Recommendation"]), 3),
  ...blocks,
];

/** A stem and its items. `headed` by "Recommendations", or standing by itself. */
function stemAndItems(setting: Setting, headed: boolean, made: string): Part {
  const { chance, stock } = setting;
  const when = someDeadline(chance, headed ? 0.2 : 0);
  const deeds = deedsOf(stock, chance.number(2, 4));
  const leads = chance.happens(0.15) ? " take steps to" : "";
  const blocks = [
    paragraph(`${stemOf(bodyOf(setting), when)}${leads}:`),
    ...itemsOf(
      chance,
      deeds.map(({ base }) => base),
    ),
  ];
  return {
    made,
    blocks: headed ? underHeading(chance, blocks) : blocks,
    finds: { findings: deeds.map(({ base }) => wanted("recommendation", base, { deadline: when.deadline })) },
  };
}

export const stemUnderHeading: Layout = (setting) => stemAndItems(setting, true, "stem under heading");
export const stemAlone: Layout = (setting) => stemAndItems(setting, false, "stem alone");

/** "We recommend that, within three months, Kent Police:" and verbs in the third person. */
export const weRecommend: Layout = (setting) => {
  const { chance, stock, force } = setting;
  const when = someDeadline(chance, 0.15);
  const deeds = deedsOf(stock, chance.number(2, 3));
  const body = chance.one([force, "the force"]);
  const lead = chance.one(["We recommend that", "HMICFRS recommends that"]);
  const said =
    when.words === ""
      ? `${lead} ${body} ${when.adverb}`
      : `${lead}, ${when.words.charAt(0).toLowerCase()}${when.words.slice(1)}, ${body}`;
  return {
    made: "we recommend",
    blocks: [
      paragraph(`${said.trim()}:`),
      ...itemsOf(
        chance,
        deeds.map(({ third }) => third),
      ),
    ],
    finds: { findings: deeds.map(({ third }) => wanted("recommendation", third, { deadline: when.deadline })) },
  };
};

/** One sentence each, some with an explanation below. */
export const sentences: Layout = (setting) => {
  const { chance, stock } = setting;
  const all = deedsOf(stock, chance.number(2, 4)).map(({ base }) => ({ base, when: someDeadline(chance, 0.35) }));
  const body = bodyOf(setting);
  return {
    made: "sentences under heading",
    blocks: underHeading(
      chance,
      all.flatMap(({ base, when }) => [
        paragraph(`${stemOf(body, when)} ${base}.`),
        ...(chance.happens(0.5) ? [paragraph(chance.one(NARRATIVE))] : []),
      ]),
    ),
    finds: { findings: all.map(({ base, when }) => wanted("recommendation", base, { deadline: when.deadline })) },
  };
};

/** "Recommendation 3 (within six months)" above the sentence, a deadline behind it, or none. */
export const numbered: Layout = (setting) => {
  const { chance, stock } = setting;
  const body = bodyOf(setting);
  const first = chance.number(1, 9);
  const place = chance.one(["label", "behind", "stem", "brackets"] as const);
  const all = deedsOf(stock, chance.number(2, 4)).map(({ base }, i) => {
    const when = someDeadline(chance, 0.25);
    const inWords = when.words === "" ? "Immediately" : when.words;
    const at: "label" | "behind" | "stem" | "brackets" =
      when.deadline === null || when.deadline.kind === "immediate" ? "stem" : place;
    const label = `Recommendation ${first + i}${at === "label" ? ` (${inWords.charAt(0).toLowerCase()}${inWords.slice(1)})` : ""}`;
    const behind = chance.one(["Deadline", "Timescale", "To be completed"]);
    const dated = inWords.replace(/^By /, "");
    const sentence = {
      label: `${stemOf(body, { ...when, words: "" })} ${base}.`,
      behind: `${stemOf(body, { ...when, words: "" })} ${base}. ${behind}: ${dated.charAt(0).toLowerCase()}${dated.slice(1)}`,
      brackets: `${stemOf(body, { ...when, words: "" })} ${base} (${inWords.charAt(0).toLowerCase()}${inWords.slice(1)}).`,
      stem: `${stemOf(body, when)} ${base}.`,
    }[at];
    return {
      blocks: [heading(label, 4), paragraph(sentence)],
      found: wanted("recommendation", base, { deadline: when.deadline }),
    };
  });
  return {
    made: `numbered, deadline in ${place}`,
    blocks: all.flatMap(({ blocks }) => blocks),
    finds: {
      findings: all.map(({ found }) => found),
      foreign: ["Deadline", "Timescale", "To be completed", "Recommendation "],
    },
  };
};

/** "By 1 May 2026, review …" */
export const imperative: Layout = ({ chance, stock }) => {
  const all = deedsOf(stock, chance.number(2, 3)).map(({ base }) => ({ base, when: someDeadline(chance, 0) }));
  return {
    made: "imperative",
    blocks: underHeading(
      chance,
      all.map(({ base, when }) => {
        const said = when.words === "" ? `Immediately ${base}.` : `${when.words}, ${base}.`;
        return chance.happens(0.5) ? paragraph(said) : item(said);
      }),
    ),
    finds: { findings: all.map(({ base, when }) => wanted("recommendation", base, { deadline: when.deadline })) },
  };
};

/** An item with items of its own is one recommendation. */
export const innerList: Layout = (setting) => {
  const { chance, stock } = setting;
  const when = someDeadline(chance, 0.1);
  const [first, second, third] = deedsOf(stock, 3);
  const inner = [`says ${stock.thing()}; and`, `is read by a supervisor;`];
  return {
    made: "inner list",
    blocks: underHeading(chance, [
      paragraph(`${stemOf(bodyOf(setting), when)}:`),
      item(`${first?.base};`),
      item(`${second?.base}, in a way that:`),
      ...inner.map((text) => item(text, 1)),
      item(`${third?.base}.`),
    ]),
    finds: {
      findings: [first, second, third].map((deed) =>
        wanted("recommendation", deed?.base ?? "", { deadline: when.deadline }),
      ),
    },
  };
};

/** "The force should mend its fences. (AFI 12)" */
export const labelBehind: Layout = (setting) => {
  const { chance, stock } = setting;
  const body = bodyOf(setting);
  const all = deedsOf(stock, chance.number(2, 4)).map(({ base }, i) => {
    const area = chance.happens(0.5);
    const number = 3 + i;
    const label = area
      ? chance.one([`AFI ${number}`, `Area for improvement ${number}`])
      : chance.one([`Recommendation ${number}`, `Rec ${number}`]);
    const kind = area ? ("area-for-improvement" as const) : ("recommendation" as const);
    return {
      text: `${stemOf(body, { deadline: null, words: "", adverb: "" })} ${base}. (${label})`,
      found: wanted(kind, base),
    };
  });
  return {
    made: "label behind",
    blocks: all.map(({ text }) => paragraph(text)),
    finds: {
      findings: all.map(({ found }) => found),
      foreign: ["AFI", "Area for improvement", "Recommendation ", "Rec "],
    },
  };
};

/** A status on a line of its own, below the sentence or below the force's account. */
export const statusBelow: Layout = (setting) => {
  const { chance, stock } = setting;
  const body = bodyOf(setting);
  const all = deedsOf(stock, chance.number(2, 4)).map(({ base }, i) => {
    const done = chance.happens(0.5);
    const when = someDeadline(chance, 0.3);
    const said = done
      ? chance.one(["Complete", "Completed", "Closed"])
      : chance.one(["In progress", "Open", "Ongoing"]);
    return {
      blocks: [
        heading(`Recommendation ${i + 1}`, 4),
        paragraph(`${stemOf(body, when)} ${base}.`),
        ...(chance.happens(0.5) ? [paragraph("Our action:"), paragraph("We trained our call handlers in April.")] : []),
        paragraph(chance.one(["", "Status: ", "Action: "]) + said),
      ],
      found: wanted("recommendation", base, { deadline: when.deadline, status: done ? "completed" : null }),
    };
  });
  return {
    made: "status below",
    blocks: all.flatMap(({ blocks }) => blocks),
    finds: { findings: all.map(({ found }) => found), foreign: ["Status", "Action", "call handlers in April"] },
  };
};
