import { chance } from "../chance";
import { causeInLetter } from "../layouts/causes";
import * as heads from "../layouts/heads";
import type { Layout, Setting } from "../layouts/setting";
import { lettersClose } from "../layouts/traps";
import { heading, type Paper, type Part, paperOf, paragraph } from "../paper";
import { FORCES, QUESTIONS } from "../wordings";
import * as letters from "./letters";
import * as registers from "./registers";
import * as reports from "./reports";
import { FRESH_NARRATIVE, freshStock } from "./words";

/** The rounds that came after the first generator, each of layouts and wordings that the reader had not met. */
export const ROUNDS = ["reports", "letters", "registers"] as const;
export type Round = (typeof ROUNDS)[number];

const REPORT_PARTS: readonly Layout[] = [
  reports.labelInLine,
  reports.boxedCause,
  reports.toldTwice,
  reports.custody,
  reports.deadlineWithin,
  reports.groupedByTime,
  reports.areaWithEvidence,
  reports.byBody,
  reports.indirect,
];
const GRADE_PARTS: readonly Layout[] = [reports.extent, reports.judgementColon, reports.numberedGrades];
const LETTER_PARTS: readonly Layout[] = [
  letters.lettered,
  letters.leadSentence,
  letters.byRecommendation,
  letters.quotedCause,
  letters.nounAreas,
  letters.datedHeading,
  letters.toAllForces,
  causeInLetter,
];
const REGISTER_PARTS: readonly Layout[] = [
  registers.uprightTables,
  registers.bandedByReport,
  registers.audit,
  registers.kindColumn,
  registers.linesWithState,
  registers.titledTable,
  registers.labelInCell,
];

const said = (made: string, blocks: Part["blocks"]): Part => ({ made, blocks, finds: {} });

function reportOf(setting: Setting, registered: string): Part[] {
  const { chance: of } = setting;
  const parts = [heads.report(setting, registered)];
  if (of.happens(0.4)) parts.push(of.one(reports.TRAPS)(setting));
  if (of.happens(0.5)) parts.push(of.one(GRADE_PARTS)(setting));
  for (const layout of of.some(REPORT_PARTS, of.number(1, 2)))
    parts.push(said("chapter", [heading(of.one(QUESTIONS), 2), paragraph(of.one(FRESH_NARRATIVE))]), layout(setting));
  for (const trap of of.some(reports.TRAPS.slice(1), of.number(0, 2))) parts.push(trap(setting));
  return parts;
}

function letterOf(setting: Setting, registered: string): Part[] {
  const { chance: of } = setting;
  if (of.happens(0.12)) return [letters.minutes(setting)];
  if (of.happens(0.15))
    return [said("committee", [heading("Police and Crime Panel", 1)]), letters.committeeAppendix(setting)];
  if (of.happens(0.15)) return [heads.ownPaper(setting, registered), letters.forcesAnswer(setting)];
  return [
    (of.happens(0.5) ? letters.letterHead : heads.letter)(setting, registered),
    of.one(LETTER_PARTS)(setting),
    ...(of.happens(0.5) ? [said("chapter", [heading("Next steps", 2)]), of.one(letters.LETTER_TRAPS)(setting)] : []),
    lettersClose(setting),
  ];
}

const registerOf = (setting: Setting, registered: string): Part[] => [
  heads.ownPaper(setting, registered),
  ...(setting.chance.happens(0.1) ? [registers.figures(setting)] : [setting.chance.one(REGISTER_PARTS)(setting)]),
];

export function paperOfRound(round: Round, seed: number): Paper & { readonly kind: string } {
  const of = chance(seed);
  const [force = "", registered = force] = of.one(FORCES).split("|");
  const setting: Setting = { chance: of, stock: freshStock(of), force };
  const parts = { reports: reportOf, letters: letterOf, registers: registerOf }[round](setting, registered);
  return { kind: round, ...paperOf(parts) };
}
