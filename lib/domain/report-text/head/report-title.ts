import type { ReadingLine } from "../lines/reading-line";
import { endsIn } from "../lines/signs";
import { FORCE_NAME_PATTERN } from "../phrases/force-names";
import { headingOf, looksLikeHeading } from "../phrases/heading";
import { tellsToAct } from "../phrases/wording";
import { DATE_PATTERN } from "../phrases/written-date";

/** What stands above titles: addresses, navigation, the inspectorate's motto, breadcrumbs, labels. */
const ABOVE: readonly RegExp[] = [
  /^(?:https?:\/\/|www\.)/i,
  /^(?:accessibility settings\b|skip to|text size|open menu|youtube$|home\b|menu\b|search\b|print|share|back to|get the (?:letter|report|press)|cookies?|contents$|you are here|hm inspectorate|(?:his|her) majesty(?!.{0,120}\breports? \d{4})|hmicfrs$|hmic$|crown copyright|\|?\s*printable version|news story|press release$|report$|published|last updated|source ·|overall summary$|our judgments?$)/i,
  // The motto, on one line or three
  /^(?:promoting improvements|in policing(?: and| to| make|$)|make everyone safer|everyone safer|fire & rescue services)/i,
  // The site's own navigation: "Publications", "NEWS | PUBLICATIONS | POLICE FORCES", "Accept cookies", "Show all sections"
  /^(?:(?:all )?publications|news(?: feed)?|police forces|inspections|peel (?:assessments|reports)|contact(?: us)?|sign in|set preferences|(?:accept|reject|manage)(?: all| additional)? cookies|(?:show|hide|open|close|expand)(?: (?:all|this))?(?: sections?)?)$/i,
  /^[^|]{2,40}(?:\|[^|]{2,40}){2,}$/,
  // Breadcrumb of a tracker: "PEEL Force Inspection"
  /^PEEL (?:force )?inspections?$/i,
  /^[|\d\W]*$/,
  // "Thursday, May 30, 2024"; a breadcrumb that the page cut short: "HomePolicingCleveland Police improved …, police inspectorate..."
  new RegExp(`^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,? )?${DATE_PATTERN}$`, "i"),
  /^Home.*(?:…|\.\.\.)$/,
];
/** "Get the letter": the next line is the name of another publication. */
const LINKED = /^get the (?:letter|report|press release)$/i;
/** What follows the headline of a notice on the inspectorate's site: "The HMICFRS website will be unavailable …" */
const NOTICE =
  /^(?:The (?:HMICFRS|HMIC) website will\b|We would like your views\b|Please give us your views\b|We use (?:some )?(?:essential )?cookies)/i;

/** "Report on an unannounced inspection visit to police custody suites in": the next line has the rest. */
const UNFINISHED = /\b(?:and|at|by|for|in|into|of|on|the|to)$/;

const FORCE_ABOVE = new RegExp(`^${FORCE_NAME_PATTERN}:$`);

function finished(lines: readonly ReadingLine[], at: number): string {
  let title = lines[at]?.text ?? "";
  for (const { text } of lines.slice(at + 1, at + 3)) {
    if (UNFINISHED.test(title) && text.length <= 100) title += ` ${text}`;
  }
  return title;
}

/** "Subject: HMICFRS inspection update", below the name of the committee that a paper is for */
const SUBJECT = /^(?:subject|(?:report )?title|title of report):\s+(\S.{5,160})$/i;
/** A letter’s addressee; the line above "I am writing to you …" says what it is about. */
const ADDRESSED = /^(?:The )?(?:Rt|Right) Hon\b/;
const opensLetter = (text: string): boolean => text.startsWith("I am writing") || text.startsWith("I write ");

/** What a paper or a letter says in its head that it is about. */
function statedSubject(lines: readonly ReadingLine[]): string | null {
  const head = lines.slice(0, 16).map((line) => line.text.slice(0, 300));
  const labelled = head.map((text) => SUBJECT.exec(text)?.[1]).find((subject) => subject !== undefined);
  if (labelled) return labelled;
  const greeted = head.findIndex((text) => text.startsWith("Dear "));
  const below = head[greeted + 1] ?? "";
  if (greeted >= 0 && below !== "" && below.split(" ").length <= 16 && !endsIn(below, ".,;:") && !tellsToAct(below))
    return below;
  const above = head[head.findIndex((text) => opensLetter(text)) - 1] ?? "";
  return head.slice(0, 3).some((text) => ADDRESSED.test(text)) && looksLikeHeading(above) && !above.startsWith("Dear ")
    ? above
    : null;
}

/** "… moved into enhanced monitoring - HMICFRS", as a page's title says whose site it is on */
const SITE = /\s+[-–|]\s+(?:HMICFRS|HMIC|His Majesty’s Inspectorate of Constabulary.{0,40})$/;

/** The title: the first line of the report's own that reads as one. Null when it starts with prose. */
export function reportTitle(lines: readonly ReadingLine[]): string | null {
  const subject = statedSubject(lines);
  if (subject) return subject;
  for (const [i, line] of lines.slice(0, 14).entries()) {
    const { marker } = line;
    // A row of a table is no title
    if ((line.cells?.length ?? 0) > 1) continue;
    // What some copies put before a news text: "date 2024-12-06 Lincolnshire Police moved to …"
    const text = line.text.replace(/^date \d{4}-\d{2}-\d{2}\s*/i, "").replace(SITE, "");
    if (LINKED.test(lines[i - 1]?.text ?? "")) continue;
    if (ABOVE.some((pattern) => pattern.test(text)) || NOTICE.test(text)) continue;
    if (NOTICE.test(lines[i + 1]?.text ?? "")) continue;
    if (marker?.kind === "sign") return null;
    // "Hertfordshire Constabulary:" above "Crime Data Integrity inspection 2018"
    if (FORCE_ABOVE.test(text) && looksLikeHeading(lines[i + 1]?.text ?? "")) return `${text} ${lines[i + 1]?.text}`;
    const isTitle = text.length <= 200 && !endsIn(text, ".;:") && !/[.] [A-Z]/.test(text.replace(/\b[A-Z]\. /g, ""));
    const heading = headingOf(text);
    if (!isTitle || (heading !== null && text.split(" ").length <= 4)) return null;
    if (UNFINISHED.test(text)) return finished(lines, i);
    // "PEEL 2021/22", "Police effectiveness, efficiency and legitimacy", "An inspection of Wiltshire Police", one below the other
    const inspected = lines
      .slice(i + 1, i + 4)
      .find((line) => /^An inspection of (?:the )?[A-Z]/.test(line.text) && line.text.length < 100);
    return inspected && text.startsWith("PEEL ") ? `${text} – ${inspected.text}` : text;
  }
  return null;
}
