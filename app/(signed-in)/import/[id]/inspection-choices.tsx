import { Card } from "@/components/ui/card";
import { INSPECTION_TYPES } from "@/lib/domain/inspection/inspection";
import type { NamedInspection } from "@/lib/domain/register-import/inspections-named";
import type { KnownInspection } from "@/lib/domain/register-import/known";
import { shortDate } from "@/lib/format/dates";
import { INSPECTION_TYPE_LABELS } from "@/lib/format/labels";
import { counted } from "@/lib/format/lists";
import { inspectionField } from "@/lib/forms/import-mapping";

/** The inspections that the file names: which one of the register each is, or when a new one was published. */
export const InspectionChoices = ({
  inspections,
  known,
}: {
  inspections: readonly NamedInspection[];
  known: readonly KnownInspection[];
}) => (
  <Card
    title="Inspections of the file"
    intro="Findings belong to the report they are from. For one that the register does not have, give the day on which it was published; it is recorded as the force’s own record."
  >
    <ul className="stack-wide">
      {inspections.map(({ key, title, rows, known: found, type, publishedOn }) => (
        <li key={key} className="border-t border-line-2 pt-4 first:border-0 first:pt-0">
          <h3>
            {title} <span className="small quiet font-normal">{counted(rows, "row")}</span>
          </h3>
          <div className="mt-2 flex flex-wrap gap-x-6 gap-y-3">
            <label className="min-w-0 grow basis-80">
              <span className="small quiet">In the register</span>
              <select name={inspectionField(key, "is")} className="control" defaultValue={found?.id ?? "new"}>
                <option value="new">Not there yet: record it</option>
                {known.map(({ id, title: called, publishedOn: on }) => (
                  <option key={id} value={id}>
                    {called}
                    {on ? `, ${shortDate(on)}` : ", not published"}
                  </option>
                ))}
              </select>
            </label>
            <label>
              <span className="small quiet">Published on (if new)</span>
              <input
                type="date"
                name={inspectionField(key, "on")}
                className="control"
                defaultValue={found ? undefined : (publishedOn ?? undefined)}
              />
            </label>
            <label>
              <span className="small quiet">Type (if new)</span>
              <select name={inspectionField(key, "type")} className="control control-short" defaultValue={type}>
                {INSPECTION_TYPES.map((value) => (
                  <option key={value} value={value}>
                    {INSPECTION_TYPE_LABELS[value]}
                  </option>
                ))}
              </select>
            </label>
          </div>
        </li>
      ))}
    </ul>
  </Card>
);
