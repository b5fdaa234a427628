import type { Step } from "./step";
import { desk } from "./story/desk";
import { directions } from "./story/directions";
import { inbox } from "./story/inbox";
import { metropolitan } from "./story/metropolitan";
import { national } from "./story/national";
import { nottinghamshire } from "./story/nottinghamshire";
import { staffordshire } from "./story/staffordshire";
import { westMidlands2018 } from "./story/west-midlands-2018";
import { westMidlands2019 } from "./story/west-midlands-2019";
import { westMidlands2021 } from "./story/west-midlands-2021";
import { westMidlands2023 } from "./story/west-midlands-2023";
import { boardPacks } from "./story/west-midlands-board-packs";
import { challenges } from "./story/west-midlands-challenges";
import { westMidlandsCustody } from "./story/west-midlands-custody";
import { westMidlandsDraft } from "./story/west-midlands-draft";
import { earlier } from "./story/west-midlands-earlier";
import { investigations } from "./story/west-midlands-investigations";
import { westMidlandsLetters } from "./story/west-midlands-letters";
import { maracs } from "./story/west-midlands-maracs";
import { westMidlandsMeasures } from "./story/west-midlands-measures";
import { offenders } from "./story/west-midlands-offenders";
import { online } from "./story/west-midlands-online";
import { publicWords } from "./story/west-midlands-public";
import { westMidlandsResponse } from "./story/west-midlands-response";
import { westMidlandsRevisit } from "./story/west-midlands-revisit";
import { supervision } from "./story/west-midlands-supervision";
import { withdrawnSupport } from "./story/west-midlands-withdrawn-support";

/**
 * The whole story, chapter by chapter; it is replayed in the order of its days, what happens on one day as listed here.
 * Reports come first: on the day of a letter the register has it before anything is closed by it.
 */
export const STORY: readonly Step[] = [
  ...westMidlands2018,
  ...westMidlands2019,
  ...westMidlands2021,
  ...westMidlands2023,
  ...westMidlandsResponse,
  ...westMidlandsLetters,
  ...westMidlandsRevisit,
  ...westMidlandsCustody,
  ...maracs,
  ...offenders,
  ...online,
  ...supervision,
  ...withdrawnSupport,
  ...earlier,
  ...investigations,
  ...publicWords,
  ...challenges,
  ...westMidlandsMeasures,
  ...westMidlandsDraft,
  ...metropolitan,
  ...national,
  ...nottinghamshire,
  ...staffordshire,
  ...directions,
  ...desk,
  ...inbox,
  ...boardPacks,
];
