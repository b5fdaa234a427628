import "server-only";
import { whichDay } from "@/lib/data/demonstration";
import { findToUpdate } from "@/lib/data/queries/updates";
import type { Actor } from "@/lib/domain/actor";
import { formKey, INCOMPLETE } from "@/lib/forms/fields";
import type { Typed } from "@/lib/forms/form-state";
import { MOST_UPDATES, readUpdate, type TypedUpdate, typedOf, updatesTyped } from "@/lib/forms/updates";
import { NOTHING_SENT, nameOf, UPDATE_FIELDS, type UpdateProblem, type UpdatesState } from "@/lib/forms/updates-state";
import type { Asked } from "@/lib/usecases/perform";
import { saveUpdates, type UpdateOfOne } from "@/lib/usecases/save-updates";
import { pressKey } from "@/lib/web/same-press";
import { wordRefusal } from "@/lib/words/word-refusal";
import { newsOf } from "../findings/[reference]/[command]/news";
import { rowOfNothing, toRow } from "./row";

const asWhole = (sent: Typed, message: string): UpdatesState => ({
  ...NOTHING_SENT,
  typed: sent,
  problems: [{ message }],
});

/**
 * Saves what was typed of several findings, each by itself. What is refused comes back as it was typed, with the sentence
 * that says why; what is saved does not.
 * @param page where the form stands
 */
export async function saveTyped(actor: Actor, sent: Typed, page: string): Promise<UpdatesState> {
  const key = formKey.safeParse(sent.key);
  if (!key.success) return asWhole(sent, INCOMPLETE);
  const typed = updatesTyped(sent);
  if (typed.length === 0) return asWhole(sent, "Nothing was typed or chosen yet. Fill in at least one finding.");
  if (typed.length > MOST_UPDATES)
    return asWhole(sent, `At most ${MOST_UPDATES} findings can be updated at once. Send the others after these.`);
  const { today } = await whichDay();
  const asked = { key: pressKey(key.data, actor.personId, page, sent), now: new Date(), today };
  return judgeUpdates(actor, typed, asked);
}

/**
 * What becomes of several updates. Those that are refused come back with the sentence that says why, as they were typed; what
 * somebody else did meanwhile comes with it. Asked for a rehearsal, `saved` are those that would be.
 */
export async function judgeUpdates(
  actor: Actor,
  typed: readonly TypedUpdate[],
  asked: Omit<Asked, "version">,
): Promise<UpdatesState> {
  const { today } = asked;
  const found = await findToUpdate(actor, typed.map(referenceOf));
  const now = new Map(found.map((finding) => [finding.reference, finding]));
  const problems: UpdateProblem[] = [];
  const good: UpdateOfOne[] = [];
  for (const update of typed) {
    const { reference } = update;
    const read = readUpdate(update, now.get(reference)?.progress ?? null);
    if (read.ok) good.push({ reference, ...read.said });
    else problems.push(...read.problems.map(({ field, message }) => problem(reference, field ?? "row", message)));
  }
  const results = await saveUpdates(actor, good, asked);
  const news: Record<string, NonNullable<UpdatesState["news"]>> = {};
  for (const { reference, refusal } of results) {
    if (!refusal) continue;
    const { text, field } = wordRefusal(refusal, "update-progress");
    problems.push(problem(reference, UPDATE_FIELDS.find((one) => one === field) ?? "row", text));
    if (refusal.why !== "page-out-of-date") continue;
    const since = await newsOf(actor, reference, good.find((one) => one.reference === reference)?.version ?? 0);
    if (since) news[reference] = since;
  }
  const left = typed.filter(({ reference }) => problems.some((one) => one.reference === reference));
  return {
    typed: left.length > 0 ? typedOf(left) : {},
    problems,
    saved: results.filter(({ refusal }) => refusal === null).map(referenceOf),
    rows: left.map(({ reference }) => {
      const finding = now.get(reference);
      return finding ? toRow(finding, today, true) : rowOfNothing(reference, today);
    }),
    news: null,
    newsOf: news,
  };
}

const referenceOf = ({ reference }: Pick<TypedUpdate, "reference">) => reference;

const problem = (reference: string, field: Parameters<typeof nameOf>[0], message: string): UpdateProblem => ({
  name: nameOf(field, reference),
  reference,
  message,
});
