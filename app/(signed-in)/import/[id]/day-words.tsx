import { Card } from "@/components/ui/card";
import { DataTable } from "@/components/ui/data-table";
import { excerpt } from "@/lib/domain/excerpt";
import { counted } from "@/lib/format/lists";
import { dayField } from "@/lib/forms/register-import";
import type { FileLook } from "@/lib/usecases/import-register/look-at-import";
import { LONGEST_SHOWN } from "./choice-table";

/** Each word that stands where a date is looked for, once, with the day that it is taken for; empty says that there is none. */
export const DayWords = ({ days }: Pick<FileLook, "days">) => (
  <Card
    title="Words for dates"
    intro={`These stand where a date is looked for. Say which day each one means; empty for no date. The findings are recorded either way.${
      days.some(({ ofAction }) => ofAction)
        ? " An action of a plan needs a day: one without is left out, and the check names it."
        : ""
    }`}
  >
    <DataTable
      caption="Words for dates and the day that each one means"
      hideCaption
      columns={["Word", "Stands in", "Day"].map((head) => ({ head }))}
      rows={days.map(({ word, count, day, ofAction }) => ({
        key: dayField(word),
        cells: [
          <label key="label" htmlFor={dayField(word)} className="font-semibold wrap-anywhere">
            {word === "" ? "No day given" : excerpt(word, LONGEST_SHOWN)}
          </label>,
          <span key="count" className="small quiet">
            {ofAction ? `${counted(count, "plan action")}: left out without a day` : counted(count, "cell")}
          </span>,
          <input
            key="day"
            type="date"
            id={dayField(word)}
            name={dayField(word)}
            className="control mt-0"
            defaultValue={day ?? undefined}
          />,
        ],
      }))}
    />
  </Card>
);
