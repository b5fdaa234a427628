import type { Actor } from "../actor";
import type { CalendarDate } from "../calendar";
import type { ChainDecision, Change } from "../change";
import type { EventDraft } from "../event";
import { type Deadline, isBeforePublication } from "../finding/deadline";
import { notOffered } from "../list/choice";
import { may, WHO_MAY } from "../policy";
import { allot } from "../reference";
import type { Refusal } from "../refusal";
import { openResponse } from "../response/opening";
import { ok, type Result, refuse } from "../result";
import { numbered } from "../written";
import type { ForceOfNational, National, NationalReport } from "./national";

/** Issues one text to many forces: each gets a finding of its own, whose id is given. */
export interface IssueNational {
  readonly do: "issue-national";
  readonly id: string;
  readonly text: string;
  readonly deadline: Deadline;
  readonly theme: string | null;
  /** Whom else it addresses, in words. */
  readonly addressees: string | null;
  readonly to: readonly { readonly forceId: string; readonly findingId: string }[];
}

export type NationalCommand =
  | {
      readonly do: "add-national-force";
      readonly on: CalendarDate;
      readonly forceId: string;
      readonly findingId: string;
    }
  | {
      readonly do: "correct-national";
      readonly id: string;
      readonly on: CalendarDate;
      readonly text: string;
      readonly why: string;
    };
export type NationalCommandName = NationalCommand["do"] | IssueNational["do"];

type Outcome = Result<readonly ChainDecision[], Refusal>;

const ABILITY = "record and publish inspections";

/** What each needs, in words for people. */
export const NATIONAL_NEEDS: { readonly [Name in NationalCommandName]: string } = {
  "issue-national":
    "a published report of the inspectorate, one text with its deadline, and at least one force; each force gets a finding of its own, in one step or not at all",
  "add-national-force": "a force that has none of it yet, and the day from which its finding counts",
  "correct-national":
    "the corrected text and why; the finding of every force is corrected, the old wording stays visible",
};
export const NATIONAL_COMMANDS = Object.keys(NATIONAL_NEEDS) as readonly NationalCommandName[];

/** Whether somebody may issue or change national recommendations: the refusal, or null. */
export const barsNational = (actor: Actor): Refusal | null =>
  may(actor, ABILITY, { on: "register" }) ? null : { why: "not-yours", who: WHO_MAY[ABILITY] };

interface Issued {
  readonly nationalId: string;
  readonly reference: string;
  readonly text: string;
  readonly deadline: Deadline;
  readonly theme: string | null;
  readonly addressees: string | null;
  readonly forces: number;
  readonly on: CalendarDate;
  readonly today: CalendarDate;
  readonly illustrative: boolean;
}

/** The finding of one force: published at once, on its own chain, with the response that the report opens there if it was not on the force. */
function findingFor(
  force: ForceOfNational,
  findingId: string,
  { inspectionId, title, publishedOn }: Pick<National["report"], "inspectionId" | "title" | "publishedOn">,
  issued: Issued,
): ChainDecision {
  const {
    nationalId,
    reference: national,
    text,
    deadline,
    theme,
    addressees,
    forces,
    on,
    today,
    illustrative,
  } = issued;
  const kind = "recommendation" as const;
  const details = { forceId: force.id, kind, text, deadline, theme, parentId: null, illustrative };
  const places = allot(force, [{ id: findingId, parentId: null, deadline, publishedOn: on }], []);
  const report = { inspectionId, title, publishedOn, isLetter: false, recommends: true };
  const response = force.isOn ? { changes: [], events: [] } : openResponse(report, force.body);
  const applies: readonly EventDraft[] = force.isOn
    ? []
    : [{ facts: { kind: "report-applies", title }, on: today, audience: "public", inspectionId }];
  const position = force.lastPosition + 1;
  return {
    forceId: force.id,
    changes: [
      ...(force.isOn ? [] : [{ change: "inspection-applied", inspectionId, forceId: force.id } as const]),
      ...response.changes,
      { change: "draft-added", id: findingId, inspectionId, details, position, repeats: [] },
      ...places.map((place): Change => ({ change: "finding-published", place, on })),
      { change: "national-of", nationalId, findingId },
    ],
    events: [
      ...applies,
      ...response.events,
      ...places.map(({ reference }): EventDraft => {
        const facts = { kind: "finding-published", reference, parent: null, words: { kind, text, deadline } } as const;
        return { facts, on, audience: "public", findingId, inspectionId, illustrative };
      }),
      {
        facts: { kind: "national-issued", national, forces, addressees },
        on,
        audience: "public",
        findingId,
        illustrative,
      },
    ],
  };
}

/** What is said of a force that has ended: its successor is named instead. */
const hasEnded = (field: string, { name, ended }: ForceOfNational): Refusal | null =>
  ended ? { why: "organisation-has-ended", field, name, on: ended.on, successor: ended.name } : null;

/**
 * Issues a national recommendation of a published report to every force that is named, or to none. Refused: a report that is not
 * published or is a force's own record, no force, a force that there is not, a deadline before the publication. `last` is the last
 * number of that year.
 */
export function issueNational(
  actor: Actor,
  report: NationalReport,
  command: IssueNational,
  last: number,
  today: CalendarDate,
  illustrative: boolean,
): Outcome {
  const barred = barsNational(actor);
  if (barred) return refuse(barred);
  const { publishedOn, recordedBy, inspectionId, title, forces, lists } = report;
  const { id, text, deadline, theme, addressees, to } = command;
  if (publishedOn === null || recordedBy !== "inspectorate")
    return refuse({ why: "national-unfit", because: "report" });
  const chosen = to.flatMap(({ forceId, findingId }) => {
    const force = forces.find((one) => one.id === forceId);
    return force ? [{ force, findingId }] : [];
  });
  if (chosen.length === 0 || chosen.length < to.length || new Set(to.map((one) => one.forceId)).size < to.length)
    return refuse({ why: "national-unfit", because: "forces" });
  const ended = chosen.map(({ force }) => hasEnded("forces", force)).find((one) => one !== null);
  if (ended) return refuse(ended);
  const unlisted = notOffered(lists, "themes", theme, today, "theme");
  if (unlisted) return refuse(unlisted);
  if (isBeforePublication(deadline, publishedOn)) return refuse({ why: "national-unfit", because: "deadline" });
  const year = Number(publishedOn.slice(0, 4));
  const number = last + 1;
  const reference = numbered("NAT", year, number);
  const issued = {
    ...{ nationalId: id, reference, text, deadline, theme, addressees, today, illustrative },
    ...{ forces: chosen.length, on: publishedOn },
  };
  const own: Change = {
    change: "national-issued",
    id,
    reference,
    year,
    number,
    inspectionId,
    text,
    addressees,
    on: publishedOn,
  };
  return ok(
    chosen.map(({ force, findingId }, at) => {
      const decided = findingFor(force, findingId, { inspectionId, title, publishedOn }, issued);
      return at === 0 ? { ...decided, changes: [own, ...decided.changes] } : decided;
    }),
  );
}

/** Adds a force to one that stands, or corrects its text for every force. Closing the finding of one force has no way to another's. */
export function decideNational(
  actor: Actor,
  national: National,
  command: NationalCommand,
  today: CalendarDate,
): Outcome {
  const barred = barsNational(actor);
  if (barred) return refuse(barred);
  if (command.on > today) return refuse({ why: "date-in-the-future", field: "on" });
  const { publishedOn } = national.report;
  if (command.on < publishedOn)
    return refuse({ why: "date-too-early", field: "on", earliest: publishedOn, because: "published" });
  return command.do === "add-national-force" ? add(national, command, today) : correct(national, command);
}

/** The words and the deadline are those of the others; months and days of a deadline count from the day that is given. */
function add(
  { id, reference, text, report, theme, illustrative, findings, forces }: National,
  { on, forceId, findingId }: Extract<NationalCommand, { do: "add-national-force" }>,
  today: CalendarDate,
): Outcome {
  const force = forces.find((one) => one.id === forceId);
  const [first] = findings;
  if (!force || !first) return refuse({ why: "national-unfit", because: "forces" });
  const ended = hasEnded("force", force);
  if (ended) return refuse(ended);
  if (findings.some((one) => one.forceId === forceId)) return refuse({ why: "national-there", force: force.name });
  if (isBeforePublication(first.deadline, on)) return refuse({ why: "national-unfit", because: "deadline" });
  const issued = { nationalId: id, reference, text, deadline: first.deadline, theme, addressees: null, forces: 1, on };
  return ok([findingFor(force, findingId, report, { ...issued, today, illustrative })]);
}

function correct(
  { id: nationalId, text: before, findings }: National,
  { id, on, text, why }: Extract<NationalCommand, { do: "correct-national" }>,
): Outcome {
  if (text === before) return refuse({ why: "nothing-changed" });
  return ok(
    findings.map((finding, at): ChainDecision => {
      const { kind, deadline } = finding;
      const words = { kind, text, deadline };
      const facts = { kind: "record-corrected", before: { ...words, text: finding.text }, after: words, why } as const;
      const own: readonly Change[] =
        at === 0 ? [{ change: "national-corrected", id, nationalId, before, text, why, on }] : [];
      return {
        forceId: finding.forceId,
        changes: [...own, { change: "finding", id: finding.id, set: { words } }],
        events: [{ facts, on, audience: "public", findingId: finding.id }],
      };
    }),
  );
}
