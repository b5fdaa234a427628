import { notFound } from "next/navigation";
import { findReading, type ReadingView } from "@/lib/data/queries/readings";
import type { Actor } from "@/lib/domain/actor";
import { isId } from "@/lib/domain/written";
import { requireAbility } from "@/lib/web/actor";

/** The reader and their report under review, or 404: what somebody else reads does not exist. */
export async function requireReading(
  id: string,
  path: string,
): Promise<{ readonly actor: Actor; readonly reading: ReadingView }> {
  const actor = await requireAbility("import a register", path);
  const reading = isId(id) ? await findReading(actor, id) : null;
  if (!reading) notFound();
  return { actor, reading };
}

/** The same, while it can still be corrected. */
export async function requireOpenReading(id: string, path: string) {
  const found = await requireReading(id, path);
  if (found.reading.state !== "open") notFound();
  return found;
}

export const readingTrail = ({ id, review, name }: ReadingView) => [
  { href: "/inspections", label: "Inspections" },
  { href: "/inspections/read", label: "Read a report" },
  { href: `/inspections/read/${id}`, label: review.title || name },
];
