import type { Grade } from "../../inspection/inspection";
import type { ReadingLine } from "../lines/reading-line";
import { FORCE_NAME_PATTERN } from "../phrases/force-names";
import { GRADE_PATTERN, gradeOf } from "../phrases/grade-words";
import { sentencesOf } from "../phrases/sentences";
import type { FoundJudgment } from "../reading";

/** "Shropshire Fire and Rescue Service" */
const FIRE_SERVICE =
  "[A-Z][A-Za-z]+(?:,? (?:and |of )?[A-Z][A-Za-z]+){0,4} (?:Fire and Rescue Service|FRS|Fire Brigade)";
const WHO = `(?:The (?:force|constabulary|service)|${FORCE_NAME_PATTERN}|The (?:MPS|Metropolitan Police Service)|${FIRE_SERVICE})`;

const SENTENCES: readonly RegExp[] = [
  // "West Midlands Police is good at preventing crime."; "The force is adequate at investigating crime."
  new RegExp(
    `^${WHO} (?:is|was) [‘']?(?<grade>outstanding|good|adequate|inadequate)[’']? (?:at|in|with) (?<topic>[^.]{4,200})\\.?$`,
    "i",
  ),
  // "West Mercia Police requires improvement at responding to the public."
  new RegExp(`^${WHO} (?<grade>requires improvement) (?:at|in|with) (?<topic>[^.]{4,200})\\.?$`, "i"),
  // "The force is graded inadequate at …"; "X Police has been graded as requires improvement for …"
  new RegExp(
    `^${WHO} (?:is|was|has been) (?:graded|judged|rated)(?: as| to be)? [‘']?(?<grade>${GRADE_PATTERN})[’']?(?: (?:at|in|for|with) (?<topic>[^.]{4,200}))?\\.?$`,
    "i",
  ),
  // "We have graded Cleveland Police as inadequate at …"
  new RegExp(
    `^We (?:have )?(?:judge|graded|judged) (?:${WHO}|the force)(?: as| to be)? [‘']?(?<grade>${GRADE_PATTERN})[’']?(?: (?:at|in|for|with) (?<topic>[^.]{4,200}))?\\.?$`,
    "i",
  ),
];
/** Sentences that answer the question right above them. */
const ANSWERS: readonly RegExp[] = [
  // "Cleveland Police has been assessed as good in respect of the efficiency with which it keeps people safe and reduces crime."
  new RegExp(
    `^${WHO} (?:is|was|has been) (?:assessed|judged|graded)(?: as| to be| to)? [‘']?(?<grade>${GRADE_PATTERN}|require improvement)[’']? (?:in|for|at) [^.]{4,200}\\.$`,
    "i",
  ),
  // "West Midlands Police’s approach to protecting vulnerable people and supporting victims is inadequate."
  new RegExp(`^${WHO}[’']s? [^.]{4,160}? (?:is )?(?<grade>${GRADE_PATTERN})\\.$`, "i"),
  // "Overall, the effectiveness of Devon and Cornwall Police requires improvement."
  new RegExp(
    `^(?:Overall, )?the (?:effectiveness|efficiency|legitimacy) of [^.]{4,80}? (?:is )?(?<grade>${GRADE_PATTERN})\\.$`,
    "i",
  ),
  // "Sussex Police requires improvement in respect of its effectiveness at keeping people safe and reducing crime."
  new RegExp(`^${WHO} (?:is )?(?<grade>${GRADE_PATTERN}) in (?:respect of|how|the|its) [^.]{4,200}\\.$`, "i"),
];
/** "We found that Dyfed-Powys Police is good at reducing crime and keeping people safe.", below a question */
const LEAD_IN = /^We (?:have )?(?:found|judged?|consider) that (?=\S)/;
/** A judgment of the time before ("… was good in its 2018/19 assessment."), or a journalist's summary. */
const NOT_NOW =
  /\bin its \d{4}|\b(?:previous|previously|last (?:year|inspection)|earlier|says?|said|according to|but|although)\b/i;

/** "Essex Police is good at preventing crime and tackling anti-social behaviour (ASB), but could do more to share learning." */
const RESERVATION = /(?<=.{30}), (?:but|although|though) [^.]{4,200}\.$/;

/** The first sentence of a paragraph, without its lead-in and its reservation. */
const answerIn = (paragraph: string): string =>
  (sentencesOf(paragraph.slice(0, 600))[0] ?? "")
    .replace(RESERVATION, ".")
    .replace(LEAD_IN, "")
    .replace(/^the (?=force|constabulary|service)/, "The ");

/** The judgment in a sentence that is a whole paragraph below a heading, as reports since 2021 begin their sections. */
export function gradeSentenceOf(
  paragraph: string,
  heading: string | null,
): { question: string | null; grade: Grade } | null {
  // Below a question, the answer is the first sentence of a paragraph that may have more
  const asked = heading?.endsWith("?") === true;
  const text = asked ? answerIn(paragraph) : paragraph;
  if (text.length > 320 || NOT_NOW.test(text)) return null;
  for (const sentence of asked ? [...SENTENCES, ...ANSWERS] : SENTENCES) {
    const groups = sentence.exec(text)?.groups;
    const grade = groups && gradeOf(groups.grade ?? "");
    if (!grade) continue;
    if (heading === null && groups.topic === undefined) return null;
    return { question: heading ?? sentenceCase(groups.topic ?? ""), grade };
  }
  return null;
}

/** "Inspectors found that Avon and Somerset Constabulary:", "HMICFRS judged that …:" */
const FOUND = /\b(?:inspectors|HMICFRS|HMIC|we)\b.{0,30}\b(?:found|judged|graded|assessed)\b.{0,90}:$/i;
/** "is ‘good’ at effectively reducing crime and keeping people safe;" */
const ITEM = new RegExp(
  `^(?:it )?(?:(?:is|was) )?[‘'“"]?(?<grade>${GRADE_PATTERN})[’'”"]? (?:at|in|for|with) (?<topic>[^;.]{4,200})[;.,]?(?: and)?$`,
  "i",
);

/** The grades that a press release lists below such a sentence. */
export function gradeItemsBelow(lines: readonly ReadingLine[], at: number): FoundJudgment[] {
  const stem = lines[at];
  if (!stem || stem.text.length > 260 || !FOUND.test(stem.text)) return [];
  const found: FoundJudgment[] = [];
  for (let line = lines[at + 1]; line?.marker && found.length < 20; line = lines[at + 1 + found.length]) {
    const groups = ITEM.exec(line.text.slice(0, 300))?.groups;
    const grade = groups && gradeOf(groups.grade ?? "");
    if (!grade) break;
    found.push({
      question: sentenceCase(groups.topic?.replace(/,? and$/, "") ?? ""),
      grade,
      lines: [line.number, line.number],
    });
  }
  return found;
}

const sentenceCase = (text: string) => text.charAt(0).toUpperCase() + text.slice(1).trim();
