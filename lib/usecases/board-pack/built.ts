import { createHash } from "node:crypto";
import { findPackCase, type PackCase } from "@/lib/data/board-pack-case";
import { canonical } from "@/lib/data/store/chain";
import type { Actor } from "@/lib/domain/actor";
import type { Layout, Period } from "@/lib/domain/board-pack/asked";
import type { PackDocument } from "@/lib/domain/board-pack/document";
import { buildPack } from "@/lib/domain/board-pack/pack";
import type { CalendarDate } from "@/lib/domain/calendar";
import type { RegisterFilter } from "@/lib/domain/finding/register-filter";
import type { Refusal } from "@/lib/domain/refusal";
import { ok, type Result, refuse } from "@/lib/domain/result";
import { packInWords } from "@/lib/words/board-pack";

/** What somebody asks a pack of. */
export interface PackAsked {
  /** A slug; null of all forces. */
  readonly force: string | null;
  readonly period: Period;
  readonly layout: Layout;
  /** What the layout's view asks of the register; left out where it has none, or that is gone. */
  readonly shownBy?: RegisterFilter;
}

/** What is issued, as it is hashed: the same document always gives the same hash. */
export const hashOf = (document: PackDocument): string =>
  createHash("sha256").update(canonical(document), "utf8").digest("hex");

/** A pack of a case, in words. */
export function documentOf(
  { source }: PackCase,
  { period, layout, shownBy }: PackAsked,
  today: CalendarDate,
  illustrative: boolean,
): Result<PackDocument, Refusal> {
  const { view } = layout;
  // A pack of fewer findings never becomes one of all by itself.
  if (view && !shownBy) return refuse({ why: "view-gone", name: view.name || null });
  if (view && source.findings.length === 0) return refuse({ why: "view-shows-nothing", name: view.name });
  const built = buildPack(source, period, layout, today);
  return built.ok ? ok(packInWords(built.value, illustrative)) : built;
}

/** A pack as it would be issued now, to be looked at; `not-found` where the asker has no such force. */
export async function previewPack(
  actor: Actor,
  asked: PackAsked,
  today: CalendarDate,
  illustrative: boolean,
): Promise<Result<{ readonly document: PackDocument; readonly earlier: string | null }, Refusal>> {
  const found = await findPackCase(actor, asked, today);
  if (!found) return refuse({ why: "not-found" });
  const document = documentOf(found, asked, today, illustrative);
  return document.ok ? ok({ document: document.value, earlier: found.about.earlier?.reference ?? null }) : document;
}
