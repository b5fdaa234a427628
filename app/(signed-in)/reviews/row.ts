import type { SinceReview, ToReview } from "@/lib/data/queries/reviews";
import type { CalendarDate } from "@/lib/domain/calendar";
import { excerpt } from "@/lib/domain/excerpt";
import { dayAndAge, longDate } from "@/lib/format/dates";
import { inSentence } from "@/lib/format/in-sentence";
import type { NewsLine } from "@/lib/forms/form-state";
import { foldedFields, reviewFields } from "@/lib/forms/reviews";
import type { UpdateRow } from "@/lib/forms/updates-state";
import { plainSentence, sentenceOf } from "@/lib/words/sentence-of";
import { words } from "@/lib/words/words";
import { challengeHref } from "../challenges/address";

/** Of what somebody wrote, as much as a review needs; the whole stands in the history. */
const MOST_OF_A_QUOTE = 280;

function lineOf({ facts, by, on }: SinceReview): NewsLine {
  const sentence = `${longDate(on)}: ${plainSentence(facts)} (${by})`;
  // Its published words stand above.
  if (facts.kind === "finding-published") return sentence;
  const { quote, items } = sentenceOf(facts);
  const written = [quote, ...items].filter(Boolean).join("\n");
  return written === "" ? sentence : { sentence, quote: excerpt(written, MOST_OF_A_QUOTE) };
}

const noteLine = ({ note, on, by }: ToReview["officeNotes"][number]): NewsLine => ({
  sentence: `Note of the office, ${longDate(on)} (${by})`,
  quote: excerpt(note, MOST_OF_A_QUOTE),
});

/** A finding as the form shows it: why it is to be reviewed, what the last review asked for, and what is new since. */
export const toRow = (finding: ToReview, today: CalendarDate): UpdateRow => {
  const { reference, text, kind, status, progress, why, assurance, assuranceOn, asked, version } = finding;
  const { news, newsCount, officeNotes, challenges } = finding;
  const reviewed = assuranceOn
    ? `${inSentence(words.assurance.value[assurance])}, ${dayAndAge(assuranceOn, today)}`
    : "never reviewed";
  return {
    reference,
    text,
    about: [
      ...(why ? [words.duty.filter[why]] : []),
      inSentence(words.finding.kind[kind].one),
      inSentence(words.finding.status[status]),
      progress ? inSentence(words.progress.value[progress]) : "no update yet",
      reviewed,
    ],
    next: asked && words.assurance.asked(asked),
    ...((news.length > 0 || officeNotes.length > 0) && {
      news: {
        title: assuranceOn ? "Since the last review" : "So far",
        lines: [...news.map(lineOf), ...officeNotes.map(noteLine)],
        more: newsCount - news.length,
      },
    }),
    ...(challenges.length > 0 && {
      links: challenges.map(({ reference: challenge, state, since, pressed }) => ({
        href: challengeHref(challenge),
        label: `Challenge ${challenge}:`,
        says: inSentence(words.challenge.stands({ state, since, pressed, today })),
      })),
    }),
    fields: reviewFields(reference, assurance, today),
    folded: { summary: "Ask for something, or keep a note for the office", names: foldedFields(reference) },
    version,
  };
};

/** What was typed of a finding that the asker does not see, or no more: it stays in sight, to be copied. */
export const rowOfNothing = (reference: string, today: CalendarDate): UpdateRow => ({
  reference,
  text: "There is no finding with this reference that you can see.",
  about: [],
  next: null,
  fields: reviewFields(reference, "not-reviewed", today),
  version: 0,
});
