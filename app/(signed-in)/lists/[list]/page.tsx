import type { Metadata } from "next";
import { ButtonLink } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { DataTable } from "@/components/ui/data-table";
import { Downloads } from "@/components/ui/downloads";
import { Link } from "@/components/ui/link";
import { Flash } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { Tag } from "@/components/ui/tag";
import { whichDay } from "@/lib/data/demonstration";
import { findListHistory } from "@/lib/data/queries/lists";
import type { CalendarDate } from "@/lib/domain/calendar";
import { type Entry, FIXED_LISTS, isListName, isOffered, type ListName, type Lists } from "@/lib/domain/list/lists";
import { shortDate } from "@/lib/format/dates";
import { counted } from "@/lib/format/lists";
import { flashFor } from "@/lib/web/flash";
import { words } from "@/lib/words/words";
import { ListHistory } from "../list-history";
import { BELONGS, belongsTo, listTrail, requireList } from "../lists-page";

type Props = PageProps<"/lists/[list]">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { list } = await params;
  return { title: isListName(list) ? words.list.list[list].title : "Page not found" };
}

export default async function ListPage({ params, searchParams }: Props) {
  const { list: name } = await params;
  const { actor, list, lists } = await requireList(name, `/lists/${name}`);
  const { today } = await whichDay();
  const flash = await flashFor((await searchParams).done);
  const { title, one, means } = words.list.list[list];
  const history = (await findListHistory(actor)).filter(({ facts }) => "list" in facts && facts.list === list);
  return (
    <>
      {flash && <Flash {...flash} />}
      <PageHeader
        title={title}
        trail={listTrail(list).slice(0, 1)}
        below={means}
        aside={
          <>
            <Downloads what="entries" path="/downloads/lists" parameters={`list=${list}`} />
            {!FIXED_LISTS.includes(list) && (
              <ButtonLink href={`/lists/${list}/new`} weight="first">
                Add a {one}
              </ButtonLink>
            )}
          </>
        }
      />
      <Card title={counted(lists[list].length, "entry", "entries")}>
        <Entries list={list} lists={lists} today={today} />
      </Card>
      <ListHistory history={history} />
    </>
  );
}

const Entries = ({ list, lists, today }: { list: ListName; lists: Lists; today: CalendarDate }) => {
  const belongs = BELONGS[list];
  return (
    <DataTable
      caption={words.list.list[list].title}
      hideCaption
      columns={[{ head: "Name" }, ...(belongs ? [{ head: belongs.head }] : []), { head: "State" }]}
      rows={lists[list].map((entry) => ({
        key: entry.key,
        cells: [
          <Link key="name" href={`/lists/${list}/${entry.key}`}>
            {entry.name}
          </Link>,
          ...(belongs ? [belongsTo(list, entry.key, lists)] : []),
          <Offered key="offered" entry={entry} today={today} />,
        ],
      }))}
    />
  );
};

const Offered = ({ entry, today }: { entry: Entry; today: CalendarDate }) => {
  const { from, endedOn } = entry;
  const days = [from && `from ${shortDate(from)}`, endedOn && `until ${shortDate(endedOn)}`].filter(Boolean).join(" ");
  return (
    <span>
      {isOffered(entry, today) ? (
        <Tag tone="good" shape="disc">
          Offered
        </Tag>
      ) : (
        <Tag tone="none" shape="dashes">
          {endedOn !== null && endedOn <= today ? "Ended" : "Not yet"}
        </Tag>
      )}
      {days && <span className="small quiet block">{days}</span>}
    </span>
  );
};
