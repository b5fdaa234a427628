import {
  AlignmentType,
  Document,
  Footer,
  HeadingLevel,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from "docx";

/** What a cell says: in bold, in small letters, and in paragraphs. */
export interface WordCell {
  readonly strong?: string;
  readonly small?: string;
  readonly text?: string;
}

/** A part of a document. Texts are paragraphs with an empty line between them. */
export type WordBlock =
  | { readonly is: "heading"; readonly text: string }
  | { readonly is: "text"; readonly text: string }
  | { readonly is: "remark"; readonly text: string }
  | { readonly is: "fact"; readonly term: string; readonly value: string }
  | {
      readonly is: "table";
      readonly head: readonly string[];
      /** How wide the columns are, in hundredths of the page. */
      readonly widths: readonly number[];
      readonly rows: readonly (readonly WordCell[])[];
      /** Columns of numbers, which stand right. */
      readonly right?: readonly number[];
    }
  | { readonly is: "signature"; readonly lines: readonly string[] };

export interface WordContents {
  readonly title: string;
  readonly subject: string;
  readonly author: string;
  /** Before the number of the page, at the foot of each. */
  readonly foot: string;
  /** Between the number of the page and how many there are. */
  readonly of: string;
  /** For wide tables: the page lies on its side. */
  readonly landscape?: boolean;
  readonly blocks: readonly WordBlock[];
}

/** A4 with margins of 2 cm, in twentieths of a point. */
const PAGE = { width: 11_906, height: 16_838 };
const MARGIN = 1_134;
const WIDTH = PAGE.width - 2 * MARGIN;
const WIDE = PAGE.height - 2 * MARGIN;
/** A row with so many characters fits a page many times over: it is kept together. */
const SHORT = 1_200;

/** A Word document: headings by their styles, tables whose head repeats on each page, British English, a title, and page numbers. */
export async function wordDocument({
  title,
  subject,
  author,
  foot,
  of,
  blocks,
  landscape = false,
}: WordContents): Promise<Uint8Array> {
  const footer = new Paragraph({
    alignment: AlignmentType.CENTER,
    children: [new TextRun({ size: 18, children: [foot, PageNumber.CURRENT, of, PageNumber.TOTAL_PAGES] })],
  });
  const file = new Document({
    title,
    subject,
    creator: author,
    lastModifiedBy: author,
    description: title,
    styles: {
      default: {
        document: {
          run: { font: "Arial", size: 24, language: { value: "en-GB" } },
          paragraph: { spacing: { after: 160 } },
        },
        title: { run: { font: "Arial", size: 40, bold: true }, paragraph: { spacing: { after: 240 } } },
        heading1: {
          run: { font: "Arial", size: 30, bold: true },
          paragraph: { spacing: { before: 360, after: 160 } },
        },
      },
    },
    sections: [
      {
        properties: {
          page: {
            size: { ...PAGE, orientation: landscape ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT },
            margin: { top: MARGIN, bottom: MARGIN, left: MARGIN, right: MARGIN },
          },
        },
        footers: { default: new Footer({ children: [footer] }) },
        children: [
          new Paragraph({ heading: HeadingLevel.TITLE, children: runs(title) }),
          ...blocks.flatMap((block) => partsOf(block, landscape ? WIDE : WIDTH)),
        ],
      },
    ],
  });
  return new Uint8Array(await Packer.toBuffer(file));
}

function partsOf(block: WordBlock, width: number): (Paragraph | Table)[] {
  switch (block.is) {
    case "heading":
      return [new Paragraph({ heading: HeadingLevel.HEADING_1, children: runs(block.text), keepNext: true })];
    case "text":
      return paragraphs(block.text);
    case "remark":
      return [new Paragraph({ children: [new TextRun({ text: storable(block.text), italics: true })] })];
    case "fact":
      return [
        new Paragraph({
          children: [new TextRun({ text: `${block.term}: `, bold: true }), ...runs(block.value)],
          spacing: { after: 60 },
        }),
      ];
    case "table":
      return [tableOf(block, width)];
    case "signature":
      return block.lines.map(
        (line, at) => new Paragraph({ children: runs(line), keepNext: true, spacing: { before: at === 0 ? 480 : 0 } }),
      );
  }
}

/** XML takes no control characters but tab and line feed; lines within a paragraph are breaks. */
const storable = (text: string) => text.replace(/[^\t\n\x20-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, "");
const runs = (text: string): TextRun[] =>
  storable(text)
    .split("\n")
    .map((line, at) => new TextRun({ text: line, ...(at > 0 && { break: 1 }) }));

const paragraphs = (text: string): Paragraph[] =>
  text.split(/\n\s*\n/).map((part) => new Paragraph({ children: runs(part) }));

function tableOf({ head, widths, rows, right = [] }: Extract<WordBlock, { is: "table" }>, whole: number): Table {
  const columnWidths = widths.map((width) => Math.floor((whole * width) / 100));
  const cell = (children: Paragraph[], at: number) =>
    new TableCell({
      width: { size: columnWidths[at] ?? 0, type: WidthType.DXA },
      margins: { top: 80, bottom: 80, left: 100, right: 100 },
      children,
    });
  const bold = (text: string) => new Paragraph({ children: [new TextRun({ text: storable(text), bold: true })] });
  const said = ({ strong, small, text }: WordCell, at: number) => {
    const alignment = right.includes(at) ? AlignmentType.RIGHT : AlignmentType.LEFT;
    const smallRun = (words: string) => new TextRun({ text: storable(words), size: 20 });
    return [
      ...(strong === undefined ? [] : [bold(strong)]),
      ...(small === undefined ? [] : [new Paragraph({ alignment, children: [smallRun(small)] })]),
      ...(text === undefined ? [] : paragraphs(text)),
    ];
  };
  return new Table({
    width: { size: whole, type: WidthType.DXA },
    columnWidths,
    rows: [
      new TableRow({
        tableHeader: true,
        cantSplit: true,
        children: head.map((words, at) => cell([bold(words)], at)),
      }),
      ...rows.map(
        (cells) =>
          new TableRow({
            cantSplit: cells.every(({ text = "" }) => text.length < SHORT),
            children: cells.map((one, at) => cell(said(one, at), at)),
          }),
      ),
    ],
  });
}
