import type { FoundChange } from "../reading";
import { FORCE_NAME_PATTERN } from "./force-names";

export interface ChangeRule {
  readonly what: FoundChange["what"];
  readonly pattern: RegExp;
}

const FINDINGS = "(?:(?:accelerated )?causes? of concern|recommendations?|areas? for improvement|AFIs?)";
const FORCE = `(?:the (?:force|service|constabulary|MPS)|it|them|you(?:r force)?|(?:the )?${FORCE_NAME_PATTERN})`;
const ENGAGE =
  "(?:(?:(?:the inspectorate|HMICFRS)[’']s |the |our |its |an? )?[‘']?(?:Engage|enhanced (?:level|phase) of monitoring|enhanced (?:phase|monitoring|police monitoring|monitoring process))\\b)";
const SCAN = "(?:(?:the |our |its )?(?:default (?:phase|level|stage)|[‘']?Scan\\b|routine (?:monitoring|phase)))";
const ADVERB =
  "(?:(?:now|therefore|also|today|formally|all|each|both|already|subsequently|successfully|been able to|decided to|agreed to|chosen to) )*";
const CLOSE = "(?:close|closed|closing|discharge|discharged|discharging|conclude|concluded|sign off|signed off)";

/** What is said of a finding that stays: read before closures, since it names the same words. */
export const CHANGE_RULES: readonly ChangeRule[] = [
  // "The cause of concern remains open, and the force’s progress will be assessed as part of our continuous assessment approach."
  {
    what: "keep-open",
    pattern: new RegExp(
      `\\b(?:${FINDINGS}|they|it|these|this)\\b[^.;]{0,140}\\b(?:remains?|stays?|(?:is|are) still|continues? to be|(?:will|should|must) (?:therefore |currently )?(?:remain|stay))\\s+(?:open|in place|outstanding|a cause of concern|causes of concern|unresolved)\\b`,
      "i",
    ),
  },
  // "We have not yet closed this cause of concern."; "I am not able to close this cause of concern at this time."
  {
    what: "keep-open",
    pattern: new RegExp(
      `\\b(?:not (?:yet )?(?:been |be )?(?:able to |in a position to |ready to )?|(?:ca|can|wo|will|is|are|have|has|was|were|do)(?:n['’]t|not) (?:yet )?(?:been |be )?(?:able to |in a position to |ready to )?|unable to )${CLOSE}\\b[^.;]{0,100}\\b${FINDINGS}`,
      "i",
    ),
  },
  {
    what: "keep-open",
    pattern: new RegExp(
      `\\b${FINDINGS}\\b[^.;]{0,80}\\b(?:not (?:yet )?(?:been |be )?|(?:ca|wo|is|are|have|has)n['’]t (?:yet )?(?:been |be )?)(?:fully )?${CLOSE}\\b`,
      "i",
    ),
  },
  // "We have decided to keep the cause of concern open."
  {
    what: "keep-open",
    pattern: new RegExp(`\\bkeep(?:ing)? (?:the |this |these |our |both |all )*${FINDINGS} open\\b`, "i"),
  },
  // "This decision is supported by the fact we have been able to close three recommendations"; "I have decided to close this cause of concern"
  {
    what: "close",
    pattern: new RegExp(
      `\\b(?:we|I|HMICFRS|inspectors)(?:['’]ve| have| has| are| am| can| will be| will now| will therefore|['’]re|['’]m)? (?:now |therefore |pleased to |also )*${ADVERB}${CLOSE}\\b(?! to)[^.;]{0,160}\\b(?:${FINDINGS}|it|them|both|all of these)\\b`,
      "i",
    ),
  },
  // "Three of these recommendations have been closed."; "This cause of concern has now been discharged."; "This cause of concern is now closed."
  {
    what: "close",
    pattern: new RegExp(
      `\\b${FINDINGS}\\b[^.;]{0,140}\\b(?:(?:has|have|had) (?:now |therefore |all |both |also |since |successfully )*been|(?:is|are|was|were) (?:now |therefore |all |both |also )*(?:being )?)\\s*(?:fully )?(?:closed|discharged|concluded|signed off|removed|completed and closed)\\b`,
      "i",
    ),
  },
  // "In light of the improvements made, the cause of concern can now be closed."
  {
    what: "close",
    pattern: new RegExp(`\\b${FINDINGS}\\b[^.;]{0,80}\\bcan (?:now|therefore) be (?:closed|discharged)\\b`, "i"),
  },
  // "We have assessed this recommendation as complete."; "We found enough evidence to close this recommendation."
  {
    what: "close",
    pattern: new RegExp(
      `\\b(?:we|I)(?: have|['’]ve)? (?:now |therefore )?(?:(?:assessed|consider(?:ed)?|judged?|marked)\\b[^.;]{0,60}\\b${FINDINGS}\\b[^.;]{0,40}\\b(?:as|to be) (?:now )?(?:completed?|closed|discharged|met)\\b|found (?:enough|sufficient) evidence to ${CLOSE}\\b)`,
      "i",
    ),
  },
  // "The cause of concern has been downgraded to an area for improvement."; "We have removed the cause of concern."
  {
    what: "close",
    pattern:
      /\b(?:(?:we|I) have (?:now |therefore )?(?:removed|replaced|downgraded) (?:the |this |these |our )*causes? of concern\b|causes? of concern\b[^.;]{0,60}\b(?:has|have) (?:now |therefore )?been (?:replaced|downgraded)\b)/i,
  },
  // "I have therefore decided that the first cause of concern can be closed."
  {
    what: "close",
    pattern: new RegExp(
      `\\b(?:decided|agreed|satisfied|content) that\\b[^.;]{0,120}\\b${FINDINGS}\\b[^.;]{0,60}\\b(?:can|should|will) (?:now |therefore )?be (?:closed|discharged)\\b`,
      "i",
    ),
  },
  // "I am satisfied this recommendation has been met and have closed it."
  {
    what: "close",
    pattern:
      /\b(?:and|so|therefore|which) (?:we |I )?(?:(?:have|has) )?(?:now |therefore )?(?:closed|discharged) (?:it|them|this|these)\b/i,
  },
  // "Recommendation 2 – closed"; "Status: closed"
  {
    what: "close",
    pattern: new RegExp(
      `^(?:this |the )?${FINDINGS}(?: \\d{1,2})?\\s*(?:[:–-]|status:?)\\s*(?:closed|discharged|complete(?:d)?)\\.?$`,
      "i",
    ),
  },
  // "… has decided to return West Midlands Police to our default phase of monitoring, which is known as Scan."
  {
    what: "leave-engage",
    pattern: new RegExp(
      `\\b(?:return(?:ed|ing|s)?|mov(?:e|ed|ing)|tak(?:e|en))\\b[^.;]{0,90}\\b(?:to|into)\\s+${SCAN}`,
      "i",
    ),
  },
  // "Cleveland Police … has therefore been removed from an enhanced level of monitoring"; "to remove the force from Engage"
  {
    what: "leave-engage",
    pattern: new RegExp(
      `\\b(?:remov(?:e|ed|ing|al)|mov(?:e|ed|ing)|tak(?:e|en)|releas(?:e|ed)|left|leaves?)\\b[^.;]{0,90}\\b(?:from|out of)\\s+${ENGAGE}`,
      "i",
    ),
  },
  // "On 24 November 2023, we moved West Midlands Police to the Engage phase of our monitoring process."
  {
    what: "enter-engage",
    pattern: new RegExp(
      `\\b(?:mov(?:e|ed|ing)|escalat(?:e|ed|ing)|plac(?:e|ed|ing)|put|enter(?:ed|s)?)\\s+(?:${FORCE}\\s+)?(?:to|into|in|up to|from (?:the )?Scan(?: phase)?(?: of monitoring)? (?:in)?to)?\\s*${ENGAGE}`,
      "i",
    ),
  },
  // "We are now monitoring the Metropolitan Police Service through our Engage process"
  {
    what: "enter-engage",
    pattern:
      /\b(?:now monitoring|from today\b[^.;]{0,60}\bmonitor(?:ed|ing)?)\b[^.;]{0,60}\b(?:through|under) (?:our|the|its) (?:Engage|enhanced)\b/i,
  },
];

export const NAMES_FINDINGS = new RegExp(`\\b${FINDINGS}\\b`, "i");

/** "One, about the management of offenders, will stay open until our next inspection.", after a sentence that names findings */
export const OF_THOSE_STAYS =
  /^(?:(?:But |However, )?(?:one|two|three|four|five|both|all)|The (?:others?|rest|(?:remaining|first|second|third|fourth|last)(?: one)?))\b[^.;]{0,140}\b(?:(?:will|must) (?:therefore )?(?:remain|stay)|remains?|stays?|(?:is|are) still) (?:open|in place)\b/i;

/** Sentences about what may, must or did not happen: conditions, aims, rules of the process, other years. */
export const NO_CHANGE: readonly RegExp[] = [
  /\b(?:will|to) recommend\b/i,
  /\b(?:may|might|could|would|can only|must) be (?:escalated|moved|closed|removed|returned)\b/i,
  /\b(?:if|when|once|until|before|unless|whether|should) (?:a|an|the|we|it|this|these|they|all)\b[^.;]{0,80}\b(?:clos|discharg|mov|remov|return|escalat)/i,
  /\b(?:to decide|decide|consider|considering|aim|hope|expect|intend|plan|want|work|working) (?:whether )?(?:we (?:can|should) |to )(?:close|discharge|be closed|return|remove)/i,
  // "The only cause of concern that was not closed in the update …": a journalist's aside
  /\bthat (?:was|were|is|are) not (?:closed|discharged)\b/i,
  /\bwe (?:move|remove|return|close) (?:police )?(?:forces|a force|causes|a cause)\b/i,
  /\bclos(?:e|ed|ing) (?:the |a |an |this )?(?:case|crime|investigation|incident|record|file|enquir|backlog|call)/i,
];
/** "we have been able to close": able, and done. */
export const DONE_AFTER_ALL =
  /\b(?:have|has|was|were) been able to (?:close|discharge|return|remove)|\bable to (?:inform|tell|confirm|report)/i;
