import type { ReadingLine } from "../lines/reading-line";
import { hasFigure } from "../lines/signs";
import { kindOfLabel } from "../phrases/remarks";
import { findingIn, rowOf } from "./table-columns";

/** A table of two columns, the names of the parts on the left: "Ref", "Recommendation", "Status", once for each finding. */
export function uprightRows(table: readonly ReadingLine[]): readonly (readonly ReadingLine[])[] | null {
  const rows = table.map(rowOf);
  if (rows.length < 3 || rows.some((row) => row.length !== 2)) return null;
  const names = rows.map(([name = ""]) => name);
  const again = names.indexOf(names[0] ?? "", 1);
  const each = again < 0 ? rows.length : again;
  const own = names.slice(0, each);
  const repeats = each >= 3 && names.every((name, i) => name === own[i % each]);
  if (!repeats || own.some((name) => name === "" || name.length > 40 || kindNumbered(name))) return null;
  if (
    !own.some((name) => /\b(?:recommendation|finding|afi|area)/i.test(name)) ||
    !own.some((name) => OWN_NAMES.test(name))
  )
    return null;
  return Array.from({ length: Math.ceil(rows.length / each) }, (_, n) => {
    const lines = table.slice(n * each, (n + 1) * each);
    const wording = lines.find((line) => findingIn(rowOf(line)[1] ?? "") >= 1) ?? lines[0];
    if (!wording) return [];
    const cells = (column: 0 | 1) => lines.map((line) => ({ text: rowOf(line)[column] ?? "", span: 1 }));
    return [
      { ...wording, cells: cells(0) },
      { ...wording, cells: cells(1) },
    ];
  });
}
const OWN_NAMES = /\b(?:status|rag|brag|owner|lead|update|progress|position|ref|reference|no|number|deadline|due)\b/i;
/** "Recommendation 1": a row of its own, and no name of a part. */
const kindNumbered = (name: string): boolean => hasFigure(name) && kindOfLabel(name) !== null;
