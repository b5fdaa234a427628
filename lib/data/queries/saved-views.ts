import "server-only";
import type { Actor } from "@/lib/domain/actor";
import { EVERYTHING, type RegisterFilter } from "@/lib/domain/finding/register-filter";
import type { SavedView } from "@/lib/domain/saved-view/saved-view";
import { isId } from "@/lib/domain/written";
import { object, pairs } from "../as-json";
import { Prisma } from "../generated/client";
import type { Db } from "../scope";
import { askIn, askTogether, type Question, question } from "../together";
import { type FilterChoices, findChoicesOf } from "./filter-choices";

export const sql = Prisma.sql;

const had = ({ personId, organisation }: Actor): Prisma.Sql =>
  sql`v.organisation_id = ${organisation.id}::uuid and (v.shared or v.person_id = ${personId}::uuid)`;

const view = ({ personId }: Actor): Prisma.Sql =>
  object(
    pairs("v", ["id", "name", "shared", "by", "parameters"]),
    sql`'mine', v.person_id = ${personId}::uuid`,
    sql`'usual', exists (select 1 from usual_view u where u.view_id = v.id and u.person_id = ${personId}::uuid)`,
  );

type Row = { readonly found: SavedView };

/** The views that this asker has: their own, then their organisation's, each by name. */
export const viewsOf = (actor: Actor): Question<readonly SavedView[]> =>
  question(
    sql`select ${view(actor)} as found from saved_view v where ${had(actor)} order by v.shared, lower(v.name), v.id`,
    (rows: readonly Row[]) => rows.map(({ found }) => found),
  );

export const findViews = async (actor: Actor): Promise<readonly SavedView[]> =>
  (await askTogether(actor, viewsOf(actor)))[0];

/** The same in the transaction of a write. */
export const viewsIn = (db: Db, actor: Actor): Promise<readonly SavedView[]> => askIn(db, viewsOf(actor));

/** The view with this id; null where the asker has none of it. */
const viewNamed = (actor: Actor, id: string): Question<SavedView | null> =>
  question(
    sql`select ${view(actor)} as found from saved_view v
      where ${isId(id) ? sql`v.id = ${id}::uuid` : sql`false`} and ${had(actor)} order by v.id`,
    ([row]: readonly Row[]) => row?.found ?? null,
  );

export const findView = async (actor: Actor, id: string): Promise<SavedView | null> =>
  (await askTogether(actor, viewNamed(actor, id)))[0];

/** The views that this asker has, and the words for whatever their filters, and `also`, name. */
export async function findViewsWithChoices(
  actor: Actor,
  filterOf: (parameters: string) => RegisterFilter,
  also: RegisterFilter = EVERYTHING,
): Promise<{ readonly views: readonly SavedView[]; readonly choices: FilterChoices }> {
  const views = await findViews(actor);
  const filters = [also, ...views.map(({ parameters }) => filterOf(parameters))];
  const named = {
    ...EVERYTHING,
    inspections: [...new Set(filters.flatMap(({ inspections }) => inspections))],
    owners: [...new Set(filters.flatMap(({ owners }) => owners))],
  };
  return { views, choices: await findChoicesOf(actor, named) };
}
