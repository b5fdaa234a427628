import type { Metadata } from "next";
import { Card } from "@/components/ui/card";
import { DataTable } from "@/components/ui/data-table";
import { EmptyState } from "@/components/ui/empty-state";
import { Link } from "@/components/ui/link";
import { Flash } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { findRedactions } from "@/lib/data/queries/redactions";
import { excerpt } from "@/lib/domain/excerpt";
import { longDate } from "@/lib/format/dates";
import { flashFor } from "@/lib/web/flash";
import { words } from "@/lib/words/words";
import { requireKeeper } from "../lists-page";

export const metadata: Metadata = { title: "Redactions" };

/** What was asked to be taken out of histories: what waits for a second person, and what was decided. */
export default async function RedactionsPage({ searchParams }: PageProps<"/lists/redactions">) {
  const actor = await requireKeeper("/lists/redactions");
  const redactions = await findRedactions(actor);
  const flash = await flashFor((await searchParams).done);
  return (
    <>
      {flash && <Flash {...flash} />}
      <PageHeader
        trail={[{ href: "/lists", label: "Lists" }]}
        title="Redactions"
        below="Words that somebody asks to be taken out of a history. You are told who asks and why, and none of the words."
      />
      <Card>
        {redactions.length === 0 && (
          <EmptyState title="Nothing was asked for">When somebody asks for a redaction it stands here.</EmptyState>
        )}
        {redactions.length > 0 && (
          <DataTable
            caption="Redactions, those that wait first"
            hideCaption
            columns={[{ head: "Asked for" }, { head: "Why" }, { head: "How it stands" }]}
            rows={redactions.map(({ id, force, why, askedBy, askedOn, state, decidedBy, decidedOn }) => ({
              key: id,
              cells: [
                <div key="asked">
                  <Link href={`/lists/redactions/${id}`}>
                    {force}, {longDate(askedOn)}
                  </Link>
                  <span className="small quiet block font-normal">{askedBy}</span>
                </div>,
                excerpt(why, 160),
                <div key="state">
                  {state === "asked" ? "waits for a second person" : words.redaction.state[state]}
                  {decidedOn && (
                    <span className="small quiet block">
                      {decidedBy}, {longDate(decidedOn)}
                    </span>
                  )}
                </div>,
              ],
            }))}
          />
        )}
      </Card>
    </>
  );
}
