import { Card } from "@/components/ui/card";
import { DataTable } from "@/components/ui/data-table";
import { Link } from "@/components/ui/link";
import type { Cell, Tabled } from "@/lib/domain/board-pack/document";
import { isReference } from "@/lib/domain/written";
import { shortDate } from "@/lib/format/dates";

const inWords = (cell: Cell): string => {
  if (cell === null) return "";
  if (typeof cell === "number") return cell.toLocaleString("en-GB").replace("-", "−");
  return typeof cell === "string" ? cell : shortDate(cell.on);
};

const shown = (cell: Cell, isOthers: boolean) => {
  if (!isOthers && isReference(cell))
    return (
      <Link href={`/findings/${cell}`} className="whitespace-nowrap">
        {cell}
      </Link>
    );
  const isDay = typeof cell === "object" && cell !== null;
  return <span className={isDay ? "whitespace-nowrap" : undefined}>{inWords(cell)}</span>;
};

interface Sectioned extends Tabled {
  readonly section: string;
  /** Of findings that the reader has no page of: their references lead nowhere. */
  readonly isOthers?: boolean;
}

/** The tables of a pack, each with its rule under it; `foot` is at the foot of every page on paper. */
export const PackTables = ({
  document,
  foot,
}: {
  document: { readonly tables: readonly Sectioned[] };
  foot: string;
}) => (
  <div className="pack">
    <div className="pack-body stack-wide">
      {document.tables.map((table) => (
        <TableOf key={table.section} table={table} />
      ))}
    </div>
    <p className="pack-foot">{foot}</p>
  </div>
);

/** Movement has the same rows always: their number says nothing. */
const isList = (section: string): boolean => section !== "movement" && section !== "statuses";

const TableOf = ({
  table: { section, title, rule, columns, rows, total, none, isOthers = false },
}: {
  table: Sectioned;
}) => (
  <Card title={title} id={section} aside={isList(section) && rows.length > 0 && rows.length.toLocaleString("en-GB")}>
    {rows.length === 0 ? (
      <p>{none}</p>
    ) : (
      <DataTable
        caption={title}
        hideCaption
        small
        columns={columns.map(({ head, holds }) => ({ head, figures: holds === "number" }))}
        rows={rows.map((row, at) => ({ key: `${section} ${at}`, cells: row.map((cell) => shown(cell, isOthers)) }))}
        total={total?.map((cell) => shown(cell, isOthers))}
      />
    )}
    <p className="small quiet">{rule}</p>
  </Card>
);
