import { randomUUID } from "node:crypto";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ActionForm } from "@/components/form/action-form";
import { Card } from "@/components/ui/card";
import { Link } from "@/components/ui/link";
import { Flash } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { findViewsWithChoices } from "@/lib/data/queries/saved-views";
import { mayDoSomewhere } from "@/lib/domain/policy";
import { isId } from "@/lib/domain/written";
import { keepsView } from "@/lib/usecases/saved-view/saved-views";
import { requireReader } from "@/lib/web/actor";
import { flashFor } from "@/lib/web/flash";
import { words } from "@/lib/words/words";
import { beginWith, drop, share, unshare } from "../actions";
import { newViewHref, shownHref, viewHref } from "../address";
import { queryOf, viewInWords } from "../view-in-words";

export const metadata: Metadata = { title: "A saved view" };

/** One view: what it shows, and what can be done with it. */
export default async function ViewPage({ params, searchParams }: PageProps<"/views/[id]">) {
  const { id } = await params;
  if (!isId(id)) notFound();
  const actor = await requireReader(viewHref(id));
  const flash = await flashFor((await searchParams).done);
  const { views, choices } = await findViewsWithChoices(actor, (parameters) => queryOf(parameters).filter);
  const view = views.find((one) => one.id === id);
  if (!view) notFound();
  const { name, shared, mine, usual, parameters, by } = view;
  const shares = mine && mayDoSomewhere(actor, "share saved views");
  return (
    <>
      {flash && <Flash {...flash} />}
      <PageHeader
        title={name}
        trail={[
          { href: "/findings?view=all", label: "Findings" },
          { href: "/views", label: "Saved views" },
        ]}
        below={shared ? `${words.savedView.whose.organisation}, kept by ${by}.` : words.savedView.whose.mine}
      />
      <Card title="What it shows" aside={<Link href={shownHref(id)}>Open it</Link>}>
        <ul>
          {viewInWords(queryOf(parameters), choices, actor.role).map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
        <p className="small">
          <Link href={newViewHref(parameters)}>Keep it under another name</Link>. To change what it shows, open it, set
          the filters, and keep it in place of this one.
        </p>
      </Card>
      <Card title="What you can do with it">
        <div className="flex flex-wrap gap-3">
          {!usual && (
            <ActionForm
              action={beginWith.bind(null, id)}
              fields={[]}
              submit="Begin with it"
              weight="plain"
              formKey={randomUUID()}
            />
          )}
          {shares && !shared && (
            <ActionForm
              action={share.bind(null, id)}
              fields={[]}
              submit="Share it with your organisation"
              weight="plain"
              formKey={randomUUID()}
            />
          )}
          {shares && shared && (
            <ActionForm
              action={unshare.bind(null, id)}
              fields={[]}
              submit="Keep it to yourself"
              weight="plain"
              formKey={randomUUID()}
            />
          )}
          {keepsView(actor, view) && (
            <ActionForm
              action={drop.bind(null, id)}
              fields={[]}
              submit="Drop this view"
              weight="plain"
              formKey={randomUUID()}
            />
          )}
        </div>
        {!keepsView(actor, view) && (
          <p className="quiet">
            Only {words.people.who(["force-coordinator", "policing-body", "inspector"])} of your organisation can drop
            what it shares.
          </p>
        )}
      </Card>
    </>
  );
}
