import type { CalendarDate } from "../calendar";
import type { Command } from "../command";
import type { AddDependency } from "../dependency/commands";
import type { Case } from "../finding/case";
import type { Refusal } from "../refusal";
import { ok, type Result, refuse } from "../result";
import type { SetPriority, SetTheme } from "../sorting/commands";
import { PRIORITIES } from "../sorting/lists";
import { among, day, orNull, perhaps, type Reader, text, variants } from "../stored";
import type { ProposeTarget } from "../target/commands";
import { MOVE_REASONS } from "../target/lists";

/** In the place of an owner: whoever owned what the finding repeats. */
export const SUGGESTED = "suggested";

/** What can be done to many findings at once. Never a status: nothing here is a command that changes one. */
export type Deed =
  /** Null leaves who owns or sponsors each finding as it is. */
  | { readonly do: "allocate"; readonly owner: string | null; readonly sponsor: string | null }
  | Omit<SetTheme, "on">
  | Omit<SetPriority, "on">
  | Omit<ProposeTarget, "id" | "on" | "source">
  | Omit<AddDependency, "id" | "on">;

export const DEEDS = [
  "allocate",
  "set-theme",
  "set-priority",
  "propose-target",
  "add-dependency",
] as const satisfies readonly Deed["do"][];
export type DeedName = Deed["do"];

/** A deed as it was stored with its order. */
export const readDeed: Reader<Deed> = variants<Deed, "do">("do", {
  allocate: { owner: orNull(text), sponsor: orNull(text) },
  "set-theme": { theme: orNull(text) },
  "set-priority": { priority: orNull(among(PRIORITIES)), why: orNull(text) },
  "add-dependency": { body: text, contact: text, needed: text, nextCheckOn: day },
  "propose-target": {
    ...{ to: day, reason: orNull(among(MOVE_REASONS)), why: text },
    grantedBy: perhaps(orNull(text)),
  },
});

/**
 * The command that a deed comes to for one finding, which is then decided like any other. Who is left as they are stays; a first
 * target has no reason of its own, since nothing moves.
 * @param suggested who owned what this finding repeats
 * @param id of the row that the command makes, where it makes one
 */
export function commandOf(
  deed: Deed,
  { finding }: Case,
  suggested: string | null,
  id: string,
  on: CalendarDate,
): Result<Command, Refusal> {
  switch (deed.do) {
    case "allocate": {
      const owner = deed.owner === SUGGESTED ? suggested : deed.owner;
      if (deed.owner === SUGGESTED && owner === null) return refuse({ why: "nobody-suggested" });
      const ownerId = owner ?? finding.owner?.id ?? null;
      return ok({ do: "allocate", on, ownerId, sponsorId: deed.sponsor ?? finding.sponsor?.id ?? null });
    }
    case "propose-target":
      return ok({ ...deed, id, on, reason: finding.target === null ? null : deed.reason });
    case "add-dependency":
      return ok({ ...deed, id, on });
    default:
      return ok({ ...deed, on });
  }
}
