import { type CalendarDate, parseDate } from "../calendar";
import { isId, isSlug } from "../written";
import { type Layout, lastQuarter, MOST_QUIET_DAYS, type Period, sinceLast, USUAL, type ViewScope } from "./asked";

/** What the address of a pack that is to be looked at says. */
export type PackParameters = Readonly<Record<string, string | readonly string[] | undefined>>;

/** The layouts that everybody has. */
export const BUILT_IN = ["everything", "exceptions"] as const;

/** In place of a view: all findings, whatever the layout says. */
export const ALL_FINDINGS = "all";

/** What an address asks a pack of, and what of it is none: the usual takes its place, and the page says so. */
export interface AskedPack {
  /** A slug; null of all forces. */
  readonly force: string | null;
  /** Days as they were given, where they are some. */
  readonly period: { readonly from: CalendarDate | null; readonly to: CalendarDate | null };
  /** A layout of everybody's, or the id of a kept one. */
  readonly layout: string;
  readonly quietDays: number | null;
  /** The id of a saved view; `none` where the layout’s is to be left out; null where the address says nothing of it. */
  readonly view: string | null;
  readonly wrong: readonly ("from" | "to" | "quiet")[];
}

const one = (given: string | readonly string[] | undefined): string => (typeof given === "string" ? given.trim() : "");

export function askedIn(given: PackParameters): AskedPack {
  const [force, from, to, layout, quiet, view] = [
    ...[given.force, given.from, given.to, given.layout, given.quiet],
    given.view,
  ].map(one);
  const days = /^\d{1,4}$/.test(quiet ?? "") ? Number(quiet) : null;
  const fit = days !== null && days >= 1 && days <= MOST_QUIET_DAYS;
  const wrong = [
    ...(from && !parseDate(from) ? (["from"] as const) : []),
    ...(to && !parseDate(to) ? (["to"] as const) : []),
    ...(quiet && !fit ? (["quiet"] as const) : []),
  ];
  return {
    force: force && isSlug(force) && force !== "all" ? force : null,
    period: { from: from ? parseDate(from) : null, to: to ? parseDate(to) : null },
    layout: layout && (isId(layout) || BUILT_IN.some((some) => some === layout)) ? layout : "everything",
    quietDays: fit ? days : null,
    view: view === ALL_FINDINGS || isId(view ?? null) ? (view ?? null) : null,
    wrong,
  };
}

/** The layout that is meant, and whether it is one that is not kept any more: then the usual takes its place. */
export function layoutOf(
  { layout, quietDays, view }: Pick<AskedPack, "layout" | "quietDays" | "view">,
  kept: readonly { readonly id: string; readonly layout: Layout }[],
  views: readonly ViewScope[],
): { readonly layout: Layout; readonly isGone: boolean } {
  const found = kept.find(({ id }) => id === layout)?.layout;
  const isGone = isId(layout) && !found;
  const meant = found ?? { ...USUAL, exceptions: layout === "exceptions" };
  const named = views.find(({ id }) => id === view);
  const scope = view === null ? (meant.view ?? null) : view === ALL_FINDINGS ? null : (named ?? { id: view, name: "" });
  return {
    layout: {
      ...{ exceptions: meant.exceptions, quietDays: quietDays ?? meant.quietDays },
      ...(scope && { view: { id: scope.id, name: scope.name } }),
    },
    isGone,
  };
}

/** The period that is meant: what was given; else since the last pack, or the last quarter. */
export function periodOf(
  { period }: Pick<AskedPack, "period">,
  lastTo: CalendarDate | null,
  today: CalendarDate,
): Period {
  const usual = lastTo ? sinceLast(lastTo, today) : lastQuarter(today);
  return { from: period.from ?? usual.from, to: period.to ?? usual.to };
}
