import { findNews } from "@/lib/data/queries/finding-page";
import type { Actor } from "@/lib/domain/actor";
import { longDate } from "@/lib/format/dates";
import { plainSentence } from "@/lib/format/events";
import type { FormState } from "@/lib/forms/form-state";

/** What happened to a finding since a page of it was made, in sentences, and how old the page may now call itself. */
export async function newsOf(actor: Actor, reference: string, since: number): Promise<FormState["news"]> {
  const news = await findNews(actor, reference, since);
  if (!news) return null;
  const sentences = news.events.map(({ facts, by, on }) => `${plainSentence(facts)} (${by}, ${longDate(on)})`);
  return { sentences, version: news.version };
}
