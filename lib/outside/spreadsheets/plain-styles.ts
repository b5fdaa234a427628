import { NotUnderstood } from "./not-understood";
import { writtenFormat } from "./number-format";
import { readXml } from "./xml-events";

/** Excel has 255 signs of a format at most. */
const LONGEST_FORMAT = 1_000;
const MOST_FORMATS = 65_500;

/** How the numbers of a workbook's cells are shown, by the number of the cell's format; null for one shown as it is. */
export function formatsOf(xml: string): readonly (string | null)[] {
  const codes = new Map<number, string>();
  const base: (number | null)[] = [];
  const own: { readonly format: number | null; readonly base: number | null }[] = [];
  let within: "cellStyleXfs" | "cellXfs" | null = null;
  readXml(xml, {
    open: (name, { numFmtId, formatCode = "", xfId }) => {
      if (name === "cellStyleXfs" || name === "cellXfs") within = name;
      else if (name === "numFmt") {
        if (formatCode.length > LONGEST_FORMAT) throw new NotUnderstood("damaged");
        const id = idOf(numFmtId);
        if (id !== null && within === null) codes.set(id, formatCode);
      } else if (name === "xf" && within === "cellStyleXfs") base.push(idOf(numFmtId));
      else if (name === "xf" && within === "cellXfs") own.push({ format: idOf(numFmtId), base: idOf(xfId) });
      if (Math.max(codes.size, base.length, own.length) > MOST_FORMATS) throw new NotUnderstood("damaged");
    },
    close: (name) => {
      if (name === within) within = null;
    },
  });
  return own.map((one) => {
    const id = one.format ?? (one.base === null ? null : base[one.base]) ?? 0;
    return writtenFormat(id, codes.get(id));
  });
}

function idOf(written: string | undefined): number | null {
  if (written === undefined) return null;
  if (!/^\d{1,6}$/.test(written)) throw new NotUnderstood("damaged");
  return Number(written);
}
