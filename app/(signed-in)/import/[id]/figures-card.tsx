import { Card } from "@/components/ui/card";
import type { ImportFigures } from "@/lib/data/queries/import-figures";
import type { CalendarDate } from "@/lib/domain/calendar";
import { longDate } from "@/lib/format/dates";
import { counted } from "@/lib/format/lists";

/** What an import did to the number with which the movement of the force's next pack opens. */
export const FiguresCard = ({
  source,
  figures: { period, opening, late, new: opened },
  takenBack,
}: {
  source: string;
  figures: ImportFigures;
  takenBack: { readonly on: CalendarDate } | null;
}) => (
  <Card title="What it did to the figures">
    <p className="measure">
      The movement from {longDate(period.from)} on opens with <b>{counted(opening, "open finding")}</b>; of these{" "}
      <b>{late.toLocaleString("en-GB")} recorded late</b>, by the import of “{source}”.
      {opened > 0 && ` ${counted(opened, "finding")} of it ${opened === 1 ? "counts" : "count"} as new in the period.`}
    </p>
    {takenBack && (
      <p className="measure">
        What was taken back leaves that movement on {longDate(takenBack.on)}, as recorded in error.
      </p>
    )}
  </Card>
);
