import type { Chance } from "../chance";
import type { Paper } from "../paper";
import { asDocx } from "./docx";
import { asHtml } from "./html";
import { asPdf } from "./pdf";
import { asCsv, asMarkdown, asText } from "./text";

/** A paper as a file that a person may have. */
export interface Print {
  readonly name: string;
  readonly bytes: Uint8Array;
}

const FORMS = ["text", "text", "html", "html", "docx", "docx", "pdf", "two columns", "turned", "markdown"] as const;

/** The kinds of file that a paper can be printed as: only a table alone makes a CSV file, and no wide table fits a column. */
export function printOf(of: Chance, paper: Paper): Print {
  const tables = paper.blocks.filter(({ is }) => is === "table");
  const encoded = (text: string) => new TextEncoder().encode(text);
  if (tables.length === 1 && paper.blocks.length === 2 && of.happens(0.2)) {
    return { name: "tracker.csv", bytes: encoded(asCsv(paper.blocks)) };
  }
  const form = of.one(FORMS);
  const wide = tables.some((block) => block.is === "table" && (block.rows[0]?.length ?? 0) > 2);
  switch (form) {
    case "text":
      return { name: "paper.txt", bytes: encoded(asText(of, paper.blocks)) };
    case "markdown":
      return { name: "paper.md.txt", bytes: encoded(asMarkdown(paper.blocks)) };
    case "html":
      return { name: "paper.html", bytes: encoded(asHtml(of, paper.blocks)) };
    case "docx":
      return { name: "paper.docx", bytes: asDocx(paper.blocks) };
    default:
      return {
        name: `paper${form === "turned" ? "-turned" : form === "two columns" && !wide ? "-columns" : ""}.pdf`,
        bytes: asPdf(of, paper.blocks, {
          columns: form === "two columns" && !wide ? 2 : 1,
          turned: form === "turned",
          wide: wide || form === "turned",
        }),
      };
  }
}
