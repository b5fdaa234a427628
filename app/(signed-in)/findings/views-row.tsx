import { Views } from "@/components/ui/chips";
import { Link } from "@/components/ui/link";
import { FIRST_PAGE } from "@/lib/domain/finding/register-filter";
import type { SavedView } from "@/lib/domain/saved-view/saved-view";
import {
  ALL_OF_IT,
  isFiltered,
  type RegisterQuery,
  registerHref,
  registerParameters,
} from "@/lib/forms/register-query";
import { words } from "@/lib/words/words";
import { newViewHref, shownHref } from "../views/address";
import { queryOf } from "../views/view-in-words";

/** So many views stand above the list; the others on the page of views. */
const IN_SIGHT = 8;

/** Whether the list shows just what a view does. */
const isShown = (query: RegisterQuery, view: SavedView): boolean =>
  query.view === view.id &&
  registerHref({ ...query, place: FIRST_PAGE }) === registerHref({ ...queryOf(view.parameters), view: view.id });

/** The saved views, and the way to keep what the list shows as one. Nothing where there is none, and nothing to keep. */
export const ViewsRow = ({ query, views }: { query: RegisterQuery; views: readonly SavedView[] }) => {
  const current = views.find((view) => isShown(query, view));
  const keeps = !current && (isFiltered(query.filter) || query.sort.by !== "reference" || query.sort.descending);
  if (views.length === 0 && !keeps) return null;
  const inSight = [...views.slice(0, IN_SIGHT), ...views.slice(IN_SIGHT).filter((view) => view === current)];
  const parameters = registerParameters({ ...query, place: FIRST_PAGE }).toString();
  return (
    <div className="print:hidden flex flex-wrap items-center gap-x-4 gap-y-1">
      <Views
        views={[
          ...(views.length > 0
            ? [
                {
                  label: words.savedView.everything,
                  href: `/findings?view=${ALL_OF_IT}`,
                  current: !isFiltered(query.filter) && !current,
                },
              ]
            : []),
          ...inSight.map((view) => ({ label: view.name, href: shownHref(view.id), current: view === current })),
        ]}
      />
      {keeps && (
        <Link className="small" href={newViewHref(parameters)}>
          Keep as a view
        </Link>
      )}
      {views.length > 0 && (
        <Link className="small" href="/views">
          {views.length > IN_SIGHT ? `All ${views.length} views` : "Your views"}
        </Link>
      )}
    </div>
  );
};
