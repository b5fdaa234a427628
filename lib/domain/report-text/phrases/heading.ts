import { beginsCapital, beginsSmall, endsIn, hasFigure } from "../lines/signs";
import { sentencesOf } from "./sentences";
import { opensWithSubject, tellsToAct } from "./wording";
import { wordsIn } from "./words";

/** What a heading opens. `rest` is what follows on the same line: a topic, a number's text, or the finding itself. */
export type Heading =
  | {
      readonly opens: "cause" | "recommendations" | "areas";
      readonly plural: boolean;
      readonly numbered: boolean;
      readonly rest: string;
      /** What stands in brackets behind its number or name: "28 days", "for the Home Office" */
      readonly aside?: string;
      /** Whether its words say that what it opens was not told before: "New recommendations", "Further causes of concern" */
      readonly anew?: boolean;
    }
  | { readonly opens: "earlier" }
  | { readonly opens: "other" };

interface HeadingRule {
  readonly pattern: RegExp;
  readonly opens: "cause" | "recommendations" | "areas";
}

const NUMBERING = String.raw`(?:(?:section |annex |box |table )?[A-Z]?\d{1,2}(?:\.\d{1,2})*[.:)]?\s+)?`;
/** After the words of the heading: a number, then nothing, or a separator and the rest. */
const TAIL = String.raw`(?<label>\s+(?:no\.?\s*)?\d{1,3}[a-z]?(?:\s+\([^)]{1,60}\))?|\s+\([^)]{1,60}\))?(?:\s*$|\s*[:.–—|-]+\s*(?<rest>\S.*)?$|\s+(?<run>(?:The|By|Within|We|All|Chief|[A-Z][a-z]+ (?:Police|Constabulary)|[A-Z][a-z]+ [A-Z][a-z]+ Police)\b.{20,})$)`;

const RULES: readonly HeadingRule[] = [
  // "Cause of concern", "Causes of concern", "Causes for concern", "Cause of concern: use of force", "Accelerated cause of concern: investigations", "Cause of concern 2"
  {
    opens: "cause",
    pattern: new RegExp(
      `^${NUMBERING}(?:our |overarching )?(?<anew>new |further |additional )?(?:accelerated )?(?<word>causes?) (?:of|for) concern${TAIL}`,
      "i",
    ),
  },
  // "Recommendations", "Our recommendations", "Recommendation 3", "Recommendation 18 (for the Home Office)", "Recommendation 1: By 31 December 2022, chief constables should …"
  {
    opens: "recommendations",
    pattern: new RegExp(
      `^${NUMBERING}(?:our |immediate |key |main |national |summary of |list of |full list of )?(?<anew>new |further |additional )?(?<word>recommendations?)(?: (?:for|to) (?:the |all |police )*(?:force|forces|constabulary|chief constables?|service|government|home office))?${TAIL}`,
      "i",
    ),
  },
  // "Areas for improvement", "Area for improvement", "Areas for improvement (AFIs)", "Area for improvement 2: …", "AFI 2"
  {
    opens: "areas",
    pattern: new RegExp(
      `^${NUMBERING}(?:our |summary of )?(?<anew>new |further |additional )?(?<word>AFIs?|areas?(?= (?:for|of|requiring) improvement))(?: (?:for|of|requiring) improvement)?${TAIL}`,
      "i",
    ),
  },
];

/** "Initial contact: Recommendations from the 2021 inspection report", "Progress against the causes of concern", "Our previous recommendations" */
const EARLIER =
  /\b(?:progress (?:on|against|since|made|towards)|(?:previous|earlier|past|outstanding|closed) (?:causes|recommendations?|areas)|from (?:the|our) (?:\d{4}|last|previous|earlier)|(?:\d{4}|last|previous) (?:inspection|report)|update on|updates? (?:to|on)|review of|status of|achieved|not achieved|no longer (?:relevant|applicable))\b/i;
const NAMES_FINDINGS = /\b(?:causes? (?:of|for) concern|recommendations?|areas? (?:for|of) improvement)\b/i;

/** Headings of the parts of a report that hold no findings, and of its questions and grades: each ends the list above it. */
const OTHER: readonly RegExp[] = [
  /^how (?:well|effective|effectively|efficient|efficiently|legitimate|good|sustainable|does|is|are)\b.{0,220}\?$/i,
  /^(?:to what extent|does the force|is the force|what)\b.{0,220}\?$/i,
  /^(?:innovative|promising|notable|good|effective|positive) (?:and \w+ )?practice\b.{0,40}$/i,
  /^(?:main findings|key findings|summary(?: of findings)?|conclusions?|next steps|background|introduction|foreword|context|contents|about (?:us|the data|this report|our inspection)|methodology|our (?:inspection|judgments?)|overview|findings|force in context|expected outcomes?|effectiveness|efficiency|legitimacy|leadership|letter information|annex\b.{0,80}|appendix\b.{0,80}|glossary|back to (?:top|publication)|references|definitions.{0,60})$/i,
  /^(?:outstanding|good|adequate|requires improvement|inadequate|ungraded|not (?:being )?graded)$/i,
  // "5. Commissioner’s comments": what another than the inspectorate says
  /^(?:the )?(?:police and crime )?(?:commissioner|PCC|mayor)[’']?s[’']? (?:own )?(?:comments?|views?)$/i,
  /^causes of concern,? (?:and )?recommendations,? and areas for improvement$/i,
];

/** "Section 1. Leadership, accountability and partnerships": a part of a custody report. */
const PART = /^(?:Section|Chapter|Part) \d{1,2}[.:]?\s+[A-Z]/;

const WITHOUT_NUMBER = new RegExp(`^${NUMBERING}`, "i");

/** The heading that `line` is, when it is one that reports are known to use; null for all else. */
export function headingOf(line: string): Heading | null {
  if (beginsSmall(line)) return null;
  const short = line.length <= 160;
  if (
    short &&
    !endsIn(line, ".") &&
    NAMES_FINDINGS.test(line) &&
    EARLIER.test(line) &&
    !opensWithSubject(line) &&
    !tellsOfUs(line) &&
    !leadsOn(line)
  )
    return { opens: "earlier" };
  const bare = line.slice(0, 260).replace(WITHOUT_NUMBER, "");
  if (OTHER.some((pattern) => pattern.test(bare))) return { opens: "other" };
  for (const rule of RULES) {
    const groups = rule.pattern.exec(line)?.groups;
    if (!groups) continue;
    if (groups.run && !beginsCapital(groups.run)) continue;
    const rest = (groups.rest ?? groups.run ?? "").trim();
    const [number = "", aside] = (groups.label ?? "").split("(");
    return {
      opens: rule.opens,
      plural: /s$/i.test(groups.word ?? ""),
      numbered: hasFigure(number),
      rest,
      ...(aside === undefined ? {} : { aside: aside.slice(0, -1) }),
      ...(groups.anew === undefined ? {} : { anew: true }),
    };
  }
  if (PART.test(line) && looksLikeHeading(line)) return { opens: "other" };
  // "Our causes of concern and recommendations": names several kinds, and so opens none of them
  return short && NAMES_FINDINGS.test(bare) && looksLikeHeading(line) ? { opens: "other" } : null;
}

/** "Your 2024 report made these recommendations. By 31 March 2025, the force should:": its last sentence is a stem. */
const leadsOn = (line: string): boolean => endsIn(line, ":") && tellsToAct(sentencesOf(line).at(-1) ?? "");

/** "In our last inspection, we identified the following cause of concern:": a sentence of the inspectorate’s own. */
const tellsOfUs = (line: string): boolean =>
  line.endsWith(":") && wordsIn(line, 40).some(({ is }) => is === "we" || is === "i");

/** A short line that ends no sentence and tells nobody to do anything. */
export function looksLikeHeading(line: string): boolean {
  const words = line.split(" ").length;
  return (
    words <= 14 &&
    line.length <= 110 &&
    beginsCapital(line, "0123456789‘“") &&
    !endsIn(line, ".,;:…") &&
    !opensWithSubject(line) &&
    !tellsToAct(line)
  );
}
