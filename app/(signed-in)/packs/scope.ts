import { queryOf } from "@/app/(signed-in)/views/view-in-words";
import { findView } from "@/lib/data/queries/saved-views";
import type { Actor } from "@/lib/domain/actor";
import type { PackAsked } from "@/lib/usecases/board-pack/built";

/** What a pack is asked of, with what its view asks of the register and is called now, where it has one and the asker has that. */
export async function withScope(actor: Actor, asked: PackAsked): Promise<PackAsked> {
  const { view, ...layout } = asked.layout;
  if (!view) return asked;
  const kept = await findView(actor, view.id);
  if (!kept) return asked;
  return {
    ...asked,
    layout: { ...layout, view: { id: kept.id, name: kept.name } },
    shownBy: queryOf(kept.parameters).filter,
  };
}
