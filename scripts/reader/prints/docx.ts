import { crc32 } from "node:zlib";
import type { Shown } from "../paper";

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml";

/** An archive whose files are stored as they are. */
export function zipped(files: Readonly<Record<string, string>>): Uint8Array {
  const parts: Buffer[] = [];
  const central: Buffer[] = [];
  let at = 0;
  for (const [name, text] of Object.entries(files)) {
    const [path, data] = [Buffer.from(name), Buffer.from(text)];
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt32LE(crc32(data), 10);
    common.writeUInt32LE(data.length, 14);
    common.writeUInt32LE(data.length, 18);
    common.writeUInt16LE(path.length, 22);
    parts.push(Buffer.from("PK\x03\x04"), common, path, data);
    const rest = Buffer.alloc(14);
    rest.writeUInt32LE(at, 10);
    central.push(Buffer.from("PK\x01\x02\x14\x00"), common, rest, path);
    at += 30 + path.length + data.length;
  }
  const directory = Buffer.concat(central);
  const end = Buffer.alloc(22);
  end.write("PK\x05\x06");
  end.writeUInt16LE(Object.keys(files).length, 8);
  end.writeUInt16LE(Object.keys(files).length, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...parts, directory, end]);
}

const escaped = (text: string) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
const run = (text: string) => `<w:r><w:t xml:space="preserve">${escaped(text)}</w:t></w:r>`;
const listed = (depth: number, list: number) =>
  `<w:numPr><w:ilvl w:val="${depth}"/><w:numId w:val="${list}"/></w:numPr>`;
const para = (content: string, properties = "") =>
  `<w:p>${properties === "" ? "" : `<w:pPr>${properties}</w:pPr>`}${content}</w:p>`;

function cellOf(cell: string, span = 1): string {
  const [said = "", ...items] = cell.split("\n• ");
  const stem = said.split("\n").map((line) => para(run(line)));
  const wide = span > 1 ? `<w:tcPr><w:gridSpan w:val="${span}"/></w:tcPr>` : "";
  return `<w:tc>${wide}${stem.join("")}${items.map((text) => para(run(text), listed(0, 1))).join("")}</w:tc>`;
}

/** A Word file: headings by style, lists by numbering, notes at the foot of the page. */
export function asDocx(shown: readonly Shown[]): Uint8Array {
  const notes: string[] = [];
  const body = shown.map((block) => {
    switch (block.is) {
      case "heading":
        return para(run(block.text), `<w:pStyle w:val="Heading${block.level}"/>`);
      case "paragraph":
        return para(run(block.text));
      case "item":
        return para(run(block.text), listed(block.depth, block.numbered === undefined ? 1 : 2));
      case "note":
        notes.push(`<w:footnote w:id="${block.sign + 1}">${para(run(block.text))}</w:footnote>`);
        return para(`${run("See the note")}<w:r><w:footnoteReference w:id="${block.sign + 1}"/></w:r>${run(".")}`);
      case "table": {
        const width = block.rows[0]?.length ?? 1;
        const rows = block.rows.map(
          (row) => `<w:tr>${row.map((cell) => cellOf(cell, row.length === 1 ? width : 1)).join("")}</w:tr>`,
        );
        return `<w:tbl><w:tblGrid>${"<w:gridCol/>".repeat(width)}</w:tblGrid>${rows.join("")}</w:tbl>${para("")}`;
      }
    }
    return "";
  });
  const level = (depth: number, format: string) =>
    `<w:lvl w:ilvl="${depth}"><w:start w:val="2"/><w:numFmt w:val="${format}"/></w:lvl>`;
  const style = (n: number) =>
    `<w:style w:type="paragraph" w:styleId="Heading${n}"><w:name w:val="heading ${n}"/></w:style>`;
  const relation = (id: string, type: string, target: string) =>
    `<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${target}"/>`;
  const override = (name: string, type: string) =>
    `<Override PartName="/word/${name}.xml" ContentType="${WORD}.${type}+xml"/>`;
  return zipped({
    "[Content_Types].xml": `<?xml version="1.0"?><Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>${override("document", "document.main")}${override("numbering", "numbering")}${override("styles", "styles")}${override("footnotes", "footnotes")}</Types>`,
    "_rels/.rels": `<?xml version="1.0"?><Relationships xmlns="${PACKAGE}/relationships">${relation("r1", "officeDocument", "word/document.xml")}</Relationships>`,
    "word/document.xml": `<?xml version="1.0"?><w:document ${W}><w:body>${body.join("")}</w:body></w:document>`,
    "word/numbering.xml": `<?xml version="1.0"?><w:numbering ${W}><w:abstractNum w:abstractNumId="0">${level(0, "bullet")}${level(1, "bullet")}</w:abstractNum><w:abstractNum w:abstractNumId="1">${level(0, "decimal")}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num></w:numbering>`,
    "word/styles.xml": `<?xml version="1.0"?><w:styles ${W}>${[1, 2, 3, 4].map(style).join("")}</w:styles>`,
    "word/footnotes.xml": `<?xml version="1.0"?><w:footnotes ${W}>${notes.join("")}</w:footnotes>`,
    "word/_rels/document.xml.rels": `<?xml version="1.0"?><Relationships xmlns="${PACKAGE}/relationships">${relation("n1", "numbering", "numbering.xml")}${relation("s1", "styles", "styles.xml")}${relation("f1", "footnotes", "footnotes.xml")}</Relationships>`,
  });
}
