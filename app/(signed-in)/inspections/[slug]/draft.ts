import { notFound } from "next/navigation";
import { findInspection, type InspectionView } from "@/lib/data/queries/inspection-view";
import type { Actor } from "@/lib/domain/actor";
import { requireAbility } from "@/lib/web/actor";
import { answersForm } from "@/lib/web/answers-form";

/** Whether a draft is one no more. A form that was sent too late is still answered with its page, and what was typed. */
export const isOver = async ({ publishedOn }: Pick<InspectionView, "publishedOn">): Promise<boolean> =>
  publishedOn !== null && !(await answersForm());

/** The unpublished inspection that an inspector works on at `path`; for anybody else, and once it is over, no such page. */
export async function requireDraft(slug: string, path: string): Promise<{ actor: Actor; inspection: InspectionView }> {
  const actor = await requireAbility("record and publish inspections", path);
  const inspection = await findInspection(actor, slug);
  if (!inspection || (await isOver(inspection))) notFound();
  return { actor, inspection };
}

/** The way back from a page that changes a draft. */
export const draftTrail = ({ slug, title }: Pick<InspectionView, "slug" | "title">) => [
  { href: "/inspections", label: "Inspections" },
  { href: `/inspections/${slug}`, label: title },
];
