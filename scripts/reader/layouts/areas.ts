import { heading, item, paragraph } from "../paper";
import { NARRATIVE, TOPICS } from "../wordings";
import { bodyOf, capital, deedsOf, type Layout, wanted } from "./setting";

/** "Areas for improvement" and items, each a whole sentence. */
export const areaItems: Layout = (setting) => {
  const { chance, stock } = setting;
  const body = capital(bodyOf(setting));
  const deeds = deedsOf(stock, chance.number(1, 4));
  const each = chance.happens(0.6) ? item : paragraph;
  return {
    made: "areas as items",
    blocks: [
      heading(chance.one(["Areas for improvement", "Area for improvement", "Areas for Improvement"]), 3),
      ...deeds.map(({ base }) => each(`${body} should ${base}.`)),
    ],
    finds: { findings: deeds.map(({ base }) => wanted("area-for-improvement", base)) },
  };
};

/** A stem of areas: "The force should improve:" */
export const areaStem: Layout = (setting) => {
  const { chance, stock } = setting;
  const deeds = deedsOf(stock, chance.number(2, 3));
  return {
    made: "areas below a stem",
    blocks: [
      heading("Areas for improvement", 3),
      paragraph(`${capital(bodyOf(setting))} should:`),
      ...deeds.map(({ base }, i) => item(`${base}${i === deeds.length - 1 ? "." : ";"}`)),
    ],
    finds: { findings: deeds.map(({ base }) => wanted("area-for-improvement", base)) },
  };
};

/** A sentence without its full stop as the heading of an area, and paragraphs that explain it. */
export const areaHeadings: Layout = (setting) => {
  const { chance, stock } = setting;
  const several = chance.happens(0.5);
  const sayings = Array.from({ length: chance.number(1, 3) }, () =>
    chance.happens(0.4)
      ? `The force should ${stock.deed().base}`
      : chance.happens(0.25)
        ? `Victims should be told about ${stock.thing()}`
        : stock.fault(),
  );
  const explained = () => [
    paragraph(chance.one(NARRATIVE)),
    ...(chance.happens(0.3) ? [paragraph(chance.one(NARRATIVE))] : []),
  ];
  return {
    made: "areas as headings",
    blocks: [
      ...(several ? [heading("Areas for improvement", 3)] : []),
      ...sayings.flatMap((said) => [
        ...(several ? [] : [heading("Area for improvement", 3)]),
        chance.happens(0.5) ? heading(said, 4) : paragraph(said),
        ...explained(),
      ]),
    ],
    finds: { findings: sayings.map((said) => wanted("area-for-improvement", said)) },
  };
};

/** "AFI 3: The force should …" */
export const areaLabels: Layout = (setting) => {
  const { chance, stock } = setting;
  const deeds = deedsOf(stock, chance.number(2, 3));
  const label = chance.one(["AFI", "Area for improvement"]);
  return {
    made: "areas with labels",
    blocks: [
      heading(chance.one(TOPICS), 2),
      ...deeds.map(({ base }, i) => paragraph(`${label} ${i + 1}: The force should ${base}.`)),
    ],
    finds: {
      findings: deeds.map(({ base }) => wanted("area-for-improvement", base)),
      foreign: ["AFI", "Area for improvement"],
    },
  };
};
