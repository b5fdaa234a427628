import { heading, type Part, paragraph, type Shown } from "../paper";
import { NARRATIVE, someDeadline, TOPICS } from "../wordings";
import { bodyOf, deedsOf, itemsOf, type Layout, type Setting, stemOf, wanted } from "./setting";

function causeAnd(
  setting: Setting,
  head: (topic: string, fault: string) => readonly Shown[],
  made: string,
  restated = false,
): Part {
  const { chance, stock } = setting;
  const fault = stock.fault();
  const lists = Array.from({ length: chance.number(1, 2) }, () => ({
    when: someDeadline(chance, restated ? 0.3 : 0.1),
    deeds: deedsOf(stock, chance.number(1, 3)),
  }));
  const body = bodyOf(setting);
  return {
    made,
    blocks: [
      ...head(chance.one(TOPICS), fault),
      ...lists.flatMap(({ when, deeds }) =>
        deeds.length === 1
          ? [paragraph(`${stemOf(body, when)} ${deeds[0]?.base}.`)]
          : [
              paragraph(`${stemOf(body, when)}:`),
              ...itemsOf(
                chance,
                deeds.map(({ base }) => base),
              ),
            ],
      ),
      ...(chance.happens(0.4) ? [paragraph(chance.one(NARRATIVE))] : []),
    ],
    finds: {
      findings: [
        wanted("cause-of-concern", fault, { restated }),
        ...lists.flatMap(({ when, deeds }) =>
          deeds.map(({ base }) =>
            wanted("recommendation", base, { deadline: when.deadline, answers: fault, restated }),
          ),
        ),
      ],
    },
  };
}

export const causeBox: Layout = (setting) =>
  causeAnd(
    setting,
    (_, fault) => [heading("Cause of concern", 3), paragraph(`${fault}.`), heading("Recommendations", 3)],
    "cause box",
  );

export const causeWithTopic: Layout = (setting) =>
  causeAnd(
    setting,
    (topic, fault) => [
      heading(setting.chance.one([`Cause of concern: ${topic.toLowerCase()}`, "Accelerated cause of concern"]), 3),
      ...(setting.chance.happens(0.5) ? [heading(`${topic} cause of concern`, 4)] : []),
      paragraph(`${fault}.${setting.chance.happens(0.4) ? ` ${setting.chance.one(NARRATIVE)}` : ""}`),
      heading(setting.chance.one(["Recommendations", "Recommendation"]), 3),
    ],
    "cause with topic",
  );

/** A letter brings its cause in with a sentence. */
export const causeInLetter: Layout = (setting) =>
  causeAnd(
    setting,
    (_, fault) => [
      paragraph(
        setting.chance.one([
          "During our visit we identified a matter that worries us. We sent you the cause of concern and made recommendations as follows:",
          "We have therefore issued a cause of concern, with these recommendations:",
          "I am writing to tell you of a cause of concern that we identified. It reads:",
        ]),
      ),
      paragraph(`${fault}.`),
    ],
    "cause brought in by a sentence",
  );

/** What an earlier report said, told again. */
export const causeRestated: Layout = (setting) =>
  causeAnd(
    setting,
    (_, fault) => [
      heading("Background", 2),
      paragraph("In our last inspection, we identified the following cause of concern and made recommendations:"),
      paragraph(`${fault}.`),
    ],
    "cause restated",
    true,
  );

/** "We made the following recommendations, stating that the force should:" */
export const recommendationsRestated: Layout = (setting) => {
  const { chance, stock } = setting;
  const deeds = deedsOf(stock, chance.number(2, 3));
  return {
    made: "recommendations restated",
    blocks: [
      paragraph("In our last inspection we found that the force was too slow to reach people who needed help."),
      paragraph(
        chance.one([
          "We made the following recommendations, stating that the force should:",
          "As a result, we recommended that the force should:",
          "We recommended at the time that the constabulary should:",
        ]),
      ),
      ...itemsOf(
        chance,
        deeds.map(({ base }) => base),
      ),
    ],
    finds: { findings: deeds.map(({ base }) => wanted("recommendation", base, { restated: true })) },
  };
};
