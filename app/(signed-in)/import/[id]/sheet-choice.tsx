import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Select } from "@/components/ui/select";
import type { ImportView } from "@/lib/data/queries/register-import";
import type { SheetsRead } from "@/lib/domain/register-import/sheets-read";
import { counted, joined } from "@/lib/format/lists";
import { words } from "@/lib/words/words";
import { readFurtherSheet, readOtherSheet } from "./actions";

const quoted = (names: readonly string[]): string => joined(names.map((name) => `“${name}”`));

/** Each sheet that is left alone, once, with why. */
const LeftSheets = ({ left, recorded }: Pick<SheetsRead, "left" | "recorded">) =>
  left.length > 0 && (
    <ul className="list">
      {left.map(({ name, why }) => (
        <li key={name}>
          “{name}”: {recorded.includes(name) ? words.import.sheetRecorded : words.import.sheetLeft[why]}
        </li>
      ))}
    </ul>
  );

/** Which sheets of a workbook are read, which are left alone and why, and the way to read one by itself. */
export const SheetChoice = ({ view: { id, sheet, otherSheets, sheets } }: { view: ImportView }) => {
  const together = sheets.read.length > 1;
  const isChosen = sheets.left.some(({ why }) => why === "not-chosen");
  const alone = otherSheets.filter((name) => !sheets.recorded.includes(name));
  return (
    <Card
      title={together ? `Sheets ${quoted(sheets.read.map(({ name }) => name))}` : `Sheet “${sheet}”`}
      aside={`${counted(together ? sheets.read.length : 1, "sheet")} of ${otherSheets.length + 1} read`}
      intro={
        together
          ? "They have the same columns and are read as one table. A row is named with its sheet: “row 7 of sheet 2”."
          : undefined
      }
    >
      {together && (
        <ul className="list">
          {sheets.read.map(({ number, name, inspection, kind }) => (
            <li key={name}>
              Sheet {number}, “{name}”
              {inspection || kind
                ? `: where a row does not say it, ${[inspection, kind && words.finding.kind[kind].one].filter(Boolean).join("; ")}`
                : ""}
            </li>
          ))}
        </ul>
      )}
      {sheets.left.length > 0 && <p>Left alone:</p>}
      <LeftSheets {...sheets} />
      {!together && sheets.left.length === 0 && <p>Left alone: {quoted(otherSheets)}.</p>}
      <form action={readOtherSheet.bind(null, id)} className="flex flex-wrap items-end gap-x-4 gap-y-3">
        <Select
          name="sheet"
          label="Read by itself instead"
          options={[...(together ? [sheet] : []), ...alone].map((name) => ({ value: name, label: name }))}
          empty={isChosen ? "All that have the same columns" : undefined}
          required={!isChosen}
        />
        <Button>Read this instead</Button>
      </form>
    </Card>
  );
};

/** After a part of a workbook is recorded: its other sheets, one after the other from the same upload. */
export const FurtherSheets = ({ view: { id, otherSheets, sheets } }: { view: ImportView }) => {
  const read = new Set([...sheets.recorded, ...sheets.read.map(({ name }) => name)]);
  const further = otherSheets.filter((name) => !read.has(name));
  if (further.length === 0) return null;
  return (
    <Card title={`${counted(further.length, "further sheet")} of this file`} aside="not recorded">
      <LeftSheets {...sheets} />
      <form action={readFurtherSheet.bind(null, id)} className="flex flex-wrap items-end gap-x-4 gap-y-3">
        <Select name="sheet" label="Sheet" options={further.map((name) => ({ value: name, label: name }))} required />
        <Button>Read this sheet next</Button>
      </form>
    </Card>
  );
};
