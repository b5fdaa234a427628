import { findNews } from "@/lib/data/queries/finding-page";
import type { HistoryEvent } from "@/lib/data/queries/history";
import type { Actor } from "@/lib/domain/actor";
import { excerpt } from "@/lib/domain/excerpt";
import { longDate } from "@/lib/format/dates";

import type { FormState, NewsLine } from "@/lib/forms/form-state";
import { plainSentence, sentenceOf } from "@/lib/words/sentence-of";

/** Of what somebody wrote, as much as tells whether one’s own words still fit; the whole stands in the history. */
const MOST_OF_A_QUOTE = 400;

/** What happened to a finding since a page of it was made, in sentences, and how old the page may now call itself. */
export async function newsOf(actor: Actor, reference: string, since: number): Promise<FormState["news"]> {
  const news = await findNews(actor, reference, since);
  return news && { sentences: news.events.map(lineOf), version: news.version };
}

function lineOf({ facts, by, on }: HistoryEvent): NewsLine {
  const sentence = `${plainSentence(facts)} (${by}, ${longDate(on)})`;
  const { quote, items } = sentenceOf(facts);
  const written = [quote, ...items].filter(Boolean).join("\n");
  return written === "" ? sentence : { sentence, quote: excerpt(written, MOST_OF_A_QUOTE) };
}
