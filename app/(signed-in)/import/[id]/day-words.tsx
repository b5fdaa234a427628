import { Card } from "@/components/ui/card";
import { DataTable } from "@/components/ui/data-table";
import { counted } from "@/lib/format/lists";
import { dayField } from "@/lib/forms/register-import";
import type { FileLook } from "@/lib/usecases/import-register/look-at-import";

/** Each word that stands where a date is looked for, once, with the day that it is taken for; empty says that there is none. */
export const DayWords = ({ days }: Pick<FileLook, "days">) => (
  <Card
    title="Words for dates"
    intro="These stand where a date is looked for. Say which day each one means; empty for no date. The findings are recorded either way."
  >
    <DataTable
      caption="Words for dates and the day that each one means"
      hideCaption
      columns={["Word", "Stands in", "Day"].map((head) => ({ head }))}
      rows={days.map(({ word, count, day, ofAction }) => ({
        key: dayField(word),
        cells: [
          <label key="label" htmlFor={dayField(word)} className="font-semibold wrap-anywhere">
            {word}
          </label>,
          <span key="count" className="small quiet">
            {counted(count, "cell")}
            {ofAction && ", where an action is due: without a day it stays in your file"}
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
