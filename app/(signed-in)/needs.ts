import type { ChallengeLine } from "@/lib/data/queries/challenges";
import type { RequestLine } from "@/lib/data/queries/committee-requests";
import type { ResponseLine } from "@/lib/data/queries/responses";
import type { DutyCount, Waiting, Work } from "@/lib/data/queries/work";
import { type Actor, severalForces } from "@/lib/domain/actor";
import { type CalendarDate, daysBetween } from "@/lib/domain/calendar";
import type { CommandName } from "@/lib/domain/command";
import { bearersOf, type DeskDuty, type DutyKind } from "@/lib/domain/duties";
import { excerpt } from "@/lib/domain/excerpt";
import { EVERYTHING, FIRST_PAGE, type Sort } from "@/lib/domain/finding/register-filter";
import { mayDoSomewhere } from "@/lib/domain/policy";
import { clockOf } from "@/lib/domain/response/clock";
import { age } from "@/lib/format/dates";
import { counted } from "@/lib/format/lists";
import { registerHref } from "@/lib/forms/register-query";
import { words } from "@/lib/words/words";
import { responseHref } from "./responses/place";

/** One line of "Needs you": what to do, why, how long it has waited. */
export interface Need {
  readonly href: string;
  readonly what: string;
  readonly why: string;
  readonly age: string;
  readonly late: boolean;
  /** The finding it is about, where it is one. */
  readonly reference: string | null;
  /** Where its findings are, when they are many: references, or forces with how many each has. */
  readonly places?: readonly { readonly label: string; readonly href: string }[];
}

/** After how many days something that waits is late enough to stand out. */
const LATE = 28;

/** So many findings stand one by one; more are one line that leads to their list. Decisions are taken one by one for longer. */
const MOST = 3;
const MOST_DECISIONS = 8;
const DECISIONS: readonly DutyKind[] = ["answer-return", "decide-submission", "submit-draft", "decide-target"];

/** The order in which the list behind a count begins with what has waited longest. */
const OLDEST_FIRST: Partial<Record<DutyKind, Sort>> = { quiet: "updated" };

/** The register with what this person has to do, of one force or of all that are theirs. */
const listOf = (kind: DutyKind, forces: readonly string[] = []): string =>
  registerHref({
    filter: { ...EVERYTHING, duty: kind, forces },
    sort: { by: OLDEST_FIRST[kind] ?? "reference", descending: false },
    place: FIRST_PAGE,
  });

/** Where all of a kind are dealt with at once, by those who deal with them. */
const SCREENS: Partial<Record<DutyKind, (actor: Actor) => string | undefined>> = {
  "sign-submission": () => "/decisions",
  "decide-target": ({ role }) => (role === "chief-officer" ? "/decisions" : undefined),
  "owner-left": () => "/hand-over",
  "sponsor-left": () => "/hand-over",
  "review-submission": () => "/reviews",
  "review-first": () => "/reviews",
  "review-again": () => "/reviews",
  "review-due": () => "/reviews",
  quiet: (actor) => `/updates?${mayDoSomewhere(actor, "update progress") ? "of=force&" : ""}quiet=yes`,
};
const screenOf = (actor: Actor, kind: DutyKind) => (doneBy(actor, kind) ? SCREENS[kind]?.(actor) : undefined);

function timed(since: CalendarDate, today: CalendarDate): Pick<Need, "age" | "late"> {
  return { age: age(since, today), late: daysBetween(since, today) > LATE };
}

/** What somebody in this role does about it; where their standing decides, the first that is theirs. */
const doneBy = (actor: Actor, kind: DutyKind): CommandName | null => bearersOf(actor.role, kind)[0]?.does ?? null;

function lineOf(actor: Actor, { kind, change }: DutyCount, item: Waiting, today: CalendarDate): Need {
  const does = doneBy(actor, kind);
  const about = { ...item, does, change, today };
  const where = severalForces(actor) ? `${item.forceName} · ${item.reference}` : item.reference;
  const why = words.duty.why[kind]?.(about);
  return {
    href: `/findings/${item.reference}${does && leadsToForm(kind) ? `/${does}` : ""}`,
    what: words.duty.one[kind](about),
    why: [where, excerpt(item.text, 90), why].filter(Boolean).join(" · "),
    ...timed(item.since, today),
    reference: item.reference,
  };
}

/** What is decided on everything that a finding's page shows, begins there. */
const leadsToForm = (kind: DutyKind) =>
  !["decide-submission", "recommendations-closed", "review-again", "review-submission"].includes(kind);

/** Many at once: one line with their number, which leads to their list and, over many forces, to each force's. */
function lineOfMany(actor: Actor, { kind, count, since, forces }: DutyCount, today: CalendarDate): Need {
  const [what, why] = words.duty.many[kind](count);
  const desk = forces.toSorted((a, b) => b.count - a.count || (a.slug < b.slug ? -1 : 1));
  return {
    href: screenOf(actor, kind) ?? listOf(kind),
    what,
    why,
    ...timed(since, today),
    reference: null,
    ...(severalForces(actor) && {
      places: desk.map(({ slug, name, count: here }) => ({ label: `${name} ${here}`, href: listOf(kind, [slug]) })),
    }),
  };
}

/** One line for each kind of change, with the findings themselves. */
function lineOfChanged({ kind, change, count, since, first }: DutyCount, today: CalendarDate): Need {
  return {
    href: "/reviews",
    what: `${counted(count, "finding")} ${words.duty.changed[change].many} since you reviewed them`,
    why: "",
    ...timed(since, today),
    reference: null,
    places: [
      ...first.map(({ reference }) => ({ label: reference, href: `/findings/${reference}` })),
      ...(count > first.length
        ? [{ label: `and ${counted(count - first.length, "more", "more")}`, href: listOf(kind) }]
        : []),
    ],
  };
}

function linesOf(actor: Actor, duty: DutyCount, today: CalendarDate): readonly Need[] {
  if (duty.kind === "review-again") {
    return duty.count > 1 ? [lineOfChanged(duty, today)] : duty.first.map((item) => lineOf(actor, duty, item, today));
  }
  const most = DECISIONS.includes(duty.kind) ? MOST_DECISIONS : MOST;
  return duty.count > (screenOf(actor, duty.kind) ? 1 : most)
    ? [lineOfMany(actor, duty, today)]
    : duty.first.map((item) => lineOf(actor, duty, item, today));
}

const DESK_HREF: { readonly [Kind in DeskDuty]: (slug: string) => string } = {
  "decide-reports": () => "/proposals",
  "leave-engage": (slug) => `/forces/${slug}`,
  "confirm-records": (slug) => `/inspections/${slug}`,
  "answer-accuracy": (slug) => `/inspections/${slug}/accuracy`,
  "publish-inspection": (slug) => `/inspections/${slug}`,
};

/** A clock of the law stands before everything else. */
function lineOfResponse(
  { kind, place, title, publishedOn, lastDay, clock: counts, since, by }: ResponseLine,
  today: CalendarDate,
): Need {
  const clock = counts ? clockOf(publishedOn, lastDay, today) : null;
  const [what, why] = words.response.duty[kind]({ clock, title, by });
  return {
    href: responseHref(place),
    what,
    why,
    age: age(since, today),
    late: clock !== null && clock.left < LATE_IN_RESPONSE,
    reference: null,
  };
}

/** Behind the last that stands by itself: how many more there are, and where. */
function lineOfMoreResponses({ more, since }: ResponseLine, today: CalendarDate): Need {
  const [what, why] = words.response.more(more);
  return { href: "/responses", what, why, age: age(since, today), late: false, reference: null };
}

/** Up to three stand one by one; more are one line that leads to their list. */
function linesOfChallenges({ kind, count, since, first }: ChallengeLine, today: CalendarDate): readonly Need[] {
  if (count <= first.length)
    return first.map((challenge) => ({
      href: `/challenges/${challenge.reference}`,
      what: words.challenge.duty[kind](challenge.pressed),
      why: [challenge.finding ?? challenge.inspection.title, excerpt(challenge.question, 90)].join(" · "),
      ...timed(challenge.since, today),
      reference: null,
    }));
  const [what, why] = words.challenge.duties[kind](count);
  return [{ href: "/challenges", what, why, ...timed(since, today), reference: null }];
}

/** Up to three requests of committees stand one by one; more are one line that leads to the packs. */
function linesOfRequests(actor: Actor, { count, since, first }: RequestLine, today: CalendarDate): readonly Need[] {
  const answers = mayDoSomewhere(actor, "minute the committee");
  if (count <= first.length)
    return first.map(({ pack, number, words: said, meeting, metOn, dueOn }) => ({
      href: answers ? `/packs/${pack}/answer/${number}` : `/packs/${pack}`,
      what: words.boardPack.duty.one({ number, meeting, dueOn, answers }),
      why: [pack, excerpt(said, 90)].join(" · "),
      age: age(metOn, today),
      late: dueOn !== null ? dueOn < today : daysBetween(metOn, today) > LATE,
      reference: null,
    }));
  const [what, why] = words.boardPack.duty.many(count);
  return [{ href: "/packs", what, why, ...timed(since, today), reference: null }];
}

/** So many days before its last day a response stands out. */
const LATE_IN_RESPONSE = 14;

/** What needs this person, most urgent first. A finding that stands by itself does so once, with the most urgent thing. */
export function needsOf(
  actor: Actor,
  {
    duties,
    desk,
    responses,
    challenges,
    requests,
  }: Pick<Work, "duties" | "desk" | "responses" | "challenges" | "requests">,
  today: CalendarDate,
): readonly Need[] {
  const needs = [
    ...responses.flatMap((line) => [
      lineOfResponse(line, today),
      ...(line.more > 0 ? [lineOfMoreResponses(line, today)] : []),
    ]),
    ...challenges.flatMap((line) => linesOfChallenges(line, today)),
    ...(requests ? linesOfRequests(actor, requests, today) : []),
    ...duties.flatMap((duty) => linesOf(actor, duty, today)),
    ...desk.map((line): Need => {
      const [what, why] = words.duty.desk[line.kind](line);
      return { href: DESK_HREF[line.kind](line.slug), what, why, ...timed(line.since, today), reference: null };
    }),
  ];
  const seen = new Set<string>();
  return needs.filter(({ reference }) => {
    if (reference === null) return true;
    const isFirst = !seen.has(reference);
    seen.add(reference);
    return isFirst;
  });
}
