import { addMonths, type CalendarDate } from "../calendar";
import type { Change } from "../change";
import type { Case } from "../finding/case";
import { notOffered } from "../list/choice";
import { nameIn, sameName } from "../list/lists";
import type { Refusal } from "../refusal";
import { ok, type Result, refuse } from "../result";
import type { Barred, Rule, Rules } from "../rule";
import type { Dependency } from "./dependency";
import type { DependencyFacts } from "./facts";

export type AddDependency = {
  readonly do: "add-dependency";
  readonly id: string;
  readonly on: CalendarDate;
  /** The key of an entry of the list of bodies. */
  readonly body: string;
  readonly contact: string;
  readonly needed: string;
  readonly nextCheckOn: CalendarDate;
};

export type CheckDependency = {
  readonly do: "check-dependency";
  readonly on: CalendarDate;
  readonly dependencyId: string;
  readonly heard: string;
  readonly nextCheckOn: CalendarDate;
};

export type EndDependency = {
  readonly do: "end-dependency";
  readonly on: CalendarDate;
  readonly dependencyId: string;
  readonly cameOf: string;
};

export type DependencyCommand = AddDependency | CheckDependency | EndDependency;

/** Half a year: what is overdue counts as theirs until the next check, so who waits asks at least twice a year. */
const FURTHEST_CHECK_MONTHS = 6;

function checkUnfit(nextCheckOn: CalendarDate, today: CalendarDate): Refusal | null {
  if (nextCheckOn <= today) return { why: "check-not-ahead" };
  const latest = addMonths(today, FURTHEST_CHECK_MONTHS);
  return nextCheckOn > latest ? { why: "check-too-far", latest } : null;
}

const nothingAwaited: Barred = (_actor, { dependencies }) =>
  dependencies.length === 0 ? { why: "nothing-awaited" } : null;

function awaited({ dependencies }: Case, id: string): Result<Dependency, Refusal> {
  if (dependencies.length === 0) return refuse({ why: "nothing-awaited" });
  const found = dependencies.find((one) => one.id === id);
  return found ? ok(found) : refuse({ why: "dependency-unknown" });
}

const decision = ({ finding }: Case, change: Change, facts: DependencyFacts, on: CalendarDate) =>
  ok({ changes: [change], events: [{ facts, on, audience: "shared", findingId: finding.id }] as const });

/** Says that a finding waits for something from another body: from whom there, for what, and when the force asks next. */
export const addDependency: Rule<AddDependency> = (_actor, theCase, command, today) => {
  const { id, on, body, contact, needed, nextCheckOn } = command;
  const { dependencies, lists, finding } = theCase;
  const unfit = notOffered(lists, "bodies", body, today, "body") ?? checkUnfit(nextCheckOn, today);
  if (unfit) return refuse(unfit);
  const name = nameIn(lists.bodies, body);
  if (dependencies.some((one) => one.body === body && sameName(one.needed, needed)))
    return refuse({ why: "awaited-already", body: name });
  return decision(
    theCase,
    { change: "dependency-added", id, findingId: finding.id, body, contact, needed, nextCheckOn, on },
    { kind: "dependency-added", body: name, contact, needed, nextCheckOn },
    on,
  );
};

/** Says what was heard there, and when the force asks next. */
export const checkDependency: Rule<CheckDependency> = (_actor, theCase, command, today) => {
  const { on, dependencyId, heard, nextCheckOn } = command;
  const found = awaited(theCase, dependencyId);
  if (!found.ok) return found;
  const unfit = checkUnfit(nextCheckOn, today);
  if (unfit) return refuse(unfit);
  const { id, body, needed } = found.value;
  return decision(
    theCase,
    { change: "dependency-checked", id, heard, nextCheckOn, on },
    { kind: "dependency-checked", body: nameIn(theCase.lists.bodies, body), needed, heard, nextCheckOn },
    on,
  );
};

/** Says what came of it: the finding waits for that no more. */
export const endDependency: Rule<EndDependency> = (_actor, theCase, { on, dependencyId, cameOf }) => {
  const found = awaited(theCase, dependencyId);
  if (!found.ok) return found;
  const { id, body, needed } = found.value;
  return decision(
    theCase,
    { change: "dependency-ended", id, cameOf, on },
    { kind: "dependency-ended", body: nameIn(theCase.lists.bodies, body), needed, cameOf },
    on,
  );
};

/** What the workflow shows of what is waited for, beside who, from where and to what. */
export const dependency: {
  addDependency: Rules<AddDependency>;
  checkDependency: Rules<CheckDependency>;
  endDependency: Rules<EndDependency>;
} = {
  addDependency: {
    needs:
      "a body from the list, the post that is asked there, what is needed, and when the force next asks: within half a year",
    recordedAs: "dependency-added",
    rule: addDependency,
    barred: null,
  },
  checkDependency: {
    needs: "something that is waited for; what was heard, and when the force next asks: within half a year",
    recordedAs: "dependency-checked",
    rule: checkDependency,
    barred: nothingAwaited,
  },
  endDependency: {
    needs: "something that is waited for; what came of it",
    recordedAs: "dependency-ended",
    rule: endDependency,
    barred: nothingAwaited,
  },
};
