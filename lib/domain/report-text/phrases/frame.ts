import type { ReadingLine } from "../lines/reading-line";
import { Phrases, type Word, wordsIn } from "./words";

/** What kind of paper a text is, as far as it bears on whose words its recommendations are. */
export interface Frame {
  /** A commissioner's or mayor's answer to a report: it says what was recommended, and recommends nothing. */
  readonly isAnswer: boolean;
  /** News, or a page of somebody else: what the inspectorate calls for stands in their words. */
  readonly isNews: boolean;
  /** A committee's paper or minutes: what is asked for in its prose may be the committee's own. */
  readonly isPaper: boolean;
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
    isNews: isNews(lines),
    isPaper: head.some((words) => words.length <= SHORT && words.some(({ is }) => PAPERS.has(is))),
    isLetter: head
      .slice(0, 20)
      .some((words) => (words.length <= 16 && words.some(({ is }) => is === "letter")) || has(SENT, words)),
    isRevisit: head.slice(0, 6).some((words) => words.some(({ is }) => is.startsWith("revisit"))),
  };
}

/** "Press release", "News story", on a line of its own at the head; "Notes to editors" below. */
const NEWS = new Phrases(
  "news story|local news|press release|media release|news release|media statement|for immediate release".split("|"),
);
const REPORTERS = new Set("reporter correspondent journalist editor newsroom newsdesk".split(" "));
const SPEAKING = new Set("said says added told".split(" "));
/** So many lines with somebody's words, of so many lines, make a news text: a report quotes now and then. */
const FEWEST_SPOKEN = 2;
const SPOKEN_OF = 10;

/** What a paper or its reporter writes: a label or a byline at its head, or people who speak. */
function isNews(lines: readonly ReadingLine[]): boolean {
  const labels = ({ text }: ReadingLine) => {
    if (text.length > 60) return false;
    const words = wordsIn(text, 10);
    const named = NEWS.at(words, 0);
    return (
      (named > 0 && named === words.length) || (words[0]?.is === "by" && words.some(({ is }) => REPORTERS.has(is)))
    );
  };
  const spoken = (text: string) =>
    (text.includes("“") || text.includes('"')) &&
    text.length <= 2_000 &&
    wordsIn(text.replace(SPOKEN, " ")).some(({ is }) => SPEAKING.has(is));
  return (
    lines.slice(0, HEAD).some(labels) ||
    lines.some(({ text }) => text.length <= 20 && text.toLowerCase().startsWith("notes to editor")) ||
    lines.filter(({ text }) => spoken(text)).length >= Math.max(FEWEST_SPOKEN, lines.length / SPOKEN_OF)
  );
}
const SPOKEN = /[“"][^”"]{1,1500}[”"]?/g;

const PAPERS = new Set("committee committees sub-committee panel agenda minutes councillors".split(" "));
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

/** What parts that explain are called: "Terms used in this report", "How we inspected", "Methodology", "Glossary". */
const ASIDE = new Set(
  "terms glossary definitions definition methodology method methods meanings mean means".split(" "),
);

/** Whether a heading says that terms or methods are explained below it. */
export function headsAside(text: string): boolean {
  const words = wordsIn(text, 14).map(({ is }) => is);
  return words.some((is) => ASIDE.has(is)) || (words[0] === "how" && words[1] === "we") || words[0] === "about";
}
