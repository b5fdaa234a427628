import { randomUUID } from "node:crypto";
import type { Metadata } from "next";
import { filtersOn } from "@/app/(signed-in)/findings/filters-on";
import { ActionForm } from "@/components/form/action-form";
import { Card } from "@/components/ui/card";
import { Link } from "@/components/ui/link";
import { PageHeader } from "@/components/ui/page-header";
import { findViewsWithChoices } from "@/lib/data/queries/saved-views";
import { FIRST_PAGE } from "@/lib/domain/finding/register-filter";
import { mayDoSomewhere } from "@/lib/domain/policy";
import { readRegisterQuery, registerHref, registerParameters } from "@/lib/forms/register-query";
import { savedViewFields } from "@/lib/forms/saved-view";
import { requireReader } from "@/lib/web/actor";
import { keep } from "../actions";
import { newViewHref } from "../address";
import { queryOf, viewInWords } from "../view-in-words";

export const metadata: Metadata = { title: "Keep a view" };

/** What the list shows is given a name. */
export default async function NewViewPage({ searchParams }: PageProps<"/views/new">) {
  const { view, ...query } = readRegisterQuery(await searchParams);
  const shown = { ...query, place: FIRST_PAGE };
  const parameters = registerParameters(shown).toString();
  const actor = await requireReader(newViewHref(parameters));
  const { views, choices } = await findViewsWithChoices(actor, (kept) => queryOf(kept).filter, shown.filter);
  const from = views.find(({ id, mine, shared }) => id === view && mine && !shared);
  const shows = viewInWords(shown, choices, actor.role);
  return (
    <>
      <PageHeader
        title="Keep a view"
        trail={[
          { href: registerHref(shown), label: "Findings" },
          { href: "/views", label: "Saved views" },
        ]}
        below={`It shows what these filters show whenever it is opened. ${filtersOn(shown.filter, choices, actor.role).length === 0 ? "No filter is set: it would show everything." : ""}`.trim()}
      />
      <Card title="What it shows">
        <ul>
          {shows.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      </Card>
      <Card title="Its name">
        <ActionForm
          action={keep.bind(null, parameters)}
          fields={savedViewFields(mayDoSomewhere(actor, "share saved views"), from?.name)}
          submit="Keep this view"
          formKey={randomUUID()}
        />
      </Card>
      <p className="print:hidden">
        <Link href={registerHref(shown)}>Go back without keeping it</Link>
      </p>
    </>
  );
}
