import type { Actor } from "../actor";
import { type CalendarDate, latest } from "../calendar";
import type { ChainDecision } from "../change";
import { groupBy } from "../group-by";
import { may, WHO_MAY } from "../policy";
import type { Refusal } from "../refusal";
import { ok, type Result, refuse } from "../result";
import type { SuccessionFacts } from "./facts";
import type { Organisation, SuccessionCase } from "./succession";

/** That an organisation ends on a day and another one of its kind comes after it. `begins`: that one's first day is this one. */
export interface EndOrganisation {
  readonly on: CalendarDate;
  readonly begins: boolean;
  readonly why: string;
}

const ABILITY = "end organisations";
const PUBLIC = "public" as const;

/** The two chains of a force that ends and of the one that comes after it, as they stand once the end is written on the first. */
export interface Meeting {
  readonly chain: string;
  readonly entry: number;
  readonly head: string;
}

const hasEnded = (field: string, { name, endedOn, successor }: Organisation): Refusal | null =>
  endedOn ? { why: "organisation-has-ended", field, name, on: endedOn, successor: successor ?? "" } : null;

/** Why this one cannot end with that one after it, on any day; null where it can. */
export function barsSuccession({ ending, successor }: Pick<SuccessionCase, "ending" | "successor">): Refusal | null {
  if (ending.id === successor.id) return { why: "succession-to-itself", name: ending.name };
  const ended = hasEnded("ending", ending) ?? hasEnded("successor", successor);
  if (ended) return ended;
  return ending.kind === "inspectorate" || ending.kind !== successor.kind
    ? { why: "successor-of-another-kind", name: successor.name }
    : null;
}

/** Why not on that day. */
function barred(theCase: SuccessionCase, { on, begins }: EndOrganisation, today: CalendarDate): Refusal | null {
  const { ending, successor, oversees, successorFindings } = theCase;
  const wrong = barsSuccession(theCase);
  if (wrong) return wrong;
  if (on > today) return { why: "date-in-the-future", field: "on" };
  const since = [ending.beganOn, begins ? null : successor.beganOn, ...oversees.map(({ from }) => from)];
  const earliest = latest(since.filter((day) => day !== null));
  if (earliest && on <= earliest) return { why: "date-too-early", field: "on", earliest, because: "organisation" };
  if (begins && successorFindings > 0)
    return { why: "successor-has-begun", name: successor.name, findings: successorFindings };
  return null;
}

/**
 * Ends an organisation. Of a body: whom it oversees passes to the successor. Of a force: the last entry of its chain says so, and
 * `meet` says what follows on the successor's. Nothing that is open is decided by it.
 */
export function endOrganisation(
  actor: Actor,
  theCase: SuccessionCase,
  asked: EndOrganisation,
  today: CalendarDate,
): Result<readonly ChainDecision[], Refusal> {
  if (!may(actor, ABILITY, { on: "register" })) return refuse({ why: "not-yours", who: WHO_MAY[ABILITY] });
  const wrong = barred(theCase, asked, today);
  if (wrong) return refuse(wrong);
  const { ending, successor, oversees, passing } = theCase;
  const { on, begins, why } = asked;
  const said = (facts: SuccessionFacts) => [{ facts, on, audience: PUBLIC }];
  const names = { from: ending.name, to: successor.name };
  const forces: readonly ChainDecision[] =
    ending.kind === "force"
      ? [
          {
            forceId: ending.id,
            changes: [],
            events: said({
              ...{ kind: "force-ended", name: ending.name, successor: successor.name },
              ...{ open: passing.open.length, closed: passing.closed },
            }),
          },
        ]
      : oversees.map(({ id: forceId }) => ({
          forceId,
          changes: [],
          events: said({ kind: "oversight-passed", ...names }),
        }));
  return ok([
    {
      forceId: null,
      changes: [{ change: "organisation-ended", organisationId: ending.id, successorId: successor.id, on, begins }],
      events: [
        {
          facts: {
            kind: "organisation-ended",
            name: ending.name,
            successor: successor.name,
            people: passing.people,
            why,
          },
          ...{ on, audience: "administration" },
        },
      ],
    },
    ...forces,
  ]);
}

/**
 * What is written on the chain of the force that comes after, once the one that ended has its last entry: the entry at which they meet,
 * and for each finding that is open that it passed. From then on all of its events stand there.
 */
export function meet(
  { ending, successor, passing }: SuccessionCase,
  { on }: EndOrganisation,
  at: Meeting,
): readonly ChainDecision[] {
  if (ending.kind !== "force") return [];
  const passed = groupBy(passing.open, ({ forceId }) => forceId);
  return [
    {
      forceId: successor.id,
      changes: [{ change: "record-passed", forceId: ending.id, successorId: successor.id }],
      events: [
        {
          facts: { kind: "record-taken-over", from: ending.name, open: passing.open.length, ...at },
          ...{ on, audience: PUBLIC },
        },
      ],
    },
    ...[...passed].map(([forceId, findings]) => ({
      forceId,
      changes: [],
      events: findings.map(({ id: findingId }) => ({
        facts: { kind: "finding-passed", from: ending.name, to: successor.name } as const,
        ...{ on, audience: PUBLIC, findingId },
      })),
    })),
  ];
}
