import { notFound } from "next/navigation";
import { type EngageView, findEngageView } from "@/lib/data/queries/engage-view";
import type { Actor } from "@/lib/domain/actor";
import { may, WHO_MAY } from "@/lib/domain/policy";

import { MOST_REASONS } from "@/lib/forms/engage-reasons";
import { requireReader } from "@/lib/web/actor";
import { deedOf } from "@/lib/words/command-title";
import type { Asked } from "@/lib/words/language/shapes";
import { words } from "@/lib/words/words";

/** A force that may be moved into or out of Engage, and why this asker cannot, where they cannot. No such page outside their scope. */
export async function requireEngage(
  slug: string,
  deed: Extract<Asked, `${string}-engage`>,
): Promise<{ actor: Actor; view: EngageView; barred: string | null }> {
  const actor = await requireReader(`/forces/${slug}/${deed}`);
  const view = await findEngageView(actor, slug);
  if (!view) notFound();
  const ability = "move into and out of Engage";
  const allowed = may(actor, ability, { on: "force", forceId: view.force.id });
  return { actor, view, barred: allowed ? null : `Only ${words.people.who(WHO_MAY[ability])} can ${deedOf(deed)}.` };
}

export const forceTrail = ({ slug, name }: EngageView["force"]) => [
  { href: "/forces", label: "Forces" },
  { href: `/forces/${slug}`, label: name },
];

/** How many reasons the form has room for: as many as the address asks for, four at first. */
export const roomFor = (asked: string | string[] | undefined, first: number): number =>
  typeof asked === "string" && /^\d{1,2}$/.test(asked) ? Math.min(Math.max(Number(asked), 1), MOST_REASONS) : first;
