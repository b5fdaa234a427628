import { randomUUID } from "node:crypto";
import type { Metadata } from "next";
import { ActionForm } from "@/components/form/action-form";
import { PageHeader } from "@/components/ui/page-header";
import { whichDay } from "@/lib/data/demonstration";
import type { CalendarDate } from "@/lib/domain/calendar";
import type { ListName, Lists } from "@/lib/domain/list/lists";
import { entryOptions } from "@/lib/forms/entry-options";
import type { FieldSpec } from "@/lib/forms/field-spec";
import { words } from "@/lib/words/words";
import { addEntry } from "../../actions";
import { listTrail, placeField, requireList } from "../../lists-page";

export const metadata: Metadata = { title: "Add an entry" };

export default async function NewEntryPage({ params }: PageProps<"/lists/[list]/new">) {
  const { list: name } = await params;
  const { list, lists } = await requireList(name, `/lists/${name}/new`);
  const { today } = await whichDay();
  return (
    <>
      <PageHeader
        title={`Add a ${words.list.list[list].one}`}
        trail={listTrail(list)}
        below={words.list.list[list].means}
      />
      <ActionForm
        action={addEntry.bind(null, list)}
        formKey={randomUUID()}
        submit="Add this entry"
        fields={[
          { is: "line", name: "name", label: "Name", hint: "As the forms are to show it. It can be changed later." },
          ...belongsFields(list, lists, today),
          {
            is: "date",
            name: "from",
            label: "Offered from",
            optional: true,
            hint: "Left empty, it is offered at once.",
          },
          ...(list === "questions" ? [] : [placeField(lists[list], null)]),
        ]}
      />
    </>
  );
}

/** What an entry of this list is asked for besides. It stays as it is chosen here: another choice is another entry. */
function belongsFields(list: ListName, lists: Lists, today: CalendarDate): readonly FieldSpec[] {
  if (list === "grade-schemes")
    return [
      {
        is: "boxes",
        name: "grades",
        label: "Grades that are given together",
        hint: "In the order of the list of grades.",
        options: entryOptions(lists.grades, today),
      },
    ];
  if (list === "rounds")
    return [
      {
        is: "select",
        name: "type",
        label: "Type of inspection",
        empty: "Choose a type",
        options: entryOptions(lists["inspection-types"], today),
      },
      {
        is: "select",
        name: "scheme",
        label: "Grades",
        empty: "Choose a grade scheme",
        options: entryOptions(lists["grade-schemes"], today),
      },
    ];
  if (list !== "questions") return [];
  return [
    {
      is: "select",
      name: "round",
      label: "Round",
      empty: "Choose a round",
      options: entryOptions(lists.rounds, today),
    },
  ];
}
