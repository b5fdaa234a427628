import { posix } from "node:path";
import { NotUnderstood } from "./not-understood";
import { readXml } from "./xml-events";

const MOST_SHEETS = 200;
/** Excel has 31 characters for a sheet's name; other programs have more. */
const LONGEST_NAME = 255;

/** Which parts of a package hold a workbook's sheets and what these refer to. */
export interface WorkbookOutline {
  readonly from1904: boolean;
  readonly sheets: readonly { readonly name: string; readonly part: string; readonly hidden: boolean }[];
  readonly strings: string | null;
  readonly styles: string | null;
}

const KINDS =
  /^http:\/\/(?:schemas\.openxmlformats\.org\/officeDocument\/2006|purl\.oclc\.org\/ooxml\/officeDocument)\/relationships\/(worksheet|sharedStrings|styles)$/;

/** Reads the workbook and its relations. Sheets that hold a chart and no cells are left out; two that share a part are refused. */
export function workbookOutline(workbook: string, relations: string): WorkbookOutline {
  const parts = { worksheet: new Map<string, string>(), sharedStrings: new Map(), styles: new Map() };
  readXml(relations, {
    open: (name, { Id, Type = "", Target, TargetMode }) => {
      const kind = KINDS.exec(Type)?.[1] as keyof typeof parts | undefined;
      if (name !== "Relationship" || !kind) return;
      if (Id === undefined || Target === undefined || TargetMode === "External" || parts[kind].has(Id))
        throw new NotUnderstood("damaged");
      parts[kind].set(Id, partOf(Target));
    },
  });
  let from1904: boolean | null = null;
  const sheets: { name: string; part: string; hidden: boolean }[] = [];
  readXml(workbook, {
    open: (element, attributes) => {
      if (element === "workbookPr") from1904 ??= ["1", "true"].includes(attributes.date1904 ?? "");
      if (element !== "sheet") return;
      const part = parts.worksheet.get(relationOf(attributes) ?? "");
      if (part === undefined) return;
      const { name = "", state = "visible" } = attributes;
      const unfit = name === "" || name.length > LONGEST_NAME || sheets.some((one) => one.part === part);
      if (unfit || sheets.length >= MOST_SHEETS) throw new NotUnderstood("damaged");
      sheets.push({ name, part, hidden: state !== "visible" });
    },
  });
  const only = (some: ReadonlyMap<string, string>): string | null => {
    if (some.size > 1) throw new NotUnderstood("damaged");
    return [...some.values()][0] ?? null;
  };
  return { from1904: from1904 ?? false, sheets, strings: only(parts.sharedStrings), styles: only(parts.styles) };
}

/** `r:id`, whatever its prefix is called. */
function relationOf(attributes: Readonly<Record<string, string>>): string | undefined {
  const named = Object.keys(attributes).filter((key) => key.endsWith(":id"));
  if (named.length > 1) throw new NotUnderstood("damaged");
  return attributes[named[0] ?? ""];
}

/** A part's name in the package; a target is told from the folder of the workbook, or from the top. */
const partOf = (target: string): string => posix.resolve("/xl", target).slice(1);
