import { describedBy, FieldError, type FieldWords, Hint } from "@/components/ui/field";
import { Link } from "@/components/ui/link";
import type { TickGroup, TickRow } from "@/lib/forms/field-spec";

const keysOf = (rows: readonly TickRow[]): readonly string[] => rows.flatMap(({ value }) => value ?? []);

/** Many alike as one table with ticks, those of one letter under it: what is ticked is confirmed once. The tick of a group sends all of its rows. */
export const TickTable = ({
  groups,
  chosen = [],
  ...words
}: FieldWords & { groups: readonly TickGroup[]; chosen?: readonly string[] }) => {
  const ticked = new Set(chosen.flatMap((value) => value.split(" ")));
  return (
    <fieldset
      className={words.error ? "field field-wrong" : "field"}
      aria-describedby={describedBy(words)}
      id={words.name}
      tabIndex={-1}
    >
      <legend className="sr-only">{words.label}</legend>
      {words.hint && <Hint name={words.name}>{words.hint}</Hint>}
      {words.error && <FieldError name={words.name}>{words.error}</FieldError>}
      <table className="table table-small ticks">
        <caption className="sr-only">{words.label}</caption>
        <thead className="sr-only">
          <tr>
            <th scope="col">Tick</th>
            <th scope="col">What waits</th>
            <th scope="col">Since</th>
            <th scope="col">By itself</th>
          </tr>
        </thead>
        {groups.map((group) => (
          <Group key={group.label} name={words.name} group={group} ticked={ticked} />
        ))}
      </table>
    </fieldset>
  );
};

const Group = ({ name, group, ticked }: { name: string; group: TickGroup; ticked: ReadonlySet<string> }) => {
  const { label, href, note, rows } = group;
  const keys = keysOf(rows);
  return (
    <tbody>
      <tr className="ticks-group">
        <th scope="rowgroup" colSpan={4}>
          {href ? (
            <a href={href} rel="noreferrer">
              {label}
            </a>
          ) : (
            label
          )}
          <span className="small quiet font-normal"> {note}</span>
          {keys.length > 1 && (
            <label className="choice">
              <input type="checkbox" name={name} value={keys.join(" ")} />
              <span>
                All {keys.length}
                <span className="sr-only"> of {label}</span>
              </span>
            </label>
          )}
        </th>
      </tr>
      {rows.map((row) => (
        <Row key={`${row.label} ${row.value}`} name={name} row={row} ticked={ticked} />
      ))}
    </tbody>
  );
};

const Row = ({ name, row, ticked }: { name: string; row: TickRow; ticked: ReadonlySet<string> }) => (
  <tr>
    <td className="tick">
      {row.value !== null && (
        <label className="choice">
          <input type="checkbox" name={name} value={row.value} defaultChecked={ticked.has(row.value)} />
          <span className="sr-only">
            {row.label}: {row.text}
          </span>
        </label>
      )}
    </td>
    <td>
      <Link href={row.href}>{row.label}</Link> <span className="published">{row.text}</span>
      {row.notes.map((note) => (
        <span key={note} className="small quiet block">
          {note}
        </span>
      ))}
    </td>
    <td className="small quiet whitespace-nowrap">{row.since}</td>
    <td className="ticks-links">
      {row.links.map(({ label, about, href }) => (
        <Link key={href} href={href}>
          {label}
          <span className="sr-only"> {about}</span>
        </Link>
      ))}
    </td>
  </tr>
);
