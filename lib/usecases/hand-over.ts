import { findLeft, type Left } from "@/lib/data/queries/hand-over";
import { inScope } from "@/lib/data/scope";
import { answeredBefore, isAnswered, keepAnswerOnce } from "@/lib/data/store/answered";
import type { Actor } from "@/lib/domain/actor";
import { mayDoSomewhere, WHO_MAY } from "@/lib/domain/policy";
import type { Refusal } from "@/lib/domain/refusal";
import { ok, type Result, refuse } from "@/lib/domain/result";
import { listOf, object, orNull, text } from "@/lib/domain/stored";
import { readRefusal } from "@/lib/words/word-refusal";
import { keyOfOne } from "./key-of-one";
import type { Asked } from "./perform";
import { runCommand } from "./run-command";

/** What is handed over: findings of people who have left, and who takes the place of the owner, of the sponsor, or of both. */
export interface HandOver {
  readonly findings: readonly { readonly personId: string; readonly reference: string }[];
  readonly ownerId: string | null;
  readonly sponsorId: string | null;
}

/** What became of each finding, and what was chosen for them. */
export interface HandOverAnswer {
  readonly results: readonly {
    readonly personId: string;
    readonly reference: string;
    /** Null when it was handed over; otherwise why not. */
    readonly refusal: Refusal | null;
  }[];
  readonly chosen: { readonly ownerId: string | null; readonly sponsorId: string | null };
}

const readAnswer = object<{ handOver: HandOverAnswer }>({
  handOver: object<HandOverAnswer>({
    results: listOf(
      object<HandOverAnswer["results"][number]>({ personId: text, reference: text, refusal: orNull(readRefusal) }),
    ),
    chosen: object<HandOverAnswer["chosen"]>({ ownerId: orNull(text), sponsorId: orNull(text) }),
  }),
});

/** How the asker's own press with this key was answered; null where that was no handing over. */
export async function findHandOver(actor: Actor, key: string): Promise<HandOverAnswer | null> {
  const answer = await inScope(actor, (db) => answeredBefore(db, actor, key, readAnswer));
  return answer?.ok ? answer.value.handOver : null;
}

/**
 * Hands findings over, each by an allocation of its own: one that is refused leaves the others as they are, and the answer
 * says of each why. Only who has left is replaced; the other of the two stays. A second press is answered as the first was.
 */
export async function handOver(
  actor: Actor,
  { findings, ...chosen }: HandOver,
  asked: Asked,
): Promise<Result<HandOverAnswer, Refusal>> {
  if (!mayDoSomewhere(actor, "allocate")) return refuse({ why: "not-yours", who: WHO_MAY.allocate });
  const before = await findHandOver(actor, asked.key);
  if (before) return ok(before);
  const results: HandOverAnswer["results"][number][] = [];
  for (const which of findings) results.push({ ...which, refusal: await handOverOne(actor, which, chosen, asked) });
  const answer: HandOverAnswer = { results, chosen };
  await inScope(actor, (db) => keepAnswerOnce(db, actor, asked.key, { handOver: answer }, asked.now));
  return ok(answer);
}

/** Null where it is done; otherwise why not. What was done to the finding since it was read is said, never undone. */
async function handOverOne(
  actor: Actor,
  { personId, reference }: HandOver["findings"][number],
  chosen: HandOverAnswer["chosen"],
  asked: Asked,
): Promise<Refusal | null> {
  const key = keyOfOne(asked.key, `${personId} ${reference}`);
  const { left } = await findLeft(actor, { personId, reference });
  const [finding] = left;
  if (!finding) {
    const mine = await inScope(actor, (db) => isAnswered(db, key));
    return mine ? null : { why: "not-left" };
  }
  const command = { do: "allocate", on: asked.today, ...placesOf(finding, chosen) } as const;
  const done = await runCommand(actor, reference, command, { ...asked, key, version: finding.version });
  return done.ok ? null : done.refusal;
}

/** Who owns and sponsors the finding then: whoever is chosen in the place of the one who has left, everybody else as now. */
const placesOf = ({ owns, sponsors, ...now }: Left, { ownerId, sponsorId }: HandOverAnswer["chosen"]) => ({
  ownerId: (owns && ownerId) || now.ownerId,
  sponsorId: (sponsors && sponsorId) || now.sponsorId,
});
