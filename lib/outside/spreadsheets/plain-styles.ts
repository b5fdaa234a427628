import { NotUnderstood } from "./not-understood";
import { escaped, readXml } from "./xml-events";

/** Excel has 255 signs of a format at most. */
const LONGEST_FORMAT = 1_000;
const MOST_FORMATS = 65_500;

export interface PlainStyles {
  readonly xml: string;
  readonly formats: number;
}

/** The formats of a workbook's cells, written anew: which number format each has, and how that is written. It tells days from numbers. */
export function plainStyles(xml: string): PlainStyles {
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
  const formats = own.map((one) => one.format ?? (one.base === null ? null : base[one.base]) ?? 0);
  const used = new Set(formats);
  const written = [...codes].filter(([id]) => used.has(id));
  return {
    xml: `<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><numFmts>${written
      .map(([id, code]) => `<numFmt numFmtId="${id}" formatCode="${escaped(code)}"/>`)
      .join("")}</numFmts><cellXfs>${formats.map((id) => `<xf numFmtId="${id}"/>`).join("")}</cellXfs></styleSheet>`,
    formats: formats.length,
  };
}

function idOf(written: string | undefined): number | null {
  if (written === undefined) return null;
  if (!/^\d{1,6}$/.test(written)) throw new NotUnderstood("damaged");
  return Number(written);
}
