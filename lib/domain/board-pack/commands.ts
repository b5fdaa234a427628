import { type Actor, sideOf } from "../actor";
import type { CalendarDate } from "../calendar";
import type { ChainDecision } from "../change";
import type { EventDraft } from "../event";
import { type Ability, may, WHO_MAY } from "../policy";
import type { Refusal } from "../refusal";
import { ok, type Result, refuse } from "../result";
import { referenceOf } from "../written";
import type { Layout, Period } from "./asked";
import { type PackDocument, whatChanged } from "./document";
import type { Known } from "./known";
import type { Minuted, PackAudience } from "./lists";

/** Issues a pack, or a further version of one. `document` is what it says, `hash` the SHA-256 of that. */
export interface IssuePack {
  readonly do: "issue-pack";
  readonly id: string;
  readonly period: Period;
  readonly layout: Layout;
  readonly document: PackDocument;
  readonly hash: string;
  readonly known: Known;
}

/** Minutes what the committee resolved or asked for. */
export interface MinuteCommittee {
  readonly do: "minute-committee";
  readonly id: string;
  readonly minuted: Minuted;
  readonly words: string;
  readonly references: readonly string[];
  readonly meeting: string;
  readonly metOn: CalendarDate;
  readonly owner: string;
  readonly dueOn: CalendarDate | null;
}

export interface AnswerCommittee {
  readonly do: "answer-committee";
  /** Of the request in its pack. */
  readonly number: number;
  readonly answer: string;
}

export type BoardPackCommandName = IssuePack["do"] | MinuteCommittee["do"] | AnswerCommittee["do"];
type Outcome = Result<readonly ChainDecision[], Refusal>;

export interface BoardPackRow {
  readonly ability: Extract<Ability, "issue a board pack" | "minute the committee">;
  readonly needs: string;
}

/** The commands of a board pack, as `WORKFLOW` has those of a finding. */
export const BOARD_PACK_WORKFLOW: { readonly [Name in BoardPackCommandName]: BoardPackRow } = {
  "issue-pack": {
    ability: "issue a board pack",
    needs: "a period that has begun, counts that come out; issued again, something that became other",
  },
  "minute-committee": {
    ability: "minute the committee",
    needs: "a pack of a force, the meeting and its day, an owner; findings of that force, where it is about some",
  },
  "answer-committee": { ability: "minute the committee", needs: "a request that waits for its answer" },
};
export const BOARD_PACK_COMMANDS = Object.keys(BOARD_PACK_WORKFLOW) as readonly BoardPackCommandName[];

/** What a pack that is to be issued is about, and what there is of it already. */
export interface Issuing {
  /** Null of more forces than one. */
  readonly forceId: string | null;
  /** All forces that it is about. */
  readonly forceIds: readonly string[];
  readonly series: string;
  /** The last number of the series in the year of issue. */
  readonly lastNumber: number;
  /** The pack of the same period that is issued again. */
  readonly earlier: {
    readonly id: string;
    readonly reference: string;
    readonly number: number;
    readonly document: PackDocument;
  } | null;
}

/** Who reads what somebody issues: the force and its policing body what one of them does, inspectors their own. */
export const audienceOf = (actor: Actor): PackAudience =>
  sideOf(actor) === "inspectorate" ? "inspectorate" : "force-and-policing-body";

/** Inspectors' packs are numbered by themselves: the numbers of a force tell it of none that it does not read. */
export const INSPECTORS_SERIES = "HMI";

/** Whether somebody may issue packs of this force, or of all: the refusal, or null. */
export function barsIssuing(actor: Actor, forceId: string | null): Refusal | null {
  const ability = "issue a board pack";
  const subject = forceId ? ({ on: "force", forceId } as const) : ({ on: "register" } as const);
  // Across forces only for those who are concerned with more than one.
  const allowed = may(actor, ability, subject) && (forceId !== null || actor.forces === "all");
  return allowed ? null : { why: "not-yours", who: WHO_MAY[ability] };
}

/** Issues what was built: under the next number of its year, or as a version of the pack of the same period with what became other. */
export function issuePack(actor: Actor, about: Issuing, command: IssuePack, today: CalendarDate): Outcome {
  const { forceId, forceIds, series, lastNumber, earlier } = about;
  const { id, period, layout, document, hash, known } = command;
  const barred = barsIssuing(actor, forceId);
  if (barred) return refuse(barred);
  const changed = earlier ? whatChanged(earlier.document, document) : [];
  if (earlier && changed.length === 0)
    return refuse({ why: "pack-unchanged", reference: earlier.reference, number: earlier.number });
  const year = Number(today.slice(0, 4));
  const number = lastNumber + 1;
  const reference = earlier?.reference ?? referenceOf("pack", series, year, number);
  const version = (earlier?.number ?? 0) + 1;
  const packId = earlier?.id ?? id;
  const audience = audienceOf(actor);
  const facts: EventDraft["facts"] = {
    ...{ kind: "board-pack-issued", reference, number: version, from: period.from, to: period.to, hash },
    changed: changed.reduce((sum, { gone, came }) => sum + gone + came, 0),
  };
  return ok(
    forceIds.map((ofChain, at) => ({
      forceId: ofChain,
      // One row, whatever the number of forces.
      changes:
        at > 0
          ? []
          : [
              earlier
                ? ({ change: "pack-again", id: packId, version, layout } as const)
                : ({
                    change: "pack-begun",
                    ...{ id: packId, ofForce: forceId, audience, series, reference, year, number, ...period, layout },
                  } as const),
              {
                change: "pack-issued",
                ...{ packId, ofForce: forceId, audience, number: version, document, hash, changed, known, on: today },
              } as const,
            ],
      events: [{ facts, on: today, audience }],
    })),
  );
}

/** A pack of a force, as what is minuted of it is decided. */
export interface Minutable {
  readonly id: string;
  readonly reference: string;
  readonly forceId: string | null;
  readonly issuedOn: CalendarDate;
  readonly audience: PackAudience;
  /** The findings of its force that were named, by their references. */
  readonly named: readonly { readonly id: string; readonly reference: string }[];
  readonly minutes: readonly {
    readonly id: string;
    readonly number: number;
    readonly minuted: Minuted;
    readonly meeting: string;
    readonly answeredOn: CalendarDate | null;
  }[];
}

/** Whether somebody may minute what the committee said of this pack: the refusal, or null. */
export function barsMinuting(
  actor: Actor,
  { forceId, audience }: Pick<Minutable, "forceId" | "audience">,
): Refusal | null {
  if (forceId === null || audience === "inspectorate") return { why: "pack-without-committee" };
  const ability = "minute the committee";
  return may(actor, ability, { on: "force", forceId }) ? null : { why: "not-yours", who: WHO_MAY[ability] };
}

/** Minutes a resolution or a request under the next number of its pack; told in the history of each finding that it is about. */
export function minuteCommittee(actor: Actor, pack: Minutable, command: MinuteCommittee, today: CalendarDate): Outcome {
  const barred = barsMinuting(actor, pack);
  if (barred) return refuse(barred);
  const { do: _, references, metOn, ...said } = command;
  if (metOn > today) return refuse({ why: "date-in-the-future", field: "metOn" });
  if (metOn < pack.issuedOn)
    return refuse({ why: "date-too-early", field: "metOn", earliest: pack.issuedOn, because: "pack" });
  const unknown = references.filter((reference) => !pack.named.some((one) => one.reference === reference));
  if (unknown.length > 0) return refuse({ why: "references-not-in-pack", references: unknown });
  const number = pack.minutes.length + 1;
  const { meeting, words, owner, dueOn, minuted } = said;
  const facts: EventDraft["facts"] = {
    ...{ kind: "committee-minuted", pack: pack.reference, number, minuted, meeting, words, references, owner, dueOn },
  };
  return ok([
    {
      forceId: pack.forceId,
      changes: [{ change: "committee-minuted", packId: pack.id, number, references, metOn, ...said }],
      events: told(pack.named, facts, today),
    },
  ]);
}

const told = (
  named: readonly { readonly id: string }[],
  facts: EventDraft["facts"],
  on: CalendarDate,
): readonly EventDraft[] =>
  named.length === 0
    ? [{ facts, on, audience: "force-and-policing-body" }]
    : named.map(({ id }) => ({ facts, on, audience: "force-and-policing-body", findingId: id }));

/** Answers a request: it stands with its answer in the next pack, and in none after that. */
export function answerCommittee(actor: Actor, pack: Minutable, command: AnswerCommittee, today: CalendarDate): Outcome {
  const barred = barsMinuting(actor, pack);
  if (barred) return refuse(barred);
  const found = pack.minutes.find(({ number }) => number === command.number);
  if (!found) return refuse({ why: "not-found" });
  if (found.minuted === "resolution") return refuse({ why: "resolution-not-answered" });
  if (found.answeredOn) return refuse({ why: "request-answered", on: found.answeredOn });
  const { answer, number } = command;
  return ok([
    {
      forceId: pack.forceId,
      changes: [{ change: "committee-answered", id: found.id, answer, on: today }],
      events: told(
        pack.named,
        { kind: "committee-answered", pack: pack.reference, number, meeting: found.meeting, answer },
        today,
      ),
    },
  ]);
}
