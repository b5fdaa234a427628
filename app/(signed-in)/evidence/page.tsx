import type { Metadata } from "next";
import { ButtonLink } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Chips } from "@/components/ui/chips";
import { DataTable } from "@/components/ui/data-table";
import { Downloads } from "@/components/ui/downloads";
import { EmptyState } from "@/components/ui/empty-state";
import { Illustrative } from "@/components/ui/illustrative";
import { Link } from "@/components/ui/link";
import { PageHeader } from "@/components/ui/page-header";
import { Pagination } from "@/components/ui/pagination";
import { findLibrary, type Library, type LibraryNote } from "@/lib/data/queries/evidence-library";
import { namedAs } from "@/lib/domain/actor";
import { NOTES_PER_PAGE } from "@/lib/domain/evidence/library";
import { shortDate } from "@/lib/format/dates";
import { counted } from "@/lib/format/lists";
import { libraryAddress, partsOf, readLibraryQuery } from "@/lib/forms/evidence-query";
import { requireReader } from "@/lib/web/actor";
import { words } from "@/lib/words/words";
import { LibraryFilters } from "./parts/library-filters";

export const metadata: Metadata = { title: "Evidence" };

/** The library: every note that the asker reads, with the findings that it supports. */
export default async function EvidencePage({ searchParams }: PageProps<"/evidence">) {
  const actor = await requireReader("/evidence");
  const { filter, page } = readLibraryQuery(await searchParams);
  const library = await findLibrary(actor, filter, page);
  const { notes, total, forces, lists } = library;
  const parts = partsOf(filter);
  const adds = namedAs(actor.role).canOwn;
  const isOn = parts.length > 0;
  return (
    <>
      <PageHeader
        title="Evidence"
        below="Every note that you can read, once, with the findings that it supports. What was withdrawn or taken over by a newer one is shown when you ask for it."
        aside={
          <>
            {total > 0 && (
              <Downloads
                what="evidence"
                path="/downloads/evidence"
                parameters={new URLSearchParams(parts.map(([name, value]) => [name, value])).toString()}
              />
            )}
            {adds && (
              <ButtonLink href="/evidence/new" weight="first">
                Add evidence
              </ButtonLink>
            )}
          </>
        }
      />
      <LibraryFilters filter={filter} library={library} />
      <Chips
        active={parts.map(([name, value]) => ({
          label: chipOf(name, value, { forces, lists }),
          removeHref: libraryAddress(parts.filter((part) => part[0] !== name || part[1] !== value)),
        }))}
        clearHref="/evidence"
      />
      {notes.length > 0 ? (
        <Card>
          <DataTable
            caption="Evidence, the latest first"
            hideCaption
            columns={[
              { head: "Evidence" },
              { head: "Supports" },
              { head: "Files", figures: true },
              { head: "Read by" },
              { head: "Added" },
            ]}
            rows={notes.map((note) => ({ key: note.id, cells: cellsOf(note, forces.length > 1) }))}
          />
          <Pagination
            first={(page - 1) * NOTES_PER_PAGE + 1}
            last={(page - 1) * NOTES_PER_PAGE + notes.length}
            all={total}
            what="notes"
            previous={page > 1 ? libraryAddress(parts, page - 1) : undefined}
            next={page * NOTES_PER_PAGE < total ? libraryAddress(parts, page + 1) : undefined}
          />
        </Card>
      ) : (
        <EmptyState title={isOn || page > 1 ? "No evidence matches" : "No evidence yet"}>
          {isOn || page > 1
            ? "Take a filter off, or search for other words."
            : adds
              ? "What shows the work stands here once it is added: one note for one finding or many, with its files."
              : "What a force shares with you stands here, with the findings that it supports."}
        </EmptyState>
      )}
    </>
  );
}

const cellsOf = (note: LibraryNote, showsForce: boolean) => [
  <span key="note">
    <Link href={`/evidence/${note.id}`}>
      {note.withdrawnOn || note.supersededBy ? <s>{note.title}</s> : note.title}
    </Link>{" "}
    {note.illustrative && <Illustrative />}
    <span className="small quiet block font-normal">
      {[
        note.kind,
        showsForce && note.force.name,
        note.marking !== "official" && words.evidence.marking[note.marking],
        note.withdrawnOn && `withdrawn ${shortDate(note.withdrawnOn)}`,
        note.supersededBy && `taken over by ${note.supersededBy.title}`,
      ]
        .filter(Boolean)
        .join(" · ")}
    </span>
  </span>,
  <span key="used" className="small">
    {note.usedBy.slice(0, MOST_LINKED).map(({ reference }, at) => (
      <span key={reference}>
        {at > 0 && ", "}
        <Link href={`/findings/${reference}`}>{reference}</Link>
      </span>
    ))}
    {note.usedBy.length > MOST_LINKED && ` and ${counted(note.usedBy.length - MOST_LINKED, "other")}`}
  </span>,
  note.files.filter(({ withdrawnOn }) => !withdrawnOn).length,
  words.evidence.audience[note.audience],
  shortDate(note.on),
];

const MOST_LINKED = 4;

function chipOf(name: string, value: string, { forces, lists }: Pick<Library, "forces" | "lists">): string {
  const { audience, standing } = words.evidence;
  const named = (entries: readonly { readonly key: string; readonly name: string }[]) =>
    entries.find(({ key }) => key === value)?.name ?? value;
  switch (name) {
    case "force":
      return forces.find(({ slug }) => slug === value)?.name ?? value;
    case "kind":
      return named(lists["evidence-kinds"]);
    case "audience":
      return (audience as Readonly<Record<string, string>>)[value] ?? value;
    case "standing":
      return (standing as Readonly<Record<string, string>>)[value] ?? value;
    case "finding":
      return `Supports ${value}`;
    default:
      return `“${value}”`;
  }
}
