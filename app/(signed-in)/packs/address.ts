import type { Layout, Period } from "@/lib/domain/board-pack/asked";

export const packHref = (reference: string): string => `/packs/${reference}`;

/** Where a pack is looked at before it is issued. */
export const previewHref = (asked: {
  readonly force: string | null;
  readonly period: Period;
  readonly layout: Layout;
}) =>
  `/packs/new?${new URLSearchParams({
    force: asked.force ?? "all",
    ...{ from: asked.period.from, to: asked.period.to, quiet: String(asked.layout.quietDays) },
    layout: asked.layout.exceptions ? "exceptions" : "everything",
    ...(asked.layout.view && { view: asked.layout.view.id }),
  })}`;
