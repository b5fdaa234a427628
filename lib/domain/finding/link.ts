import type { CalendarDate } from "../calendar";

interface Linked {
  readonly id: string;
  readonly forceId: string;
  readonly publishedOn: CalendarDate | null;
}

/**
 * Why a finding cannot be said to repeat, or to have been escalated from, another; null where it can. Only an earlier
 * finding of the same force was raised before.
 */
export function linkUnfit(
  finding: Linked,
  other: Linked | undefined,
  linkedIds: readonly string[],
): "missing" | "itself" | "other-force" | "already" | "later" | null {
  if (!other || other.publishedOn === null) return "missing";
  if (other.id === finding.id) return "itself";
  if (other.forceId !== finding.forceId) return "other-force";
  if (linkedIds.includes(other.id)) return "already";
  return finding.publishedOn !== null && other.publishedOn > finding.publishedOn ? "later" : null;
}
