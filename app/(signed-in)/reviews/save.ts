import "server-only";
import { whichDay } from "@/lib/data/demonstration";
import { findToReview } from "@/lib/data/queries/reviews";
import type { Actor } from "@/lib/domain/actor";
import { nameOf } from "@/lib/forms/by-reference";
import { formKey, INCOMPLETE } from "@/lib/forms/fields";
import type { Typed } from "@/lib/forms/form-state";
import { MOST_REVIEWS, REVIEW_FIELDS, readReview, reviewsAgain, reviewsTyped } from "@/lib/forms/reviews";
import { NOTHING_SENT, type UpdateProblem, type UpdatesState } from "@/lib/forms/updates-state";
import { type ReviewOfOne, saveReviews } from "@/lib/usecases/save-reviews";
import { pressKey } from "@/lib/web/same-press";
import { wordRefusal } from "@/lib/words/word-refusal";
import { newsOf } from "../findings/[reference]/[command]/news";
import { rowOfNothing, toRow } from "./row";

const asWhole = (sent: Typed, message: string): UpdatesState => ({
  ...NOTHING_SENT,
  typed: sent,
  problems: [{ message }],
});

const problem = (reference: string, field: string, message: string): UpdateProblem => ({
  name: nameOf(field, reference),
  reference,
  message,
});

/**
 * Saves what was typed of several findings, each by itself. What is refused comes back as it was typed, with the sentence that
 * says why and what somebody else did meanwhile; what is saved does not.
 * @param page where the form stands
 */
export async function saveTyped(actor: Actor, sent: Typed, page: string): Promise<UpdatesState> {
  const key = formKey.safeParse(sent.key);
  if (!key.success) return asWhole(sent, INCOMPLETE);
  const typed = reviewsTyped(sent);
  if (typed.length === 0) return asWhole(sent, "Nothing was typed or chosen yet. Fill in at least one finding.");
  if (typed.length > MOST_REVIEWS)
    return asWhole(sent, `At most ${MOST_REVIEWS} findings can be reviewed at once. Send the others after these.`);
  const { today } = await whichDay();
  const found = await findToReview(
    actor,
    typed.map(({ reference }) => reference),
  );
  const now = new Map(found.map((finding) => [finding.reference, finding]));
  const problems: UpdateProblem[] = [];
  const good: ReviewOfOne[] = [];
  for (const one of typed) {
    const { reference } = one;
    const read = readReview(one, now.get(reference)?.assurance ?? "not-reviewed");
    if (read.ok) good.push({ reference, ...read.said, review: read.said.review ?? null });
    else problems.push(...read.problems.map(({ field, message }) => problem(reference, field ?? "row", message)));
  }
  const asked = { key: pressKey(key.data, actor.personId, page, sent), now: new Date(), today };
  const results = await saveReviews(actor, good, asked);
  const news: Record<string, NonNullable<UpdatesState["news"]>> = {};
  for (const { reference, refusal } of results) {
    if (!refusal) continue;
    const { text, field } = wordRefusal(refusal, "record-assurance");
    problems.push(problem(reference, REVIEW_FIELDS.find((one) => one === field) ?? "row", text));
    if (refusal.why !== "page-out-of-date") continue;
    const since = await newsOf(actor, reference, good.find((one) => one.reference === reference)?.version ?? 0);
    if (since) news[reference] = since;
  }
  const left = typed.filter(({ reference }) => problems.some((one) => one.reference === reference));
  return {
    typed: left.length > 0 ? reviewsAgain(left) : {},
    problems,
    saved: results.filter(({ refusal }) => refusal === null).map(({ reference }) => reference),
    rows: left.map(({ reference }) => {
      const finding = now.get(reference);
      return finding ? toRow(finding, today) : rowOfNothing(reference, today);
    }),
    news: null,
    newsOf: news,
  };
}
