import { Card } from "@/components/ui/card";
import { DataTable } from "@/components/ui/data-table";
import type { ReferenceTable as Rules } from "@/lib/words/reference-tables";

/** One table of the rules, as the rules themselves give it. */
export const ReferenceTable = ({ table: { title, says, columns, rows }, id }: { table: Rules; id: string }) => (
  <Card title={title} intro={says} id={id}>
    <DataTable
      caption={title}
      hideCaption
      small
      columns={columns.map((head) => ({ head }))}
      rows={rows.map((cells) => ({ key: cells[0] ?? "", cells }))}
    />
  </Card>
);
