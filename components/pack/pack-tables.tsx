import Link from "next/link";
import { Card } from "@/components/ui/card";
import { DataTable } from "@/components/ui/data-table";
import type { Cell, PackDocument, PackTable } from "@/lib/domain/board-pack/document";
import { isReference } from "@/lib/domain/written";
import { shortDate } from "@/lib/format/dates";

const inWords = (cell: Cell): string => {
  if (cell === null) return "";
  if (typeof cell === "number") return cell.toLocaleString("en-GB").replace("-", "−");
  return typeof cell === "string" ? cell : shortDate(cell.on);
};

const shown = (cell: Cell) =>
  isReference(cell) ? <Link href={`/findings/${cell}`}>{cell}</Link> : <span>{inWords(cell)}</span>;

/** The tables of a pack, each with its rule under it; `foot` is at the foot of every page on paper. */
export const PackTables = ({ document, foot }: { document: PackDocument; foot: string }) => (
  <div className="pack stack-wide">
    {document.tables.map((table) => (
      <TableOf key={table.section} table={table} />
    ))}
    <p className="pack-foot">{foot}</p>
  </div>
);

const TableOf = ({ table: { section, title, rule, columns, rows, total, none } }: { table: PackTable }) => (
  <Card title={title} id={section} aside={total ? undefined : rows.length.toLocaleString("en-GB")}>
    {rows.length === 0 ? (
      <p>{none}</p>
    ) : (
      <DataTable
        caption={title}
        hideCaption
        small
        columns={columns.map(({ head, holds }) => ({ head, figures: holds === "number" }))}
        rows={rows.map((row, at) => ({ key: `${section} ${at}`, cells: row.map(shown) }))}
        total={total?.map(shown)}
      />
    )}
    <p className="small quiet">{rule}</p>
  </Card>
);
