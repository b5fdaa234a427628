import "server-only";
import { type Actor, concerns } from "@/lib/domain/actor";
import { type CalendarDate, daysBetween } from "@/lib/domain/calendar";
import { Prisma } from "../generated/client";
import { ENDED, ownForces } from "../own";
import { type PhaseNames, phaseNames } from "../phase-names";
import { askTogether, type Question, question } from "../together";
import { type SpellView, spells } from "./engage-spells";

/** What is published of a force's findings, in numbers. Everybody signed in to one of the three sides may know them. */
export interface PublishedFigures {
  readonly openCauses: number;
  readonly open: number;
  readonly closed: number;
  /**
   * Of the open ones, how many are past the published deadline: not *overdue*, which counts a target as well. A target is the force's
   * own word, and these are the figures that other forces read too.
   */
  readonly pastDeadline: number;
}

export interface ForceSummary {
  readonly id: string;
  readonly slug: string;
  readonly name: string;
  readonly engaged: boolean;
  /** What its phase is called. */
  readonly phase: string;
  /** Since when the phase lasts; null for a force that has never been in Engage. */
  readonly since: CalendarDate | null;
  /** Of one that has ended and is still in Engage: who has its record now. */
  readonly ended: Ended | null;
  /** Whether the asker's organisation is concerned with it. */
  readonly own: boolean;
  readonly figures: PublishedFigures;
  /** How many of its open findings it recorded itself and no inspector has confirmed; null of a force that is not the asker's. */
  readonly unconfirmed: number | null;
}

/** That a force is no more, from a day; and who has its record now. */
export interface Ended {
  readonly on: CalendarDate;
  readonly name: string;
  readonly slug: string;
}

export const NOTHING: PublishedFigures = { openCauses: 0, open: 0, closed: 0, pastDeadline: 0 };

const sql = Prisma.sql;

/** The published figures of every force that has any, by its id. */
export const figures = (today: CalendarDate): Question<ReadonlyMap<string, PublishedFigures>> =>
  question(
    sql`select force_id as "forceId", open_causes as "openCauses", open_findings as open, closed_findings as closed,
      past_deadline as "pastDeadline" from published_figures(${today}::date)`,
    (rows: readonly (PublishedFigures & { readonly forceId: string })[]) =>
      new Map(rows.map(({ forceId, ...figures }) => [forceId, figures])),
  );

/** The open findings of the asker's own forces that a force recorded itself and no inspector has confirmed: how many of a force. */
export const unconfirmed = (actor: Actor): Question<(forceId: string) => number | null> =>
  question(
    sql`select f.force_id as "forceId", count(*)::int as count from finding f where ${ownForces(actor)}
      and f.recorded_by = 'force' and f.confirmed_on is null and f.published_on is not null and f.status <> 'closed' group by f.force_id`,
    (rows: readonly { readonly forceId: string; readonly count: number }[]) => {
      const counts = new Map(rows.map(({ forceId, count }) => [forceId, count]));
      return (forceId) => (concerns(actor, forceId) ? (counts.get(forceId) ?? 0) : null);
    },
  );

export const phaseOf = (
  spells: readonly SpellView[],
  names: PhaseNames,
): Pick<ForceSummary, "engaged" | "phase" | "since"> => {
  const open = spells.find(({ leftOn }) => leftOn === null);
  if (open) return { engaged: true, phase: names.engage, since: open.enteredOn };
  const left = spells.flatMap(({ leftOn }) => leftOn ?? []).toSorted();
  return { engaged: false, phase: names.scan, since: left.at(-1) ?? null };
};

/** All of these figures in one. */
export const added = (all: readonly PublishedFigures[]): PublishedFigures =>
  all.reduce(
    (sum, one) => ({
      openCauses: sum.openCauses + one.openCauses,
      open: sum.open + one.open,
      closed: sum.closed + one.closed,
      pastDeadline: sum.pastDeadline + one.pastDeadline,
    }),
    NOTHING,
  );

interface NamedForce {
  readonly id: string;
  readonly slug: string;
  readonly name: string;
  /** Who has its record now: itself, or the force that came after it. */
  readonly now: string;
  readonly ended: Ended | null;
}

/**
 * Every force that is there, with its phase and the published figures of the record that it has; those in Engage also with their spell,
 * one that has ended too while nobody ended its spell; and those that have ended.
 */
export async function findForces(
  actor: Actor,
  today: CalendarDate,
): Promise<{
  forces: ForceSummary[];
  phases: PhaseNames;
  engaged: { force: ForceSummary; spell: SpellView }[];
  ended: readonly (Pick<NamedForce, "slug" | "name"> & { readonly ended: Ended })[];
}> {
  const named = question(
    sql`select o.id, o.slug, o.name, coalesce(o.with_id, o.id) as now, ${ENDED} as ended from organisation o
      where o.kind = 'force' order by o.name collate "en-GB-x-icu", o.id`,
    (found: readonly NamedForce[]) => found,
  );
  const [rows, numbers, unconfirmedOf, allSpells, names] = await askTogether(
    actor,
    named,
    figures(today),
    unconfirmed(actor),
    spells(sql`true`),
    phaseNames,
  );
  const all = rows.map(({ now: _, ...row }) => ({
    ...row,
    ...phaseOf(
      allSpells.filter(({ forceId }) => forceId === row.id),
      names,
    ),
    own: concerns(actor, row.id),
    figures: added(rows.filter(({ now }) => now === row.id).map(({ id }) => numbers.get(id) ?? NOTHING)),
    unconfirmed: unconfirmedOf(row.id),
  }));
  const forces = all.filter(({ ended }) => ended === null);
  const engaged = all.flatMap((force) => {
    const spell = allSpells.find(({ forceId, leftOn }) => forceId === force.id && leftOn === null);
    return spell ? [{ force, spell }] : [];
  });
  return {
    forces,
    phases: names,
    ended: rows.flatMap(({ slug, name, ended }) => (ended ? [{ slug, name, ended }] : [])),
    engaged: engaged.toSorted((a, b) => daysBetween(b.spell.enteredOn, a.spell.enteredOn)),
  };
}
