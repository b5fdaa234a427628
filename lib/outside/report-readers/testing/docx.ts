import { strToU8, zipSync } from "fflate";

export const TYPES = (extra = "") =>
  `<?xml version="1.0" encoding="UTF-8"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/>${extra}</Types>`;
const RELATIONS =
  '<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>';
const NUMBERING =
  '<?xml version="1.0"?><w:numbering xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>';
const WORD_RELATIONS =
  '<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="n1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/numbering" Target="numbering.xml"/></Relationships>';

export const paragraph = (text: string, item = false) =>
  `<w:p>${item ? '<w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr>' : ""}<w:r><w:t>${text}</w:t></w:r></w:p>`;
const documentOf = (body: string, declaration = "") =>
  `<?xml version="1.0" encoding="UTF-8"?>${declaration}<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${body}</w:body></w:document>`;

export function docx(
  body: string,
  extra: Record<string, Uint8Array> = {},
  types = TYPES(),
  declaration = "",
): Uint8Array {
  return zipSync({
    "[Content_Types].xml": strToU8(types),
    "_rels/.rels": strToU8(RELATIONS),
    "word/document.xml": strToU8(documentOf(body, declaration)),
    "word/numbering.xml": strToU8(NUMBERING),
    "word/_rels/document.xml.rels": strToU8(WORD_RELATIONS),
    ...extra,
  });
}
