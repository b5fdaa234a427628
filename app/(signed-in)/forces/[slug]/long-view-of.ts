import type { LongViewCaption, LongViewFacts } from "@/components/charts/long-view-facts";
import { longViewWords } from "@/components/force/long-view-words";
import { shortName } from "@/components/force/rounds";
import type { LongViewOfForce } from "@/lib/data/queries/force-view";
import type { CalendarDate } from "@/lib/domain/calendar";
import { type LongViewRow, longViewRows, type Unfolded } from "@/lib/domain/finding/long-view";
import type { Entry } from "@/lib/domain/list/lists";
import { longDate } from "@/lib/format/dates";
import { unfoldedAsked } from "@/lib/forms/long-view";
import { words } from "@/lib/words/words";

/** "The force needs to make sure that its …", "The force doesn’t …": the same for all, so not what tells one bar from another. */
const OPENING =
  /^(immediately,? |with immediate effect,? |by \d{1,2} \w+ \d{4},? |within \w+ \w+,? )?(the |this )?(force|constabulary) (needs to|should|must|is|isn[’']t|does|doesn[’']t|has|hasn[’']t)( not)? (make sure (that )?)?(it |its |they )?/i;
/** The same of a recommendation whose stem names the force already: "Immediately make sure that …". */
const AT_ONCE = /^(immediately|by \d{1,2} \w+ \d{4}|within \w+ \w+),? (make sure (that )?)?(it |its |they )?/i;

/** The words that tell this finding from another, from the wording as published. */
function inFewWords(text: string): string {
  const first = text.split(/[.\n]/)[0] ?? text;
  const few = first.replace(OPENING, "").replace(AT_ONCE, "").trim() || text;
  return few.charAt(0).toUpperCase() + few.slice(1);
}

const HOW_IT_IS_READ =
  "A filled bar is open; an outlined one with a tick is closed. A thin bar is a recommendation or an earlier finding. A dotted line leads from an earlier finding to the one that repeats it. Shaded, between dashed lines: in Engage.";

interface Asked {
  readonly today: CalendarDate;
  readonly unfolded: Unfolded;
  /** What the types of inspections are called. */
  readonly types: readonly Entry[];
  /** In a picture that is taken elsewhere nothing leads anywhere, and it is marked. */
  readonly taken: boolean;
  readonly demonstration: boolean;
}

/** The long view of a force as it is drawn, and what is said of it. */
export function longViewOf(
  { name, slug, findings, inspections, spells }: LongViewOfForce,
  { today, unfolded, types, taken, demonstration }: Asked,
): { readonly facts: LongViewFacts; readonly caption: LongViewCaption } {
  const rows = longViewRows(findings, unfolded);
  const causes = rows.filter(({ is }) => is === "cause");
  const isOut = causes.filter((row) => row.unfolded).map(({ reference }) => reference);
  const bars = rows.map(({ text, ...row }) => ({
    ...row,
    label: inFewWords(text),
    href: taken ? null : `/findings/${row.reference}`,
    fold: taken || !row.rollUp?.all ? null : foldOf(slug, row, isOut),
  }));
  const from = causes[0]?.publishedOn.slice(0, 4);
  const year = today.slice(0, 4);
  const marking = [words.boardPack.marking, ...(demonstration ? [words.boardPack.illustrative] : [])].join(" · ");
  return {
    facts: {
      bars,
      inspections: inspections.map((report) => ({ label: shortName(report, types), on: report.publishedOn })),
      spells,
      today,
    },
    caption: {
      title: `Causes of concern of ${name}${from === undefined ? "" : from === year ? `, ${year}` : `, ${from} to ${year}`}`,
      summary: `Every cause of concern from publication to closure. ${longViewWords(causes)}`,
      lines: [
        HOW_IT_IS_READ,
        `As at ${longDate(today)}. Source: the reports of HMICFRS that are published, and its decisions since, as recorded in Outstanding.${taken ? ` ${marking}.` : ""}`,
      ],
    },
  };
}

function foldOf(
  slug: string,
  { reference, unfolded }: Pick<LongViewRow, "reference" | "unfolded">,
  isOut: readonly string[],
) {
  const then = unfolded ? isOut.filter((one) => one !== reference) : [...isOut, reference];
  return { isOut: unfolded, href: longViewHref(slug, then) };
}

/** The page of a force with these recommendations folded out. */
export function longViewHref(slug: string, unfolded: Unfolded): string {
  const asked = unfoldedAsked(unfolded);
  return `/forces/${slug}${asked && `?${asked}`}#long-view`;
}
