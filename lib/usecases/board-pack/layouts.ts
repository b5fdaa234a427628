import { layoutNamed } from "@/lib/data/queries/packs";
import { viewsIn } from "@/lib/data/queries/saved-views";
import { inScope } from "@/lib/data/scope";
import { dropPackLayout, keepPackLayout } from "@/lib/data/store/pack-layouts";
import type { Actor } from "@/lib/domain/actor";
import type { Layout } from "@/lib/domain/board-pack/asked";
import { mayDoSomewhere, WHO_MAY } from "@/lib/domain/policy";
import type { Refusal } from "@/lib/domain/refusal";
import { ok, type Result, refuse } from "@/lib/domain/result";
import type { Asked } from "../perform";

const ability = "issue a board pack";

/**
 * Keeps what a pack is to hold under a name, for the asker's organisation. It changes no pack, gives nobody a right and is in no
 * history, so it is no decision (0012). A name that is taken is refused.
 */
export async function savePackLayout(
  actor: Actor,
  { name, layout }: { readonly name: string; readonly layout: Layout },
  { key, now }: Pick<Asked, "key" | "now">,
): Promise<Result<null, Refusal>> {
  if (!mayDoSomewhere(actor, ability)) return refuse({ why: "not-yours", who: WHO_MAY[ability] });
  return inScope(actor, async (db) => {
    const taken = await layoutNamed(db, actor, name);
    // A second press finds what the first one kept.
    const view = layout.view && (await viewsIn(db, actor)).find(({ id }) => id === layout.view?.id);
    if (layout.view && !view) return refuse({ why: "view-gone", name: layout.view.name || null });
    if (view && !view.shared) return refuse({ why: "view-not-shared", name: view.name });
    if (taken !== null) return taken === key ? ok(null) : refuse({ why: "layout-name-taken", name });
    const kept = view ? { ...layout, view: { id: view.id, name: view.name } } : layout;
    await keepPackLayout(db, actor, { id: key, name, layout: kept, at: now });
    return ok(null);
  });
}

/** Drops a layout of the asker's organisation; one that is gone already is dropped too. */
export async function forgetPackLayout(actor: Actor, id: string): Promise<Result<null, Refusal>> {
  if (!mayDoSomewhere(actor, ability)) return refuse({ why: "not-yours", who: WHO_MAY[ability] });
  await inScope(actor, (db) => dropPackLayout(db, actor, id));
  return ok(null);
}
