import "server-only";
import { type Actor, concerns } from "@/lib/domain/actor";
import { type CalendarDate, daysBetween } from "@/lib/domain/calendar";
import { ofOwnForces } from "../own";
import { type Db, inScope } from "../scope";
import { type SpellView, spellsOf } from "./engage-spells";

/** What is published of a force's findings, in numbers. Everybody signed in to one of the three sides may know them. */
export interface PublishedFigures {
  readonly openCauses: number;
  readonly open: number;
  readonly closed: number;
  readonly pastDeadline: number;
}

export interface ForceSummary {
  readonly id: string;
  readonly slug: string;
  readonly name: string;
  readonly engaged: boolean;
  /** Since when the phase lasts; null for a force that has never been in Engage. */
  readonly since: CalendarDate | null;
  /** Whether the asker's organisation is concerned with it. */
  readonly own: boolean;
  readonly figures: PublishedFigures;
  /** How many of its open findings it recorded itself and no inspector has confirmed; null of a force that is not the asker's. */
  readonly unconfirmed: number | null;
}

export const NOTHING: PublishedFigures = { openCauses: 0, open: 0, closed: 0, pastDeadline: 0 };

export async function figuresOf(db: Db, today: CalendarDate): Promise<ReadonlyMap<string, PublishedFigures>> {
  const rows = await db.$queryRaw<(PublishedFigures & { forceId: string })[]>`
    select force_id as "forceId", open_causes as "openCauses", open_findings as open, closed_findings as closed,
      past_deadline as "pastDeadline" from published_figures(${today}::date)`;
  return new Map(rows.map(({ forceId, ...figures }) => [forceId, figures]));
}

/** The open findings of the asker's own forces that a force recorded itself and no inspector has confirmed. */
export async function unconfirmedOf(db: Db, actor: Actor): Promise<(forceId: string) => number | null> {
  const rows = await db.finding.groupBy({
    by: ["forceId"],
    where: {
      ...ofOwnForces(actor),
      recordedBy: "force",
      confirmedOn: null,
      publishedOn: { not: null },
      status: { not: "closed" },
    },
    _count: true,
  });
  const counts = new Map(rows.map(({ forceId, _count }) => [forceId, _count]));
  return (forceId) => (concerns(actor, forceId) ? (counts.get(forceId) ?? 0) : null);
}

export const phaseOf = (spells: readonly SpellView[]): Pick<ForceSummary, "engaged" | "since"> => {
  const open = spells.find(({ leftOn }) => leftOn === null);
  if (open) return { engaged: true, since: open.enteredOn };
  const left = spells.flatMap(({ leftOn }) => leftOn ?? []).toSorted();
  return { engaged: false, since: left.at(-1) ?? null };
};

/** Every force with its phase and published figures; those in Engage also with their spell. */
export function findForces(
  actor: Actor,
  today: CalendarDate,
): Promise<{ forces: ForceSummary[]; engaged: { force: ForceSummary; spell: SpellView }[] }> {
  return inScope(actor, async (db) => {
    const rows = await db.organisation.findMany({
      where: { kind: "force" },
      select: { id: true, slug: true, name: true },
    });
    const figures = await figuresOf(db, today);
    const unconfirmed = await unconfirmedOf(db, actor);
    const spells = await spellsOf(db, {});
    const forces = rows
      .toSorted((a, b) => a.name.localeCompare(b.name, "en-GB"))
      .map((row) => ({
        ...row,
        ...phaseOf(spells.filter(({ forceId }) => forceId === row.id)),
        own: concerns(actor, row.id),
        figures: figures.get(row.id) ?? NOTHING,
        unconfirmed: unconfirmed(row.id),
      }));
    const engaged = forces.flatMap((force) => {
      const spell = spells.find(({ forceId, leftOn }) => forceId === force.id && leftOn === null);
      return spell ? [{ force, spell }] : [];
    });
    return { forces, engaged: engaged.toSorted((a, b) => daysBetween(b.spell.enteredOn, a.spell.enteredOn)) };
  });
}
