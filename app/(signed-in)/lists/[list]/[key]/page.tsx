import { randomUUID } from "node:crypto";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ActionForm } from "@/components/form/action-form";
import { Card } from "@/components/ui/card";
import { ConfirmBox } from "@/components/ui/confirm-box";
import { PageHeader } from "@/components/ui/page-header";
import { whichDay } from "@/lib/data/demonstration";
import { findListHistory } from "@/lib/data/queries/lists";
import { entryOf, FIXED_LISTS } from "@/lib/domain/list/lists";
import { longDate } from "@/lib/format/dates";
import { words } from "@/lib/words/words";
import { changeEntry, endEntry, resumeEntry } from "../../actions";
import { ListHistory } from "../../list-history";
import { besideOf, listTrail, placeField, requireList } from "../../lists-page";

export const metadata: Metadata = { title: "Entry of a list" };

export default async function EntryPage({ params }: PageProps<"/lists/[list]/[key]">) {
  const { list: name, key } = await params;
  const { actor, list, lists } = await requireList(name, `/lists/${name}/${key}`);
  const entry = entryOf(lists[list], key);
  if (!entry) notFound();
  const { today } = await whichDay();
  const beside = besideOf(lists, list, entry);
  const others = beside.filter((one) => one.key !== key);
  const history = (await findListHistory(actor)).filter(
    ({ facts }) => "list" in facts && facts.list === list && facts.key === key,
  );
  return (
    <>
      <PageHeader
        title={entry.name}
        above={`Entry of the list of ${words.list.list[list].title.toLowerCase()}`}
        trail={listTrail(list)}
      />
      <Card
        title="Name and place"
        intro="What was recorded with this entry shows its new name. The old one stays in the history."
      >
        <ActionForm
          action={changeEntry.bind(null, list, key)}
          formKey={randomUUID()}
          submit="Change this entry"
          fields={[
            { is: "line", name: "name", label: "Name", value: entry.name },
            placeField(others, beside.findIndex((one) => one.key === key) + 1),
          ]}
        />
      </Card>
      {FIXED_LISTS.includes(list) ? null : entry.endedOn === null ? (
        <ConfirmBox title="End it" grave>
          <p>From that day on no form offers it. What was recorded with it stays, and shows its name.</p>
          <ActionForm
            action={endEntry.bind(null, list, key)}
            formKey={randomUUID()}
            submit="End this entry"
            weight="grave"
            fields={[
              {
                is: "date",
                name: "endedOn",
                label: "First day on which it is not offered",
                value: today,
                earliest: entry.from ?? undefined,
              },
              { is: "text", name: "why", label: "Why", rows: 3 },
            ]}
          />
        </ConfirmBox>
      ) : (
        <ConfirmBox title="Offer it again">
          <p>
            {entry.endedOn <= today ? "It has not been offered since" : "It is to end on"} {longDate(entry.endedOn)}.
          </p>
          <ActionForm
            action={resumeEntry.bind(null, list, key)}
            formKey={randomUUID()}
            submit="Offer this entry again"
            fields={[{ is: "text", name: "why", label: "Why", rows: 3 }]}
          />
        </ConfirmBox>
      )}
      <ListHistory history={history} />
    </>
  );
}
