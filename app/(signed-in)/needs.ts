import type { Waiting, Work } from "@/lib/data/queries/work";
import { type Actor, sideOf } from "@/lib/domain/actor";
import { type CalendarDate, daysBetween } from "@/lib/domain/calendar";
import { type EventKind, isDecision } from "@/lib/domain/event";
import { excerpt } from "@/lib/domain/excerpt";
import { QUIET_DAYS } from "@/lib/domain/finding/register-filter";
import { age } from "@/lib/format/dates";
import { counted } from "@/lib/format/lists";

/** One line of "Needs you": what to do, why, how long it has waited. */
export interface Need {
  readonly href: string;
  readonly what: string;
  readonly why: string;
  readonly age: string;
  readonly late: boolean;
  /** The finding it is about, where it is one. */
  readonly reference: string | null;
  /** The findings of a line that is about several and has no list of its own to lead to. */
  readonly findings?: readonly string[];
}

type Maker = (work: Work, actor: Actor, today: CalendarDate) => readonly Need[];

const LIVE = "status=open&status=engage";

/** The findings of the register that somebody is asked about: their own, where they answer for those only. */
const theirs = ({ role, personId }: Actor) => (role === "force-staff" ? `${LIVE}&owner=${personId}` : LIVE);

/** Of what this person answers for as its sponsor. */
const isSponsor =
  ({ personId }: Actor) =>
  ({ sponsorIds }: Waiting) =>
    sponsorIds.includes(personId);

/** After how many days something that waits is late enough to stand out. */
const LATE = 28;

function need(
  href: string,
  what: string,
  why: string,
  since: CalendarDate,
  today: CalendarDate,
  reference: string | null = null,
): Need {
  return { href, what, why, age: age(since, today), late: daysBetween(since, today) > LATE, reference };
}

/** A line for each finding, or one line for all when there are more than `most`. */
const each =
  (
    pick: (work: Work, actor: Actor) => readonly Waiting[],
    one: (item: Waiting) => { what: string; path?: string },
    many?: { what: (count: number) => string; why: string; href: (actor: Actor) => string; most?: number },
  ): Maker =>
  (work, actor, today) => {
    const items = pick(work, actor);
    const first = items[0];
    if (first && many && items.length > (many.most ?? 3)) {
      return [need(many.href(actor), many.what(items.length), many.why, first.since, today)];
    }
    const across = actor.forces === "all";
    return items.map((item) => {
      const { what, path = "" } = one(item);
      const where = across ? `${item.forceName} · ${item.reference}` : item.reference;
      return need(
        `/findings/${item.reference}${path}`,
        what,
        `${where} · ${excerpt(item.text, 90)}`,
        item.since,
        today,
        item.reference,
      );
    });
  };

const answerReturned = each(
  ({ returned }) => returned,
  ({ points }) => ({ what: `Answer ${counted(points, "point")} and submit again`, path: "/submit" }),
);
const helpAnswer = each(
  ({ returned }) => returned,
  ({ points }) => ({ what: `Returned with ${counted(points, "point")}: draft the answer`, path: "/draft-submission" }),
);
const submitDrafts = each(
  ({ drafts }) => drafts,
  () => ({ what: "Read the draft and submit it", path: "/submit" }),
);
const finishDrafts = each(
  ({ drafts }) => drafts,
  () => ({ what: "A draft submission waits for the coordinator" }),
);
const allocate = each(
  ({ unallocated }) => unallocated,
  () => ({ what: "Allocate this finding", path: "/allocate" }),
  {
    what: (count) => `Allocate ${count} findings`,
    why: "Nobody answers for them yet",
    href: () => `/findings?owner=none&${LIVE}`,
    most: 2,
  },
);
/** Nobody is asked to decide a date that they asked for themselves. */
const ofOthers =
  ({ personId }: Actor) =>
  ({ askedById }: Work["targetRequests"][number]) =>
    askedById !== personId;
const approveTargets = each(
  ({ targetRequests }, actor) =>
    targetRequests
      .filter(({ decides }) => decides === "coordinator-or-sponsor" || decides === "coordinator")
      .filter(ofOthers(actor)),
  () => ({ what: "Decide a target date", path: "/approve-target" }),
);
const nameSponsors = each(
  ({ targetRequests }) => targetRequests.filter(({ decides }) => decides === "sponsor-to-be-named"),
  () => ({ what: "Name a sponsor, who decides whether the target date may move", path: "/allocate" }),
);
const approveAsSponsor = each(
  ({ targetRequests }, actor) =>
    targetRequests
      .filter((asked) => asked.decides === "another-chief-officer" || isSponsor(actor)(asked))
      .filter(ofOthers(actor)),
  () => ({ what: "Decide whether this target date may move", path: "/approve-target" }),
);
const overdue = each(
  (work) => work.overdue,
  () => ({ what: "Overdue: say how it stands, or move its target", path: "/update-progress" }),
  {
    what: (count) => `${count} findings are overdue`,
    why: "Past their deadline or their target date, without those submitted for closure",
    href: (actor) => `/findings?overdue=yes&${theirs(actor)}`,
  },
);
/** A sponsor is accountable and does not write the update: the page says how it stands, and who can. */
const overdueAsSponsor = each(
  (work, actor) => work.overdue.filter(isSponsor(actor)),
  () => ({ what: "Overdue, and you are its sponsor: read how it stands" }),
);
const quiet = each(
  (work) => work.quiet,
  () => ({ what: "Update progress", path: "/update-progress" }),
  {
    what: (count) => `${count} findings have had no update for ${QUIET_DAYS} days`,
    why: "The oldest update first",
    href: (actor) => `/findings?quiet=${QUIET_DAYS}&${theirs(actor)}&sort=updated`,
  },
);
const decide = each(
  (work) => work.submitted,
  () => ({ what: "Decide a submission" }),
  undefined,
);
const causesDone = each(
  ({ causesWithAllClosed }) => causesWithAllClosed,
  ({ points }) => ({ what: `${points} of ${points} recommendations closed; the cause of concern is open` }),
);
const basisChanged = each(
  (work) => work.basisChanged,
  () => ({ what: "The basis of a closure has changed" }),
);
const reviewFirst = each(
  ({ neverReviewed }) => neverReviewed,
  () => ({ what: "Never reviewed: record your assurance", path: "/record-assurance" }),
  {
    what: (count) => `${count} findings were never reviewed`,
    why: "Record your assurance of each",
    href: () => `/findings?assurance=not-reviewed&${LIVE}`,
    most: 4,
  },
);
/** What may have changed since a review, the weightiest first: a finding stands under the first that it has. */
const CHANGES: readonly { has: (kind: EventKind) => boolean; one: string; many: string }[] = [
  { has: (kind) => kind === "closed", one: "Closed", many: "were closed" },
  { has: isDecision, one: "Submitted or decided on", many: "were submitted or decided on" },
  { has: (kind) => kind === "progress-updated", one: "Progress changed", many: "changed in progress" },
  { has: (kind) => kind.startsWith("evidence-"), one: "Evidence changed", many: "have other evidence" },
  { has: (kind) => kind.startsWith("target-"), one: "Target date changed", many: "have another target date" },
  { has: () => true, one: "Changed", many: "changed" },
];

/** One line for each kind of change; findings that wait with a submission stand there already. */
const reviewAgain: Maker = (work, actor, today) => {
  const items = work.changedSinceReview.filter(
    ({ reference }) => !work.submitted.some((one) => one.reference === reference),
  );
  const weightiest = ({ changes }: (typeof items)[number]) =>
    CHANGES.findIndex(({ has }) => changes.some(has) || has === CHANGES.at(-1)?.has);
  return CHANGES.flatMap(({ one, many }, at) => {
    const group = items.filter((item) => weightiest(item) === at);
    const [first] = group;
    if (!first || group.length === 1)
      return each(
        () => group,
        () => ({ what: `${one} since you reviewed it` }),
      )(work, actor, today);
    const line = need(
      `/findings/${first.reference}`,
      `${counted(group.length, "finding")} ${many} since you reviewed them`,
      "",
      first.since,
      today,
    );
    return [{ ...line, findings: group.map(({ reference }) => reference) }];
  });
};
const watchSubmitted = each(
  (work) => work.submitted,
  () => ({ what: "Submitted for closure: is your assurance up to date?" }),
);
const leaveEngage: Maker = ({ spellsWithoutReason }, _actor, today) =>
  spellsWithoutReason.map(({ slug, name, since }) =>
    need(
      `/forces/${slug}`,
      `Leave Engage? ${name} has no live reason left`,
      "Each reason has ended; the spell goes on until you end it",
      since,
      today,
    ),
  );
const publishDrafts: Maker = ({ unpublished }, _actor, today) =>
  unpublished.map(({ slug, title, since }) =>
    need(`/inspections/${slug}`, "An inspection is not published yet", title, since, today),
  );

const confirmRecords: Maker = ({ unconfirmed }, _actor, today) =>
  unconfirmed.map(({ slug, title, findings, since }) =>
    need(`/inspections/${slug}`, `Confirm ${counted(findings, "finding")} that a force recorded`, title, since, today),
  );

const decideProposals: Maker = ({ proposals: { waiting, since } }, _actor, today) =>
  since
    ? [
        need(
          "/proposals",
          `Decide ${counted(waiting, "reported change")}`,
          "Letters and spreadsheets report closures or changes of phase",
          since,
          today,
        ),
      ]
    : [];

/** What each role is asked for, most urgent first. Readers and administrators are asked for nothing here. */
const NEEDS: Record<Actor["role"], readonly Maker[]> = {
  "force-staff": [helpAnswer, overdue, quiet, finishDrafts],
  "force-coordinator": [answerReturned, submitDrafts, approveTargets, nameSponsors, allocate, overdue, quiet],
  "chief-officer": [approveAsSponsor, overdueAsSponsor],
  "policing-body": [watchSubmitted, reviewFirst, reviewAgain],
  inspector: [decide, decideProposals, basisChanged, causesDone, leaveEngage, confirmRecords, publishDrafts],
  reader: [],
  administrator: [],
};

/** A finding stands in the list once, with the most urgent thing that it needs. */
export function needsOf(actor: Actor, work: Work, today: CalendarDate): readonly Need[] {
  const needs = sideOf(actor) === "administration" ? [] : NEEDS[actor.role].flatMap((make) => make(work, actor, today));
  const first = new Map(needs.toReversed().map((one) => [one.reference ?? one.href, one]));
  return needs.filter((one) => first.get(one.reference ?? one.href) === one);
}
