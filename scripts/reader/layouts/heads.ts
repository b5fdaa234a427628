import { heading, type Part, paragraph } from "../paper";
import { someDay } from "../wordings";
import type { Setting } from "./setting";

type Frame = (setting: Setting, registered: string) => Part;

export const report: Frame = ({ chance, force }, registered) => {
  const { date, words } = someDay(chance, 2024);
  const told = chance.one([
    `Published on: ${words}`,
    `Published ${words}`,
    `Publication date: ${words}`,
    `${words} PEEL assessment 6 recommendations`,
  ]);
  return {
    made: "report",
    blocks: [
      heading(
        chance.one([
          `PEEL 2023–25: an inspection of ${force}`,
          `${force}: custody inspection`,
          `${force} – an inspection of vetting`,
        ]),
        1,
      ),
      paragraph(told),
      paragraph("This report says what we found when we inspected the force."),
    ],
    finds: { force: registered, publishedOn: date },
  };
};

export const letter: Frame = ({ chance, force }, registered) => {
  const { date, words } = someDay(chance, 2024);
  return {
    made: "letter",
    blocks: [
      heading(
        chance.one([
          `${force}: PEEL causes of concern revisit letter`,
          `${force}: cause of concern – progress letter`,
          `${force}: revisit letter`,
        ]),
        1,
      ),
      ...(chance.happens(0.5)
        ? [
            paragraph("From"),
            paragraph("A. N. Inspector"),
            paragraph("His Majesty’s Inspector of Constabulary"),
            paragraph("To"),
            paragraph("B. Other"),
            paragraph("Chief Constable"),
            paragraph(force),
            paragraph("Sent on"),
            paragraph(words),
          ]
        : [paragraph(`Published on: ${words}`)]),
    ],
    finds: { force: registered, publishedOn: date },
  };
};

export const ownPaper: Frame = ({ chance, force }, registered) => ({
  made: "force's own paper",
  blocks: [
    heading(chance.one([`${force} action plan`, `${force}: HMICFRS tracker`, `${force} – inspection action plan`]), 1),
  ],
  finds: { force: registered },
});

/** A commissioner's answer: it quotes, and recommends nothing. */
export const commissioner: Frame = ({ chance, force }) => {
  const { words } = someDay(chance, 2024);
  return {
    made: "commissioner's answer",
    blocks: [
      heading(
        chance.one([
          `Office of the Police and Crime Commissioner for the area of ${force}`,
          "Office of the Police, Fire and Crime Commissioner",
          "The Mayor’s office for policing",
        ]),
        1,
      ),
      paragraph("Home Secretary"),
      paragraph("2 Marsham Street"),
      paragraph(words),
      paragraph(`Inspection of ${force}`),
      paragraph(
        chance.one([
          "I set out below my own comments on this report and those of the Chief Constable.",
          "I am required to comment on this inspection. The Chief Constable and I have considered what it says.",
          "Thank you for the report. As Commissioner I welcome it, and my comments are as follows.",
        ]),
      ),
    ],
    finds: {},
  };
};

export const news: Frame = ({ chance, force }, registered) => {
  const { words, date } = someDay(chance, 2024);
  return {
    made: "news",
    blocks: [
      heading(
        chance.one([
          `${force} moved into enhanced monitoring`,
          `Inspectorate has news of ${force}`,
          `${force}: progress noted`,
        ]),
        1,
      ),
      paragraph(`Published on: ${words}`),
    ],
    finds: { force: registered, publishedOn: date },
  };
};
