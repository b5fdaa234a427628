import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { FindingTable } from "@/components/finding/finding-table";
import { Downloads } from "@/components/ui/downloads";
import { Link } from "@/components/ui/link";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { Pagination } from "@/components/ui/pagination";
import { whichDay } from "@/lib/data/demonstration";
import { findRegisterPage, isVisibleReference } from "@/lib/data/queries/register";
import { FIRST_PAGE, PAGE_SIZES, type Place, USUAL_SIZE } from "@/lib/domain/finding/register-filter";
import { mayDoSomewhere } from "@/lib/domain/policy";
import { counted } from "@/lib/format/lists";
import { asReference } from "@/lib/forms/reference";
import {
  ALL_OF_IT,
  asksForAView,
  isFiltered,
  menuIn,
  readRegisterQuery,
  registerHref,
  registerParameters,
  soughtIn,
  unknownIn,
} from "@/lib/forms/register-query";
import { requireReader } from "@/lib/web/actor";
import { words } from "@/lib/words/words";
import { queryOf } from "../views/view-in-words";
import { BULK, BulkBar } from "./bulk-bar";
import { FilterChips } from "./filter-chips";
import { Filters } from "./filters";
import { NoFindings } from "./no-findings";
import { toRow } from "./row";
import { sortLinks } from "./sort-links";
import { UnknownValues } from "./unknown-values";
import { ViewsRow } from "./views-row";

export const metadata: Metadata = { title: "Findings" };

export default async function FindingsPage({ searchParams }: PageProps<"/findings">) {
  const asked = await searchParams;
  const query = readRegisterQuery(asked);
  const sought = soughtIn(asked);
  const menu = menuIn(asked);
  const here = registerHref(query);
  const actor = await requireReader(here);
  const reference = asReference(query.filter.text);
  if (reference && (await isVisibleReference(actor, reference))) redirect(`/findings/${reference}`);
  const { today } = await whichDay();
  const size = query.size ?? USUAL_SIZE;
  const { total, overdue, page, pages, rows, indented, choices, views } = await findRegisterPage(
    actor,
    query.filter,
    query.sort,
    query.place,
    today,
    { sought, listing: menu === null ? "on" : "all" },
    size,
  );
  const wanted = views.find(({ id, usual }) => (query.view === undefined ? usual : id === query.view));
  if (wanted && asksForAView(asked)) {
    const shown = registerHref({ ...queryOf(wanted.parameters), view: wanted.id });
    if (shown !== here) redirect(shown);
  }
  const bulk = mayDoSomewhere(actor, "allocate");
  const at = (place: Place) => registerHref({ ...query, place });
  const first = (page - 1) * size;
  return (
    <>
      <PageHeader
        title={counted(total, "finding")}
        below={overdue && total > 0 && words.dependency.counts(overdue)}
        aside={
          <>
            <Link className="small" href="/as-at">
              As at a day
            </Link>
            {mayDoSomewhere(actor, "import a register") && (
              <Link className="small" href="/import">
                Import a spreadsheet
              </Link>
            )}
            {total > 0 && (
              <Downloads
                what="findings"
                path="/findings/download"
                parameters={registerParameters({
                  filter: query.filter,
                  sort: query.sort,
                  place: FIRST_PAGE,
                }).toString()}
              />
            )}
          </>
        }
      />
      {query.view !== undefined && query.view !== ALL_OF_IT && !wanted && (
        <Notice tone="warn" title="That view is not there any more">
          It was dropped, or is not shared with you. What the address asks for besides is shown.
        </Notice>
      )}
      <ViewsRow query={query} views={views} />
      <Filters query={query} choices={choices} sought={sought} role={actor.role} menu={menu} />
      <FilterChips query={query} choices={choices} role={actor.role} />
      <UnknownValues unknown={unknownIn(asked)} filter={query.filter} choices={choices} />
      {total === 0 ? (
        <NoFindings filtered={isFiltered(query.filter)} role={actor.role} />
      ) : (
        <>
          {bulk && <BulkBar query={query} total={total} />}
          <FindingTable
            rows={rows.map((row) => toRow(row, indented, choices.several, query.filter.text))}
            today={today}
            body={choices.bodyLabel ?? "policing body"}
            sort={sortLinks(query)}
            pick={bulk ? BULK : undefined}
          />
          <Pagination
            first={first + 1}
            last={first + rows.length}
            all={total}
            what="findings"
            previous={page > 1 ? at({ page: page - 1, before: rows[0]?.reference }) : undefined}
            sizes={PAGE_SIZES.toSorted((a, b) => a - b).map((many) => ({
              label: String(many),
              href: registerHref({ ...query, place: FIRST_PAGE, size: many }),
              current: many === size,
            }))}
            next={page < pages ? at({ page: page + 1, after: rows.at(-1)?.reference }) : undefined}
          />
        </>
      )}
    </>
  );
}
