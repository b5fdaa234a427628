import { notFound } from "next/navigation";
import { findReading, type ReadingView } from "@/lib/data/queries/readings";
import type { Actor } from "@/lib/domain/actor";
import type { ReviewedJudgment } from "@/lib/domain/report-review/review";
import { isId } from "@/lib/domain/written";
import { joined } from "@/lib/format/lists";
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

/** What is kept of the form that a report is given in, while it is typed. */
export const READ_FORM = "read a report";

/** What is kept of a form about one part of a report that is read: of this version of its review, so that nothing newer is hidden. */
export const keptOf = (
  { personId: person }: Actor,
  { id, version }: Pick<ReadingView, "id" | "version">,
  part: string,
): { readonly person: string; readonly form: string } => ({ person, form: `reading ${id} ${part} ${version}` });

/** The questions of judgments, in words. */
export const questionsOf = (judgments: readonly ReviewedJudgment[]): string =>
  joined(judgments.map(({ question }) => question));

export const readingTrail = ({ id, review, name }: ReadingView) => [
  { href: "/inspections", label: "Inspections" },
  { href: "/inspections/read", label: "Read a report" },
  { href: `/inspections/read/${id}`, label: review.title || name },
];
