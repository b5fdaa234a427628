import { type Chance, chance } from "./chance";
import * as areas from "./layouts/areas";
import * as causes from "./layouts/causes";
import * as grades from "./layouts/grades";
import * as heads from "./layouts/heads";
import * as recommendations from "./layouts/recommendations";
import type { Layout, Setting } from "./layouts/setting";
import * as trackers from "./layouts/trackers";
import * as traps from "./layouts/traps";
import { heading, type Paper, type Part, paperOf, paragraph } from "./paper";
import { FORCES, NARRATIVE, QUESTIONS, stockOf } from "./wordings";

const RECOMMENDATIONS: readonly Layout[] = [
  recommendations.stemUnderHeading,
  recommendations.sentences,
  recommendations.numbered,
  recommendations.imperative,
  recommendations.innerList,
  recommendations.weRecommend,
  recommendations.stemAlone,
];
const AREAS: readonly Layout[] = [areas.areaItems, areas.areaStem, areas.areaHeadings, areas.areaLabels];
const GRADES: readonly Layout[] = [
  grades.gradeBelow,
  grades.gradeBeside,
  grades.gradeAbove,
  grades.gradeTable,
  grades.gradeMatrix,
  grades.gradeSentence,
];
const TRAPS: readonly Layout[] = [traps.accounts, traps.positives, traps.methods, traps.wish, traps.quotation];

const narrative = (of: Chance): Part => ({ made: "narrative", blocks: [paragraph(of.one(NARRATIVE))], finds: {} });

/** A chapter under a heading of its own, so that what is below a list does not belong to it. */
function chapter(setting: Setting, layout: Layout): Part[] {
  const { chance: of } = setting;
  const under = (made: string): Part => ({ made, blocks: [heading(of.one(QUESTIONS), 2)], finds: {} });
  return [
    under("chapter"),
    narrative(of),
    layout(setting),
    ...(of.happens(0.35) ? [of.one([traps.accounts])(setting)] : []),
  ];
}

function reportOf(setting: Setting, registered: string): Part[] {
  const { chance: of } = setting;
  const parts: Part[] = [heads.report(setting, registered)];
  if (of.happens(0.3)) parts.push(traps.definitions(setting));
  if (of.happens(0.3)) parts.push(grades.gradesExplained(setting));
  if (of.happens(0.45)) parts.push(of.one(GRADES)(setting));
  if (of.happens(0.2)) parts.push(grades.gradesCounted(setting));
  const bodies = of.some(
    [of.one([causes.causeBox, causes.causeWithTopic]), of.one(RECOMMENDATIONS), of.one(AREAS)],
    of.number(1, 3),
  );
  for (const layout of bodies) parts.push(...chapter(setting, layout));
  for (const trap of of.some(TRAPS, of.number(0, 2)))
    parts.push(
      { made: "chapter", blocks: [heading(of.one(["Background", "What we saw", "Context"]), 2)], finds: {} },
      trap(setting),
    );
  if (of.happens(0.35)) parts.push(traps.notesAtEnd(setting));
  return parts;
}

function letterOf(setting: Setting, registered: string): Part[] {
  const { chance: of } = setting;
  const restates = of.happens(0.5);
  const body = restates
    ? of.one([causes.causeRestated, causes.recommendationsRestated, trackers.decisions])
    : of.one([causes.causeInLetter, recommendations.stemAlone, recommendations.weRecommend, recommendations.sentences]);
  const parts = [heads.letter(setting, registered), narrative(of), body(setting)];
  if (restates && body !== trackers.decisions)
    parts.push(
      { made: "chapter", blocks: [heading("Our findings", 2)], finds: {} },
      narrative(of),
      of.one([traps.closing, traps.staysOpen, traps.leavesEngage])(setting),
    );
  if (!restates && of.happens(0.4)) parts.push(traps.numberedParagraphs(setting));
  if (of.happens(0.3)) parts.push(traps.accounts(setting));
  parts.push(traps.lettersClose(setting));
  return parts;
}

const trackerOf = (setting: Setting, registered: string): Part[] => [
  heads.ownPaper(setting, registered),
  setting.chance.one([
    trackers.tracker,
    trackers.tracker,
    trackers.tracker,
    trackers.flatRows,
    trackers.cards,
    recommendations.statusBelow,
    recommendations.labelBehind,
  ])(setting),
];

/** Everything that a commissioner quotes may be drafted in doubt, and nothing surely. */
function answerOf(setting: Setting): Part[] {
  const quoted = setting.chance.one([recommendations.numbered, recommendations.sentences, areas.areaItems])(setting);
  const doubtful = (quoted.finds.findings ?? []).map(({ holds }) => holds);
  return [
    heads.commissioner(setting, ""),
    { ...quoted, finds: { doubtful } },
    {
      made: "comment",
      blocks: [paragraph("The Chief Constable tells me that a review has begun, and I will ask about it in July.")],
      finds: {},
    },
  ];
}

function newsOf(setting: Setting, registered: string): Part[] {
  const { chance: of } = setting;
  return [
    heads.news(setting, registered),
    of.one([traps.reasons, traps.leavesEngage, traps.closing])(setting),
    traps.quotation(setting),
  ];
}

const committeeOf = (setting: Setting): Part[] => [
  {
    made: "committee paper",
    blocks: [heading("Joint Audit Committee", 1), paragraph("Report of the Chief Constable")],
    finds: {},
  },
  traps.committeesOwn(setting),
];

export const KINDS = ["report", "letter", "tracker", "answer", "news", "committee", "grades"] as const;

/** The paper of a seed. */
export function paperOfSeed(seed: number): Paper & { readonly kind: (typeof KINDS)[number] } {
  const of = chance(seed);
  const [force = "", registered = force] = of.one(FORCES).split("|");
  const setting: Setting = { chance: of, stock: stockOf(of), force };
  const kind = of.one([
    "report",
    "report",
    "report",
    "letter",
    "letter",
    "tracker",
    "tracker",
    "tracker",
    "answer",
    "news",
    "committee",
    "grades",
  ] as const);
  const parts = {
    report: () => reportOf(setting, registered),
    letter: () => letterOf(setting, registered),
    tracker: () => trackerOf(setting, registered),
    answer: () => answerOf(setting),
    news: () => newsOf(setting, registered),
    committee: () => committeeOf(setting),
    grades: () => [
      heads.report(setting, registered),
      of.one(GRADES)(setting),
      ...(of.happens(0.4) ? [of.one([grades.gradesExplained, grades.gradesCounted])(setting)] : []),
    ],
  }[kind]();
  return { kind, ...paperOf(parts) };
}
