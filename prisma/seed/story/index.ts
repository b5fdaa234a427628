import type { Step } from "../step";
import { metropolitan } from "./metropolitan";
import { nottinghamshire } from "./nottinghamshire";
import { staffordshire } from "./staffordshire";
import { westMidlands2018 } from "./west-midlands-2018";
import { westMidlands2019 } from "./west-midlands-2019";
import { westMidlands2021 } from "./west-midlands-2021";
import { westMidlands2023 } from "./west-midlands-2023";
import { westMidlandsCustody } from "./west-midlands-custody";
import { westMidlandsDraft } from "./west-midlands-draft";
import { earlier } from "./west-midlands-earlier";
import { investigations } from "./west-midlands-investigations";
import { westMidlandsLetters } from "./west-midlands-letters";
import { maracs } from "./west-midlands-maracs";
import { offenders } from "./west-midlands-offenders";
import { online } from "./west-midlands-online";
import { supervision } from "./west-midlands-supervision";
import { withdrawnSupport } from "./west-midlands-withdrawn-support";

/**
 * The whole story, chapter by chapter; it is replayed in the order of its days, what happens on one day as listed here.
 * Reports come first: on the day of a letter the register has it before anything is closed by it.
 */
export const STORY: readonly Step[] = [
  ...westMidlands2018,
  ...westMidlands2019,
  ...westMidlands2021,
  ...westMidlands2023,
  ...westMidlandsLetters,
  ...westMidlandsCustody,
  ...maracs,
  ...offenders,
  ...online,
  ...supervision,
  ...withdrawnSupport,
  ...earlier,
  ...investigations,
  ...westMidlandsDraft,
  ...metropolitan,
  ...nottinghamshire,
  ...staffordshire,
];
