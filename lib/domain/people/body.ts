import type { Actor } from "../actor";
import type { CalendarDate } from "../calendar";
import type { ChainDecision } from "../change";
import { may, WHO_MAY } from "../policy";
import type { Refusal } from "../refusal";
import { ok, type Result, refuse } from "../result";
import type { BodyDetails } from "./changes";

/** A kind of local policing body, from the list that is data. */
export interface BodyKind {
  readonly key: string;
  readonly name: string;
  readonly label: string;
}

/** A policing body as a decision about it needs it, read under the lock of the register's chain. */
export interface BodyCase extends BodyDetails {
  readonly organisationId: string;
  readonly kinds: readonly BodyKind[];
  /** Whether who asks is an administrator there by now. */
  readonly isAdministrator: boolean;
  /** Whether another organisation has the name that is asked for. */
  readonly nameTaken: boolean;
}

/**
 * Changes what a policing body is: a commissioner becomes a mayor's office, a board follows. Its own administrator says so; what is
 * owed, drafted and published is the force's and stays, and earlier papers keep the names of their day.
 */
export function changeBody(
  actor: Actor,
  theCase: BodyCase,
  { name, label, bodyKind }: BodyDetails,
  today: CalendarDate,
): Result<readonly ChainDecision[], Refusal> {
  const { organisationId, kinds } = theCase;
  if (!may(actor, "look after people", { on: "organisation", organisationId }) || !theCase.isAdministrator)
    return refuse({ why: "not-yours", who: WHO_MAY["look after people"] });
  const kindOf = (key: string) => kinds.find((kind) => kind.key === key);
  const kind = kindOf(bodyKind);
  if (!kind) return refuse({ why: "body-kind-unknown" });
  if (theCase.nameTaken) return refuse({ why: "body-name-taken", name });
  if (name === theCase.name && label === theCase.label && bodyKind === theCase.bodyKind)
    return refuse({ why: "nothing-changed" });
  const from = { name: theCase.name, label: theCase.label, kind: kindOf(theCase.bodyKind)?.name ?? theCase.bodyKind };
  return ok([
    {
      forceId: null,
      changes: [{ change: "body-changed", organisationId, set: { name, label, bodyKind } }],
      events: [
        {
          facts: { kind: "body-changed", from, to: { name, label, kind: kind.name } },
          on: today,
          audience: "administration",
        },
      ],
    },
  ]);
}
