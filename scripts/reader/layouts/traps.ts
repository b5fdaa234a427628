import { heading, item, paragraph } from "../paper";
import { capital, type Layout } from "./setting";

/** Words that look like findings, or like a change, and are none. */
export const accounts: Layout = ({ chance, stock }) => ({
  made: "account of what should have been",
  blocks: [
    paragraph(
      chance.one([
        `The force should already have had ${stock.thing()} in hand.`,
        `Supervisors should have looked at ${stock.thing()} sooner.`,
        `The force told us that it should soon be able to report on ${stock.thing()}.`,
        `This should help the force to understand ${stock.thing()}.`,
      ]),
    ),
  ],
  finds: {},
});

export const positives: Layout = ({ chance, stock }) => ({
  made: "list of what was found",
  blocks: [
    paragraph(
      chance.one([
        "Positively, the force is:",
        "We found that the force was:",
        "In particular, inspectors saw that the force is:",
      ]),
    ),
    item(`good at ${stock.thing()};`),
    item(`beginning to review ${stock.thing()}; and`),
    item(`able to show that it has improved ${stock.thing()}.`),
  ],
  finds: {},
});

export const definitions: Layout = ({ chance }) => ({
  made: "what the terms mean",
  blocks: [
    heading(chance.one(["About our findings", "Terms used in this report", "What a cause of concern is"]), 2),
    paragraph(
      "If our inspection identifies a serious shortcoming, we report it as a cause of concern. A cause of concern will always be accompanied by one or more recommendations.",
    ),
    paragraph("An area for improvement is a part of the force’s work that should be improved."),
  ],
  finds: {},
});

export const methods: Layout = ({ chance }) => ({
  made: "how it was inspected",
  blocks: [
    heading(chance.one(["How we inspected", "About this inspection", "Methodology"]), 2),
    paragraph(
      "This report should be read with our other reports about the force. Figures should be treated with care.",
    ),
    paragraph("The College of Policing says that officers should record each search in full."),
  ],
  finds: {},
});

export const lettersClose: Layout = ({ chance }) => ({
  made: "end of a letter",
  blocks: [
    paragraph(
      chance.one([
        "We will return to the force in the spring to review its progress.",
        "You sent us an action plan on 1 July 2025, and I am grateful for it.",
        "I would like to thank you and your staff for your help with our visit.",
      ]),
    ),
    paragraph("Yours sincerely,"),
    paragraph("A. N. Inspector"),
    paragraph("His Majesty’s Inspector of Constabulary"),
  ],
  finds: {},
});

export const notesAtEnd: Layout = ({ chance, stock }) => ({
  made: "notes",
  blocks: [
    ...(chance.happens(0.5) ? [heading(chance.one(["Notes", "References", "Footnotes"]), 2)] : []),
    { is: "note", sign: 1, text: `The code says that people should be told about ${stock.thing()} within five days.` },
    { is: "note", sign: 2, text: "Officers here include special constables." },
  ],
  finds: {},
});

export const quotation: Layout = ({ stock }) => ({
  made: "quotation",
  blocks: [
    paragraph("His Majesty’s Inspector of Constabulary said:"),
    paragraph(
      `“The force should be proud of its people. But it must do better at ${stock.thing()}, and I expect it to.”`,
    ),
  ],
  finds: {},
});

/** A narrative that wishes for something, under no heading of findings: a person may look at it. */
export const wish: Layout = ({ chance, stock }) => {
  const thing = stock.thing();
  return {
    made: "wish in the narrative",
    blocks: [paragraph(`${chance.one(["However, the force", "But it"])} should do more about ${thing}.`)],
    finds: { doubtful: [thing] },
  };
};

export const committeesOwn: Layout = ({ chance, stock }) => ({
  made: "a committee's own recommendations",
  blocks: [
    heading(chance.one(["Recommendations", "Recommendation"]), 2),
    paragraph(chance.one(["The Committee is asked to:", "It is recommended that members:"])),
    item(`note the report on ${stock.thing()}; and`),
    item("agree the dates of its meetings."),
  ],
  finds: {},
});

/** The letter's numbered paragraphs go on below a list. */
export const numberedParagraphs: Layout = ({ stock }) => ({
  made: "numbered paragraphs below",
  blocks: [
    { is: "item", depth: 0, numbered: 2, text: "You sent us a plan on 1 July 2025." },
    { is: "item", depth: 0, numbered: 3, text: `${capital("the force")} has begun to look at ${stock.thing()}.` },
  ],
  finds: {},
});

/** Why a force was moved into Engage: told, not recommended. */
export const reasons: Layout = ({ force, stock, chance }) => ({
  made: "moved into Engage",
  blocks: [
    paragraph(
      chance.one([
        `We have today moved ${force} into the Engage phase of our monitoring process.`,
        `His Majesty’s Chief Inspector of Constabulary has today moved ${force} into an enhanced level of monitoring.`,
      ]),
    ),
    paragraph("This is because the force is not:"),
    item(`managing ${stock.thing()}; and`),
    item(`effectively overseeing ${stock.thing()}.`),
  ],
  finds: { changes: ["enter-engage"] },
});

export const closing: Layout = ({ chance }) => ({
  made: "closes a cause",
  blocks: [
    paragraph(
      chance.one([
        "I am pleased to say that we have now closed this cause of concern.",
        "I have therefore decided to close the cause of concern.",
        "We are satisfied that the recommendations have been met. This cause of concern is now closed.",
        "As a result of this progress, the cause of concern has been discharged.",
      ]),
    ),
  ],
  finds: { changes: ["close"] },
});

export const staysOpen: Layout = ({ chance }) => ({
  made: "keeps a cause open",
  blocks: [
    paragraph(
      chance.one([
        "The cause of concern will therefore remain open.",
        "We have decided to keep the cause of concern open.",
        "We are not yet able to close this cause of concern.",
      ]),
    ),
  ],
  finds: { changes: ["keep-open"] },
});

export const leavesEngage: Layout = ({ chance, force }) => ({
  made: "leaves Engage",
  blocks: [
    paragraph(
      chance.one([
        `I have decided to return ${force} to our default phase of monitoring, which is known as Scan.`,
        `${force} has today been removed from our enhanced level of monitoring, known as Engage.`,
      ]),
    ),
  ],
  finds: { changes: ["leave-engage"] },
});
