import type { ReadingLine } from "../lines/reading-line";
import { Phrases, type Word, wordsIn } from "./words";

/** What kind of paper a text is, as far as it bears on whose words its recommendations are. */
export interface Frame {
  /** A commissioner's or mayor's answer to a report: it says what was recommended, and recommends nothing. */
  readonly isAnswer: boolean;
  /** News, or a page of somebody else: what the inspectorate calls for stands in their words. */
  readonly isNews: boolean;
  readonly isLetter: boolean;
  /** A letter or page on a visit to see what has become of findings: it lists them again. */
  readonly isRevisit: boolean;
}

const HEAD = 14;
/** A report says in a longer sentence that others have to answer under section 55. */
const SHORT = 16;

const COMMISSIONER = new Phrases(
  "police and crime commissioner|police, fire and crime commissioner|police fire and crime commissioner|police and crime panel|commissioner's response|pcc|mayor's office|deputy mayor|mayor".split(
    "|",
  ),
);
const MINISTER = new Phrases(["home secretary", "marsham street", "rt hon", "secretary of state"]);
const INSPECTOR = new Phrases(["inspector of constabulary", "inspector of fire", "inspectors of constabulary"]);
/** "section 55 of the Police Act 1996", "the Commissioner's response" */
const ANSWERS = new Phrases([
  "section 55",
  "commissioner's response",
  "response of the police",
  "response by the police",
  "response from the police",
]);
const SENT = new Phrases(["sent on", "dear chief constable", "letter information"]);
const COMMENTS = new Set(
  "comment comments commented response respond welcome accept views view observations reply".split(" "),
);
const OWN = new Set(["i", "my", "our"]);

const has = (phrases: Phrases, words: readonly Word[]): boolean => words.some((_, i) => phrases.at(words, i) > 0);

export function frameOf(lines: readonly ReadingLine[]): Frame {
  const head = lines.slice(0, HEAD).map(({ text }) => wordsIn(text.slice(0, 300), 60));
  const inspectors = head.slice(0, 12).some((words) => words.length <= 8 && has(INSPECTOR, words));
  const office = head.slice(0, 4).some((words) => words.length <= 20 && has(COMMISSIONER, words));
  const minister = head.slice(0, 6).some((words) => words.length <= 12 && has(MINISTER, words));
  const comments = head.some(
    (words) => words.some(({ is }) => OWN.has(is)) && words.some(({ is }) => COMMENTS.has(is)),
  );
  return {
    isAnswer:
      head
        .slice(0, 12)
        .some((words) => has(ANSWERS, words) && (words.length <= SHORT || office || minister || comments)) ||
      (!inspectors && (office || minister) && comments),
    isNews: false,
    isLetter: head
      .slice(0, 20)
      .some((words) => (words.length <= 16 && words.some(({ is }) => is === "letter")) || has(SENT, words)),
    isRevisit: head.slice(0, 6).some((words) => words.some(({ is }) => is.startsWith("revisit"))),
  };
}

const COMMITTEE = new Set("committee committees sub-committee panel members board councillors".split(" "));
const ASKED = new Set("recommended asked invited requested".split(" "));
const DUTIES = new Set(
  "note notes consider considers agree agrees approve approves discuss discusses comment comments receive receives scrutinise endorse".split(
    " ",
  ),
);

/** "The Panel is recommended to:", "It is recommended that members:", "… that the Committee notes …": a paper's own recommendations. */
export function asksCommittee(text: string): boolean {
  const words = wordsIn(text.slice(0, 260), 24);
  const at = words.findIndex(({ is }) => COMMITTEE.has(is));
  if (at < 0 || at > 9) return false;
  const before = words.slice(0, at).map(({ is }) => is);
  if (before.includes("we") || before.includes("hmicfrs")) return false;
  const after = words.slice(at + 1, at + 6).map(({ is }) => is);
  const led = before.some((is) => ASKED.has(is)) || before.length <= 5;
  return (
    led &&
    ((words[at]?.stop === ":" && before.some((is) => ASKED.has(is))) ||
      after.some((is) => ASKED.has(is) || DUTIES.has(is)))
  );
}
