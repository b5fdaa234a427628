import {
  AlignmentType,
  Document,
  Footer,
  HeadingLevel,
  Packer,
  PageNumber,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from "docx";
import type { ResponseDocument } from "@/lib/domain/response/document";
import { longDate } from "@/lib/format/dates";
import { words } from "@/lib/words/words";

/** A4 with margins of 2 cm, in twentieths of a point. */
const PAGE = { width: 11_906, height: 16_838 };
const MARGIN = 1_134;
const WIDTH = PAGE.width - 2 * MARGIN;
const COLUMNS = [1_900, 3_800, WIDTH - 5_700] as const;

/**
 * A published response as a Word document: headings by their styles, a table whose head repeats on each page, British English,
 * a title, and page numbers. The page on the screen says the same in the same order.
 */
export async function responseDocx(document: ResponseDocument): Promise<Uint8Array> {
  const say = words.response.document;
  const { parts } = say;
  const title = say.title(document);
  const body = [
    new Paragraph({ heading: HeadingLevel.TITLE, children: runs(title) }),
    ...(document.notice ? [heading(parts.notice), ...paragraphs(document.notice)] : []),
    ...say.facts(document).map(
      ([term, value]) =>
        new Paragraph({
          children: [new TextRun({ text: `${term}: `, bold: true }), ...runs(value)],
          spacing: { after: 60 },
        }),
    ),
    heading(parts.comments(document)),
    ...paragraphs(document.comments),
    heading(parts.chiefOfficer),
    ...(document.chiefOfficer.length === 0 ? paragraphs(say.noComments(document)) : []),
    ...document.chiefOfficer.flatMap(({ words: said, on, late }) => [
      new Paragraph({ children: [new TextRun({ text: say.given(on, late), italics: true })] }),
      ...paragraphs(said),
    ]),
    ...(document.reply ? [heading(parts.reply), ...paragraphs(document.reply)] : []),
    heading(parts.answers),
    ...(document.answers.length === 0 ? paragraphs(say.noFindings) : [table(document)]),
    new Paragraph({ children: runs(document.signatory), spacing: { before: 480 }, keepNext: true }),
    new Paragraph({ children: runs(document.body), keepNext: true }),
    new Paragraph({ children: runs(longDate(document.publishedOn)) }),
  ];
  const file = new Document({
    title,
    subject: document.report.title,
    creator: document.body,
    lastModifiedBy: document.body,
    description: say.title(document),
    styles: {
      default: {
        document: {
          run: { font: "Arial", size: 24, language: { value: "en-GB" } },
          paragraph: { spacing: { after: 160 } },
        },
        title: { run: { font: "Arial", size: 40, bold: true }, paragraph: { spacing: { after: 240 } } },
        heading1: { run: { font: "Arial", size: 30, bold: true }, paragraph: { spacing: { before: 360, after: 160 } } },
      },
    },
    sections: [
      {
        properties: {
          page: { size: PAGE, margin: { top: MARGIN, bottom: MARGIN, left: MARGIN, right: MARGIN } },
        },
        footers: {
          default: new Footer({
            children: [
              new Paragraph({
                alignment: AlignmentType.CENTER,
                children: [
                  new TextRun({
                    size: 18,
                    children: [
                      `${document.reference}${document.number > 1 ? `, version ${document.number}` : ""} · page `,
                      PageNumber.CURRENT,
                      " of ",
                      PageNumber.TOTAL_PAGES,
                    ],
                  }),
                ],
              }),
            ],
          }),
        },
        children: body,
      },
    ],
  });
  return new Uint8Array(await Packer.toBuffer(file));
}

const heading = (text: string) =>
  new Paragraph({ heading: HeadingLevel.HEADING_1, children: runs(text), keepNext: true });

/** XML takes no control characters but these; lines within a paragraph are breaks. */
const storable = (text: string) => text.replace(/[^\t\n\x20-\uFFFF]/gu, (sign) => (sign > "\uFFFF" ? sign : ""));
const runs = (text: string): TextRun[] =>
  storable(text)
    .split("\n")
    .map((line, at) => new TextRun({ text: line, ...(at > 0 && { break: 1 }) }));

const paragraphs = (text: string): Paragraph[] =>
  text.split(/\n\s*\n/).map((part) => new Paragraph({ children: runs(part) }));

function table({ answers }: ResponseDocument): Table {
  const say = words.response.document;
  const cell = (children: Paragraph[], at: number) =>
    new TableCell({
      width: { size: COLUMNS[at] ?? 0, type: WidthType.DXA },
      margins: { top: 80, bottom: 80, left: 100, right: 100 },
      children,
    });
  return new Table({
    width: { size: WIDTH, type: WidthType.DXA },
    columnWidths: [...COLUMNS],
    rows: [
      new TableRow({
        tableHeader: true,
        cantSplit: true,
        children: say.columns.map((head, at) =>
          cell([new Paragraph({ children: [new TextRun({ text: head, bold: true })] })], at),
        ),
      }),
      ...answers.map(
        ({ reference, kind, words: published, action, answer }) =>
          new TableRow({
            children: [
              cell(
                [
                  new Paragraph({ children: [new TextRun({ text: reference, bold: true })] }),
                  new Paragraph({ children: runs(words.finding.kind[kind].one) }),
                ],
                0,
              ),
              cell(paragraphs(published), 1),
              cell(
                action
                  ? [
                      new Paragraph({ children: [new TextRun({ text: words.response.action[action], bold: true })] }),
                      ...paragraphs(answer ?? ""),
                    ]
                  : paragraphs(say.notByItself(kind)),
                2,
              ),
            ],
          }),
      ),
    ],
  });
}
