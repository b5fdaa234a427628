import type { Actor } from "../actor";
import type { Audience } from "../audience";
import type { CalendarDate } from "../calendar";
import type { ChainDecision } from "../change";
import { may, WHO_MAY } from "../policy";
import type { Refusal } from "../refusal";
import { ok, type Result, refuse } from "../result";
import type { Redacted } from "./facts";
import type { RedactionState } from "./lists";

/** The entry that somebody wants words out of, as they see it. */
export interface AskCase {
  readonly eventId: string;
  readonly forceId: string;
  readonly findingId: string;
  /** It has words that can go. */
  readonly says: boolean;
  /** Somebody has asked already. */
  readonly known: boolean;
}

/** What was asked for, as whoever agrees is told it: everything but the words. */
export interface AgreeCase {
  readonly id: string;
  readonly state: RedactionState;
  readonly forceId: string;
  readonly findingId: string;
  readonly audience: Audience;
  readonly why: string;
  readonly askedBy: string;
  readonly askedById: string;
  readonly askedOn: CalendarDate;
  readonly entries: readonly Redacted[];
}

const ASK = "ask for a redaction";
const AGREE = "agree to redactions";

/** Asks that words be taken out of an entry, with the reason. Nothing changes until a second person agrees. */
export function askForRedaction(
  actor: Actor,
  { eventId, forceId, findingId, says, known }: AskCase,
  { id, why }: { readonly id: string; readonly why: string },
  today: CalendarDate,
): Result<readonly ChainDecision[], Refusal> {
  if (!may(actor, ASK, { on: "force", forceId })) return refuse({ why: "not-yours", who: WHO_MAY[ASK] });
  if (!says) return refuse({ why: "not-redactable" });
  if (known) return refuse({ why: "redaction-known" });
  return ok([
    { forceId, changes: [{ change: "redaction-asked", id, findingId, eventId, why, on: today }], events: [] },
  ]);
}

/** Whether this person may decide what was asked for: the refusal, or null. */
function barsDeciding(actor: Actor, { state, askedById }: Pick<AgreeCase, "state" | "askedById">): Refusal | null {
  if (!may(actor, AGREE, { on: "register" })) return { why: "not-yours", who: WHO_MAY[AGREE] };
  if (state !== "asked") return { why: "redaction-known" };
  return askedById === actor.personId ? { why: "redaction-by-one" } : null;
}

/** Declines, with the reason: nothing of the history changes, and it may be asked for again. */
export function declineRedaction(
  actor: Actor,
  asked: AgreeCase,
  why: string,
  today: CalendarDate,
): Result<readonly ChainDecision[], Refusal> {
  const barred = barsDeciding(actor, asked);
  if (barred) return refuse(barred);
  const { forceId, id } = asked;
  return ok([{ forceId, changes: [{ change: "redaction-declined", id, why, on: today }], events: [] }]);
}

/** Agrees: the words go, and an entry of the same history says which, who asked, who agreed and why. */
export function agreeToRedaction(
  actor: Actor,
  asked: AgreeCase,
  today: CalendarDate,
): Result<readonly ChainDecision[], Refusal> {
  const barred = barsDeciding(actor, asked);
  if (barred) return refuse(barred);
  const { id, forceId, findingId, audience, why, askedBy, askedOn, entries } = asked;
  if (entries.length === 0) return refuse({ why: "not-redactable" });
  const facts = { kind: "words-redacted", entries, askedBy, askedOn, why } as const;
  return ok([
    {
      forceId,
      changes: [{ change: "words-redacted", id, on: today }],
      events: [{ facts, on: today, audience, findingId }],
    },
  ]);
}
