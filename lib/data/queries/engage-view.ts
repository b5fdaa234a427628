import "server-only";
import { type Actor, concerns } from "@/lib/domain/actor";
import type { CalendarDate } from "@/lib/domain/calendar";
import type { Relative } from "@/lib/domain/finding/case";
import { inScope } from "../scope";
import { forceBySlug, loadForceCase } from "../store/force-case";
import { type SpellView, spellsOf } from "./engage-spells";

export interface EngageView {
  readonly force: { readonly id: string; readonly slug: string; readonly name: string };
  readonly spell: SpellView | null;
  readonly lastLeftOn: CalendarDate | null;
  /** Published findings without a parent that are not closed, in the order of their references. */
  readonly findings: readonly (Relative & { readonly isCause: boolean })[];
}

/** What the pages that move a force into and out of Engage are made of; null when there is no such force. */
export function findEngageView(actor: Actor, slug: string): Promise<EngageView | null> {
  return inScope(actor, async (db) => {
    const force = await forceBySlug(db, actor, slug);
    if (!force || !concerns(actor, force.id)) return null;
    const loaded = await loadForceCase(db, actor, force.id);
    const spells = await spellsOf(db, { forceId: force.id });
    const causes = await db.finding.findMany({
      where: { id: { in: loaded.findings.map(({ id }) => id) }, kind: "cause-of-concern" },
      select: { id: true },
    });
    const causeIds = new Set(causes.map(({ id }) => id));
    return {
      force: { id: force.id, slug, name: force.name },
      spell: spells.find(({ leftOn }) => leftOn === null) ?? null,
      lastLeftOn: loaded.lastLeftOn,
      findings: loaded.findings.map((finding) => ({ ...finding, isCause: causeIds.has(finding.id) })),
    };
  });
}
