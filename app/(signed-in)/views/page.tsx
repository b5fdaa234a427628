import { randomUUID } from "node:crypto";
import type { Metadata } from "next";
import { ActionForm } from "@/components/form/action-form";
import { Card } from "@/components/ui/card";
import { DataTable } from "@/components/ui/data-table";
import { Downloads } from "@/components/ui/downloads";
import { EmptyState } from "@/components/ui/empty-state";
import { Link } from "@/components/ui/link";
import { Flash } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { findViewsWithChoices } from "@/lib/data/queries/saved-views";
import { requireReader } from "@/lib/web/actor";
import { flashFor } from "@/lib/web/flash";
import { words } from "@/lib/words/words";
import { beginWithAll } from "./actions";
import { shownHref, viewHref } from "./address";
import { queryOf, viewInWords } from "./view-in-words";

export const metadata: Metadata = { title: "Saved views" };

/** The views that one has: one's own and one's organisation's. */
export default async function ViewsPage({ searchParams }: PageProps<"/views">) {
  const actor = await requireReader("/views");
  const flash = await flashFor((await searchParams).done);
  const { views, choices } = await findViewsWithChoices(actor, (parameters) => queryOf(parameters).filter);
  return (
    <>
      {flash && <Flash {...flash} />}
      <PageHeader
        title="Saved views"
        trail={[{ href: "/findings?view=all", label: "Findings" }]}
        below="Filters, order and length of the list of findings, under a name. Each shows what is so when it is opened, and to everybody only what they may see."
      />
      {views.length === 0 ? (
        <EmptyState title="No view is kept yet">
          Set the filters of the <Link href="/findings?view=all">findings</Link> as you want them, then choose “Keep as
          a view” above the list.
        </EmptyState>
      ) : (
        <Card
          title="Views"
          aside={
            <span className="flex flex-wrap items-baseline gap-4">
              {views.some(({ usual }) => usual) && (
                <ActionForm
                  action={beginWithAll}
                  fields={[]}
                  submit="Begin with all findings again"
                  weight="plain"
                  formKey={randomUUID()}
                />
              )}
              <Downloads what="saved views" path="/downloads/views" />
            </span>
          }
        >
          <DataTable
            caption="The views that you have"
            hideCaption
            columns={[{ head: "View" }, { head: "Shows" }, { head: "Whose" }, { head: "Change" }]}
            rows={views.map((view) => ({
              key: view.id,
              cells: [
                <span key="view">
                  <Link href={shownHref(view.id)}>{view.name}</Link>
                  {view.usual && <span className="small quiet"> where you begin</span>}
                </span>,
                viewInWords(queryOf(view.parameters), choices, actor.role).join("; "),
                view.shared ? (
                  <span key="whose">
                    {words.savedView.whose.organisation} <span className="small quiet">{view.by}</span>
                  </span>
                ) : (
                  words.savedView.whose.mine
                ),
                <Link key="change" href={viewHref(view.id)}>
                  Change<span className="sr-only"> {view.name}</span>
                </Link>,
              ],
            }))}
          />
        </Card>
      )}
    </>
  );
}
