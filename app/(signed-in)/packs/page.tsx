import { randomUUID } from "node:crypto";
import type { Metadata } from "next";
import { ActionForm } from "@/components/form/action-form";
import { Card } from "@/components/ui/card";
import { DataTable } from "@/components/ui/data-table";
import { Downloads } from "@/components/ui/downloads";
import { EmptyState } from "@/components/ui/empty-state";
import { Illustrative } from "@/components/ui/illustrative";
import { Link } from "@/components/ui/link";
import { Flash } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { whichDay } from "@/lib/data/demonstration";
import { findPacks, type KeptLayout, type PackSummary } from "@/lib/data/queries/packs";
import { sideOf } from "@/lib/domain/actor";
import { periodOf } from "@/lib/domain/board-pack/address";
import { USUAL } from "@/lib/domain/board-pack/asked";
import { mayDoSomewhere } from "@/lib/domain/policy";
import { shortDate } from "@/lib/format/dates";
import { counted } from "@/lib/format/lists";
import { requireReader } from "@/lib/web/actor";
import { flashFor } from "@/lib/web/flash";
import { words } from "@/lib/words/words";
import { dropLayout } from "./actions";
import { packHref } from "./address";
import { NewPackForm } from "./new-pack-form";

export const metadata: Metadata = { title: "Packs" };

/** The packs that were issued, the latest period first, and what a new one is to be of. */
export default async function PacksPage({ searchParams }: PageProps<"/packs">) {
  const actor = await requireReader("/packs");
  const { after, done } = await searchParams;
  const { today } = await whichDay();
  const { packs, next, forces, layouts, views } = await findPacks(actor, typeof after === "string" ? after : null);
  const flash = await flashFor(done);
  const issues = mayDoSomewhere(actor, "issue a board pack");
  const across = actor.forces === "all" && sideOf(actor) === "inspectorate";
  const [only] = forces;
  return (
    <>
      {flash && <Flash {...flash} />}
      <PageHeader
        title="Packs"
        below="What a committee reads: every number made of the history, checked when the pack is built, and frozen when it is issued."
        aside={packs.length > 0 && <Downloads what="packs" path="/downloads/packs" />}
      />
      {issues && only && (
        <Card
          title="A new pack"
          screenOnly
          intro="Of a period, or since the last one: the days after it are filled in."
        >
          <NewPackForm
            {...{ forces, layouts, views, across, today, layout: USUAL, chosen: "everything" }}
            force={across ? null : only.slug}
            period={periodOf({ period: { from: null, to: null } }, across ? null : only.lastTo, today)}
          />
          {layouts.length > 0 && <Layouts layouts={layouts} />}
        </Card>
      )}
      {packs.length === 0 ? (
        <EmptyState title="No pack was issued yet">
          A coordinator or the policing body’s office issues one of its force; both sides find it here, with their
          readers.
        </EmptyState>
      ) : (
        <Card title="Issued" aside={next || after ? undefined : counted(packs.length, "pack")}>
          <DataTable
            caption="Packs that were issued"
            hideCaption
            columns={[{ head: "Pack" }, { head: "Of" }, { head: "Period" }, { head: "Issued" }, { head: "Committee" }]}
            rows={packs.map((pack) => ({ key: pack.reference, cells: cellsOf(pack) }))}
          />
          {next && (
            <p>
              <Link href={`/packs?after=${next}`} rel="next">
                Earlier packs
              </Link>
            </p>
          )}
        </Card>
      )}
    </>
  );
}

const cellsOf = ({ reference, versions, force, from, to, issuedOn, by, waiting, illustrative }: PackSummary) => [
  <span key="pack" className="whitespace-nowrap">
    <Link href={packHref(reference)}>{reference}</Link>
    {versions > 1 && <span className="small quiet font-normal"> version {versions}</span>}{" "}
    {illustrative && <Illustrative />}
  </span>,
  force?.name ?? words.boardPack.allForces,
  `${shortDate(from)} to ${shortDate(to)}`,
  <span key="issued">
    {shortDate(issuedOn)} <span className="small quiet">{by}</span>
  </span>,
  waiting > 0 ? `${counted(waiting, "request")} unanswered` : "",
];

const Layouts = ({ layouts }: { layouts: readonly KeptLayout[] }) => (
  <details className="disclosure">
    <summary>{counted(layouts.length, "layout")} of your organisation</summary>
    <ul>
      {layouts.map(({ id, name, layout }) => (
        <li key={id} className="flex flex-wrap items-baseline gap-x-4">
          <span>
            <b>{name}</b>{" "}
            <span className="small quiet">
              {words.boardPack.facts.holds(layout.exceptions, layout.quietDays)}
              {layout.view && `; what “${layout.view.name}” shows`}
            </span>
          </span>
          <ActionForm
            action={dropLayout.bind(null, id)}
            fields={[]}
            submit={`Drop ${name}`}
            weight="quiet"
            formKey={randomUUID()}
          />
        </li>
      ))}
    </ul>
  </details>
);
