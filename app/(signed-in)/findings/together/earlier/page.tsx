import type { Metadata } from "next";
import { ButtonLink } from "@/components/ui/button";
import { DataTable } from "@/components/ui/data-table";
import { Downloads } from "@/components/ui/downloads";
import { EmptyState } from "@/components/ui/empty-state";
import { Link } from "@/components/ui/link";
import { PageHeader } from "@/components/ui/page-header";
import { type EarlierTogether, listEarlierTogether, MOST_EARLIER } from "@/lib/data/queries/together";
import { londonMoment } from "@/lib/format/dates";
import { requireAbility } from "@/lib/web/actor";
import { earlierInWords } from "../words";

export const metadata: Metadata = { title: "Done many at once" };

/** What somebody did to many findings at once, each with its result; what still runs, or waits to be confirmed, among them. */
export default async function EarlierPage() {
  const actor = await requireAbility("allocate", "/findings/together/earlier");
  const earlier = await listEarlierTogether(actor);
  return (
    <>
      <PageHeader
        title="Done many at once"
        trail={[{ href: "/findings", label: "Findings" }]}
        below="Your own, the latest first. What became of each finding stands in its history too."
        aside={earlier.length > 0 && <Downloads what="deeds" path="/downloads/together" />}
      />
      {earlier.length === 0 ? (
        <EmptyState title="Nothing yet" action={<ButtonLink href="/findings">To the findings</ButtonLink>}>
          Tick findings in the list and choose what to do to them: the result is found again here.
        </EmptyState>
      ) : (
        <DataTable
          caption={earlier.length === MOST_EARLIER ? `The latest ${MOST_EARLIER}; Download has all` : "What you did"}
          hideCaption={earlier.length < MOST_EARLIER}
          columns={[{ head: "What" }, { head: "When" }, { head: "What became of it" }]}
          rows={earlier.map((one) => ({
            key: one.id,
            cells: [
              <Link key="what" href={hrefOf(one)}>
                {earlierInWords(one).what}
              </Link>,
              londonMoment(one.at),
              earlierInWords(one).became,
            ],
          }))}
        />
      )}
    </>
  );
}

const hrefOf = ({ id, isPaper }: EarlierTogether): string =>
  isPaper ? `/findings/together/${id}` : `/findings/together/done?key=${id}`;
