import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Select } from "@/components/ui/select";
import type { ImportView } from "@/lib/data/queries/register-import";
import { joined } from "@/lib/format/lists";
import { readOtherSheet } from "./actions";

/** Which sheet of a workbook is read, which are left out, and the way to another. One file is one sheet. */
export const SheetChoice = ({ view: { id, sheet, otherSheets } }: { view: ImportView }) => (
  <Card title={`Sheet “${sheet}”`} aside="one sheet is read">
    <p>
      Left out: {joined(otherSheets.map((name) => `“${name}”`))}. To bring in more than one sheet, upload the file again
      for each: rows that are recorded by then are recognised.
    </p>
    <form action={readOtherSheet.bind(null, id)} className="flex flex-wrap items-end gap-x-4 gap-y-3">
      <Select
        name="sheet"
        label="Another sheet"
        options={otherSheets.map((name) => ({ value: name, label: name }))}
        required
      />
      <Button>Read this sheet instead</Button>
    </form>
  </Card>
);
