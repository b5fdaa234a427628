import type { Actor } from "../actor";
import type { CalendarDate } from "../calendar";
import type { ChainDecision, Change, Decision } from "../change";
import type { EventDraft } from "../event";
import { may, WHO_MAY } from "../policy";
import type { Refusal } from "../refusal";
import { ok, type Result, refuse } from "../result";
import { audienceOfReported, type Proposed } from "./proposal";

/** What a letter or a spreadsheet reports, before it waits on the inspector's desk. */
export interface Report {
  readonly id: string;
  readonly what: Proposed;
  readonly findingId: string | null;
  readonly on: CalendarDate | null;
  readonly words: string;
  /** The reasons for Engage that it tells, if it tells any. */
  readonly reasons?: readonly string[];
  readonly source: string;
  readonly address: string | null;
}

/** A reported change that waits for a decision. */
export interface Waiting {
  readonly id: string;
  readonly what: Proposed;
}

/** Marks what waits and reports just this as taken over, once it was decided. */
export const accepted = (waiting: readonly Waiting[], what: Proposed, on: CalendarDate): readonly Change[] =>
  waiting.filter((one) => one.what === what).map(({ id }) => ({ change: "report-accepted", id, on }));

const sameChange = ({ what, findingId, on }: Pick<Report, "what" | "findingId" | "on">) =>
  [what, findingId, on].join(" ");

/** Those that do not wait on the desk yet: one change of one finding or force, on one day, waits there once. */
export function notYetWaiting<Reported extends { readonly report: Report }>(
  reported: readonly Reported[],
  waiting: readonly Pick<Report, "what" | "findingId" | "on">[],
): readonly Reported[] {
  const there = new Set(waiting.map(sameChange));
  return reported.filter(({ report }) => {
    const change = sameChange(report);
    return !there.has(change) && there.add(change);
  });
}

/** Puts on the inspector's desk what is reported. Nobody's status changes by it. */
export function report(
  actor: Actor,
  reports: readonly Report[],
  today: CalendarDate,
  audience: "shared" | "inspectorate" = audienceOfReported(actor),
): Decision {
  return {
    changes: reports.map((one) => ({ change: "reported", audience, ...one })),
    events: reports.map(({ what, on: date, words, source, address, findingId }): EventDraft => {
      const said = { date, words, source, ...(address && { address }) };
      const facts =
        what === "close"
          ? ({ kind: "reported-closed", ...said } as const)
          : ({ kind: "reported-phase", phase: what === "enter-engage" ? "engage" : "scan", ...said } as const);
      return { facts, on: today, audience, ...(findingId ? { findingId } : {}) };
    }),
  };
}

/** A reported change as somebody finds it who decides it. */
export interface ReportCase {
  readonly id: string;
  readonly forceId: string;
  readonly findingId: string | null;
  readonly what: Proposed;
  readonly source: string;
  readonly audience: "shared" | "inspectorate";
  readonly decided: { readonly by: string; readonly what: "confirmed" | "declined"; readonly on: CalendarDate } | null;
  /** Whether what it reports is so already. */
  readonly settled: boolean;
}

export type ReportCommand =
  | { readonly do: "decline-report"; readonly why: string }
  /** Off the desk, since it is so already, whoever decided it and without this report of it. */
  | { readonly do: "take-off-settled" };

/** Declines what was reported, or takes it off the desk; the finding or the force stays as it is. */
export function decideReport(
  actor: Actor,
  theCase: ReportCase,
  command: ReportCommand,
  today: CalendarDate,
): Result<readonly ChainDecision[], Refusal> {
  const ability = "return, close and reopen";
  const { id, forceId, findingId, what, source, audience, decided, settled } = theCase;
  if (!may(actor, ability, { on: "force", forceId })) return refuse({ why: "not-yours", who: WHO_MAY[ability] });
  if (decided) return refuse({ why: "proposal-decided", ...decided });
  if (command.do === "take-off-settled" && !settled) return refuse({ why: "page-out-of-date" });
  const why = command.do === "decline-report" ? command.why : "It is so already, so nothing was left to decide.";
  const facts = { kind: "proposal-declined", what, source, why } as const;
  return ok([
    {
      forceId,
      changes: [{ change: "report-declined", id, why, on: today }],
      events: [{ facts, on: today, audience, ...(findingId && { findingId }) }],
    },
  ]);
}
