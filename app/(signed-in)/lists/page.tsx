import type { Metadata } from "next";
import { VerifyHistory } from "@/components/finding/verify-history";
import { Card } from "@/components/ui/card";
import { DataTable } from "@/components/ui/data-table";
import { Downloads } from "@/components/ui/downloads";
import { Link } from "@/components/ui/link";
import { PageHeader } from "@/components/ui/page-header";
import { whichDay } from "@/lib/data/demonstration";
import { findListHistory, findLists } from "@/lib/data/queries/lists";
import { LIST_NAMES, offered } from "@/lib/domain/list/lists";
import { words } from "@/lib/words/words";
import { verify } from "../people/verify";
import { ListHistory } from "./list-history";
import { requireKeeper } from "./lists-page";

export const metadata: Metadata = { title: "Lists" };

export default async function ListsPage() {
  const actor = await requireKeeper("/lists");
  const lists = await findLists(actor);
  const { today } = await whichDay();
  return (
    <>
      <PageHeader
        title="Lists"
        above={actor.organisation.name}
        below="What forms offer in every force. An entry is added, renamed or ended, never deleted: what was recorded with it stays."
        aside={
          <span className="flex flex-wrap gap-4">
            <Link className="small" href="/lists/redactions">
              Redactions
            </Link>
            <Link className="small" href="/lists/retention">
              How long it is kept
            </Link>
            <Downloads what="entries of all lists" path="/downloads/lists" />
          </span>
        }
      />
      <Card>
        <DataTable
          caption="Lists of the product"
          hideCaption
          columns={[{ head: "List" }, { head: "Offered", figures: true }, { head: "Not offered", figures: true }]}
          rows={LIST_NAMES.map((list) => {
            const now = offered(lists[list], today).length;
            return {
              key: list,
              cells: [
                <div key="list">
                  <Link href={`/lists/${list}`}>{words.list.list[list].title}</Link>
                  <span className="small quiet block font-normal">{words.list.list[list].means}</span>
                </div>,
                now,
                lists[list].length - now,
              ],
            };
          })}
        />
      </Card>
      <ListHistory
        history={await findListHistory(actor)}
        above={<VerifyHistory action={verify} of="the history of lists and of people, of all organisations," />}
      />
    </>
  );
}
