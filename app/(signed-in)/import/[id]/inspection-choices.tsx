import { Card } from "@/components/ui/card";
import { FieldError } from "@/components/ui/field";
import type { CalendarDate } from "@/lib/domain/calendar";
import type { Entry } from "@/lib/domain/list/lists";
import type { NamedInspection } from "@/lib/domain/register-import/inspections-named";
import type { KnownInspection } from "@/lib/domain/register-import/known";
import { shortDate } from "@/lib/format/dates";

import { counted } from "@/lib/format/lists";
import { inspectionField, LEFT_OUT } from "@/lib/forms/register-import";

/** Whether nobody says yet when an inspection was published that the register does not have. */
export const isUndated = ({ known, leftOut, publishedOn }: NamedInspection): boolean =>
  !known && !leftOut && publishedOn === null;

/** The id of the day of an inspection, by its place in the list: what the file calls it can hold any sign. */
export const publishedId = (index: number) => `published-${index}`;

/** The inspections that the file names: which one of the register each is, or when a new one was published. */
export const InspectionChoices = ({
  inspections,
  known,
  types,
  asksDates,
}: {
  inspections: readonly NamedInspection[];
  known: readonly KnownInspection[];
  types: readonly Entry[];
  asksDates: boolean;
}) => (
  <Card
    title="Inspections of the file"
    intro="Findings belong to the report they are from. For one that the register does not have, give the day on which it was published; it is recorded as the force’s own record."
  >
    <ul className="stack-wide">
      {inspections.map(({ key, title, rows, known: found, leftOut, type, publishedOn }, index) => (
        <li key={key} className="border-t border-line-2 pt-4 first:border-0 first:pt-0">
          <h3>
            {title} <span className="small quiet font-normal">{counted(rows, "row")}</span>
          </h3>
          <div className="mt-2 flex flex-wrap gap-x-6 gap-y-3">
            <label className="min-w-0 grow basis-80">
              <span className="small quiet">In the register</span>
              <select
                name={inspectionField(key, "is")}
                className="control"
                defaultValue={found?.id ?? (leftOut ? LEFT_OUT : "new")}
              >
                {found ? (
                  <>
                    <Known {...found} />
                    {others(known, found).map((one) => (
                      <Known key={one.id} {...one} />
                    ))}
                    <option value={LEFT_OUT}>None of these: leave its new rows out for now</option>
                    <option value="new">None of these: record it as one more</option>
                  </>
                ) : (
                  <>
                    <option value="new">Not there yet: record it</option>
                    <option value={LEFT_OUT}>Not there yet: leave its new rows out for now</option>
                    {known.map((one) => (
                      <Known key={one.id} {...one} />
                    ))}
                  </>
                )}
              </select>
            </label>
            <PublishedOn
              id={publishedId(index)}
              name={inspectionField(key, "on")}
              on={found ? null : publishedOn}
              missing={asksDates && isUndated({ key, title, rows, known: found, leftOut, type, publishedOn })}
            />
            <label>
              <span className="small quiet">Type (if new)</span>
              <select name={inspectionField(key, "type")} className="control control-short" defaultValue={type}>
                {types.map((entry) => (
                  <option key={entry.key} value={entry.key}>
                    {entry.name}
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

const others = (known: readonly KnownInspection[], { id }: KnownInspection) => known.filter((one) => one.id !== id);

const Known = ({ id, title, publishedOn }: KnownInspection) => (
  <option value={id}>
    {title}
    {publishedOn ? `, ${shortDate(publishedOn)}` : ", not published"}
  </option>
);

const PublishedOn = ({
  id,
  name,
  on,
  missing,
}: {
  id: string;
  name: string;
  on: CalendarDate | null;
  missing: boolean;
}) => (
  <div className={missing ? "field-wrong" : undefined}>
    <label htmlFor={id} className="small quiet">
      Published on (if new)
    </label>
    {missing && <FieldError name={id}>Say when it was published; its first page has the day</FieldError>}
    <input
      type="date"
      id={id}
      name={name}
      className="control"
      defaultValue={on ?? undefined}
      aria-describedby={missing ? `${id}-error` : undefined}
      aria-invalid={missing || undefined}
    />
  </div>
);
