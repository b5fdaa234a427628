import type { Notice } from "@/lib/data/queries/inbox";

/** Where what somebody was told can be seen. */
export function placeOf({ facts, reference, force, inspection }: Notice): string {
  if (reference) return `/findings/${reference}`;
  const { kind } = facts;
  if (inspection && (kind.startsWith("response-") || kind.startsWith("comments-")))
    return `/responses/${force.slug}/${inspection}`;
  if (kind.startsWith("challenge-")) return "/challenges";
  if (kind.startsWith("reported-")) return "/proposals";
  if (kind === "register-recorded") return "/findings";
  return inspection ? `/inspections/${inspection}` : `/forces/${force.slug}`;
}

/** What the notice is about, in the word that leads there. */
export const subjectOf = ({ reference, force }: Notice): string => reference ?? force.name;
