import type { Metadata } from "next";
import Link from "next/link";
import { ButtonLink } from "@/components/ui/button";
import { DataTable } from "@/components/ui/data-table";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { type EarlierTogether, listEarlierTogether, MOST_EARLIER } from "@/lib/data/queries/together";
import type { TogetherState } from "@/lib/domain/together/state";
import { londonMoment } from "@/lib/format/dates";
import { counted } from "@/lib/format/lists";
import { requireAbility } from "@/lib/web/actor";
import { DEED_WORDS } from "../words";

export const metadata: Metadata = { title: "Done many at once" };

const STATE: Record<Exclude<TogetherState, "done" | "dropped">, string> = {
  checking: "Being looked at",
  checked: "Waits for you to confirm it",
  running: "Being done",
  failed: "Broken off",
};

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
      />
      {earlier.length === 0 ? (
        <EmptyState title="Nothing yet" action={<ButtonLink href="/findings">To the findings</ButtonLink>}>
          Tick findings in the list and choose what to do to them: the result is found again here.
        </EmptyState>
      ) : (
        <DataTable
          caption={earlier.length === MOST_EARLIER ? `The latest ${MOST_EARLIER}` : "What you did"}
          hideCaption={earlier.length < MOST_EARLIER}
          columns={[{ head: "What" }, { head: "When" }, { head: "What became of it" }]}
          rows={earlier.map((one) => ({
            key: one.id,
            cells: [
              <Link key="what" href={hrefOf(one)}>
                {DEED_WORDS[one.deed].title(counted(one.all, "finding"))}
              </Link>,
              londonMoment(one.at),
              became(one),
            ],
          }))}
        />
      )}
    </>
  );
}

const hrefOf = ({ id, isPaper }: EarlierTogether): string =>
  isPaper ? `/findings/together/${id}` : `/findings/together/done?key=${id}`;

function became({ state, all, refused }: EarlierTogether): string {
  if (state !== "done" && state !== "dropped") return STATE[state];
  const done = (all - refused).toLocaleString("en-GB");
  return refused > 0 ? `${done} done, ${refused.toLocaleString("en-GB")} refused` : `${done} done`;
}
