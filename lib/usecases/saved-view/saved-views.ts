import { inScope } from "@/lib/data/scope";
import { changeView, deleteView, holdViews, insertView, setUsualView } from "@/lib/data/store/saved-views";
import { type Actor, sideOf } from "@/lib/domain/actor";
import { mayDoSomewhere, WHO_MAY } from "@/lib/domain/policy";
import type { Refusal } from "@/lib/domain/refusal";
import { ok, type Result, refuse } from "@/lib/domain/result";
import { LONGEST_VIEW, MOST_VIEWS, type SavedView } from "@/lib/domain/saved-view/saved-view";
import type { Asked } from "../perform";

/**
 * What is kept here changes no finding, gives nobody a right and is in no history, so it is no decision (0012). Each of these is
 * done again without doing more.
 */
type When = Pick<Asked, "key" | "now">;
type Done = Result<null, Refusal>;

/** A view that is to be kept. */
export interface ToKeep {
  readonly name: string;
  /** For everybody in the organisation. */
  readonly shared: boolean;
  /** The asker begins with it from now on. */
  readonly usual: boolean;
  /** It takes the place of the view of that name. */
  readonly replaces: boolean;
  /** Of the register's address. */
  readonly parameters: string;
}

const SHARE = "share saved views";
const mayNot: Done = refuse({ why: "not-yours", who: WHO_MAY[SHARE] });
const maySee = (actor: Actor): boolean => sideOf(actor) !== "administration";

/** Whether the asker may change or drop a view: their own, or where they look after what is shared, their organisation's. */
export const keepsView = (actor: Actor, view: Pick<SavedView, "shared" | "mine">): boolean =>
  view.shared ? mayDoSomewhere(actor, SHARE) : view.mine;

/** Keeps a view. Refused: a name that is taken, one too many, too much asked, and sharing by those who may not. */
export async function keepView(actor: Actor, view: ToKeep, { key, now }: When): Promise<Done> {
  if (!maySee(actor)) return refuse({ why: "not-found" });
  if (view.shared && !mayDoSomewhere(actor, SHARE)) return mayNot;
  const { name, shared, usual, replaces, parameters } = view;
  if (parameters.length > LONGEST_VIEW) return refuse({ why: "view-too-long" });
  return inScope(actor, async (db): Promise<Done> => {
    const views = await holdViews(db, actor);
    const like = views.filter((one) => one.shared === shared);
    const same = like.find((one) => one.name.toLowerCase() === name.toLowerCase());
    const said = { name, parameters, by: actor.post, at: now };
    // A second press finds what the first one kept.
    if (same && same.id !== key && !replaces) return refuse({ why: "view-name-taken", name, shared });
    if (!same && like.length >= MOST_VIEWS) return refuse({ why: "too-many-views", most: MOST_VIEWS });
    const { personId, organisation } = actor;
    if (same) await changeView(db, { id: same.id, ...said });
    else await insertView(db, { id: key, organisationId: organisation.id, personId, shared, ...said });
    if (usual) await setUsualView(db, personId, same?.id ?? key);
    return ok(null);
  });
}

type Deed = (view: SavedView, views: readonly SavedView[], db: Parameters<typeof holdViews>[0]) => Promise<Done>;

/** Does something with a view that the asker has. */
async function withView(actor: Actor, id: string, deed: Deed): Promise<Done> {
  if (!maySee(actor)) return refuse({ why: "not-found" });
  return inScope(actor, async (db): Promise<Done> => {
    const views = await holdViews(db, actor);
    const view = views.find((one) => one.id === id);
    return view ? deed(view, views, db) : refuse({ why: "view-gone", name: null });
  });
}

/** Drops a view; one that is gone already is dropped. Whoever began with it begins with everything again. */
export async function dropView(actor: Actor, id: string): Promise<Done> {
  const done = await withView(actor, id, async (view, _views, db) => {
    if (!keepsView(actor, view)) return mayNot;
    await deleteView(db, id);
    return ok(null);
  });
  return !done.ok && done.refusal.why === "view-gone" ? ok(null) : done;
}

/** Gives one's own view to everybody in the organisation, or takes it back. */
export const shareView = (actor: Actor, id: string, shared: boolean): Promise<Done> =>
  withView(actor, id, async (view, views, db) => {
    if (!view.mine || !mayDoSomewhere(actor, SHARE)) return mayNot;
    if (view.shared === shared) return ok(null);
    const like = views.filter((one) => one.shared === shared);
    const { name } = view;
    if (like.some((one) => one.name.toLowerCase() === name.toLowerCase()))
      return refuse({ why: "view-name-taken", name, shared });
    if (like.length >= MOST_VIEWS) return refuse({ why: "too-many-views", most: MOST_VIEWS });
    await changeView(db, { id, shared });
    return ok(null);
  });

/** The asker begins with this view from now on; null: with everything. */
export async function beginWithView(actor: Actor, id: string | null): Promise<Done> {
  if (!maySee(actor)) return refuse({ why: "not-found" });
  if (id === null)
    return inScope(actor, async (db): Promise<Done> => {
      await setUsualView(db, actor.personId, null);
      return ok(null);
    });
  return withView(actor, id, async (_view, _views, db) => {
    await setUsualView(db, actor.personId, id);
    return ok(null);
  });
}
