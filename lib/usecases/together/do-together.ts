import { inScope } from "@/lib/data/scope";
import { answeredBefore, keepAnswerOnce } from "@/lib/data/store/answered";
import type { Actor } from "@/lib/domain/actor";
import { object } from "@/lib/domain/stored";
import { type Deed, readDeed } from "@/lib/domain/together/deed";
import type { Judged, One } from "@/lib/domain/together/judged";
import type { Asked } from "../perform";
import { judgeTogether, readJudged } from "./judge";

/** What was done to several findings with one press, and what became of each. */
export interface TogetherAnswer {
  readonly deed: Deed;
  readonly judged: readonly Judged[];
}

const readAnswer = object<{ together: TogetherAnswer }>({
  together: object<TogetherAnswer>({ deed: readDeed, judged: readJudged }),
});

/** How the asker's own press with this key was answered; null where that was nothing of the kind. */
export async function findDoneTogether(actor: Actor, key: string): Promise<TogetherAnswer | null> {
  const answer = await inScope(actor, (db) => answeredBefore(db, actor, key, readAnswer));
  return answer?.ok ? answer.value.together : null;
}

/** Does one thing to several findings while the asker waits. A second press is answered as the first was. */
export async function doTogether(
  actor: Actor,
  deed: Deed,
  ones: readonly One[],
  asked: Omit<Asked, "version">,
): Promise<TogetherAnswer> {
  const before = await findDoneTogether(actor, asked.key);
  if (before) return before;
  const answer: TogetherAnswer = { deed, judged: await judgeTogether(actor, deed, ones, asked) };
  await inScope(actor, (db) => keepAnswerOnce(db, actor, asked.key, { together: answer }, asked.now));
  return answer;
}
