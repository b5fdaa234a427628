import type { FileKind } from "./lists";

const MOST = 120;

/** How the names of a kind end: the first of them is given to a name that ends otherwise. */
const ENDINGS: Readonly<Record<FileKind, readonly string[]>> = {
  pdf: ["pdf"],
  docx: ["docx"],
  xlsx: ["xlsx"],
  pptx: ["pptx"],
  png: ["png"],
  jpeg: ["jpg", "jpeg"],
  csv: ["csv"],
  text: ["txt"],
};

/** Names that one system or another takes for a device. */
const DEVICE = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i;

/**
 * The name under which a file is shown and handed out: no path, no sign that does not print or turns the reading direction,
 * none that a system reads as more than a letter; and an ending that says what the file is, whatever its sender called it.
 */
export function fileName(given: string, kind: FileKind): string {
  const last = given.toWellFormed().normalize("NFC").split(/[\\/]/).at(-1) ?? "";
  const clean = last
    .replace(/[\p{C}\uFFFD]/gu, "")
    .replace(/[<>:"|?*]/g, "_")
    .replace(/\s+/g, " ")
    .replace(/^[. ]+|[. ]+$/g, "");
  const [ending = "txt"] = ENDINGS[kind];
  const dot = clean.lastIndexOf(".");
  const said = dot > 0 ? clean.slice(dot + 1).toLowerCase() : "";
  const fits = ENDINGS[kind].includes(said);
  const stem = (fits ? clean.slice(0, dot) : clean).replace(/[. ]+$/, "") || "file";
  const safe = DEVICE.test(stem) ? `_${stem}` : stem;
  const end = fits ? said : ending;
  return `${[...safe]
    .slice(0, MOST - end.length - 1)
    .join("")
    .slice(0, MOST - end.length - 1)
    .toWellFormed()
    .replaceAll("\uFFFD", "")}.${end}`;
}

/** Whether the name of a text says that it is a table. */
export const saysTable = (given: string): boolean => /\.csv\s*$/i.test(given);
