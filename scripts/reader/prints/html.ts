import type { Chance } from "../chance";
import type { Shown } from "../paper";

const escaped = (text: string) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
const cellOf = (cell: string) => {
  const [said = "", ...items] = cell.split("\n• ");
  const lines = said.split("\n").map(escaped);
  const stem = lines.length === 1 ? (lines[0] ?? "") : lines.map((line) => `<p>${line}</p>`).join("");
  return items.length === 0 ? stem : `${stem}<ul>${items.map((text) => `<li>${escaped(text)}</li>`).join("")}</ul>`;
};

/** A page: the headings as such or (as content systems do) as bold paragraphs, with the site's furniture around. */
export function asHtml(of: Chance, shown: readonly Shown[]): string {
  const bold = of.happens(0.2);
  const body: string[] = [];
  const notes: string[] = [];
  let depth = -1;
  const close = (to: number) => {
    for (; depth > to; depth -= 1) body.push("</li></ul>");
  };
  for (const block of shown) {
    if (block.is === "item" && block.numbered === undefined) {
      if (block.depth > depth) for (; depth < block.depth; depth += 1) body.push("<ul>");
      else {
        close(block.depth);
        body.push("</li>");
      }
      body.push(`<li>${escaped(block.text)}`);
      continue;
    }
    close(-1);
    if (block.is === "heading")
      body.push(
        bold && block.level > 2
          ? `<p><strong>${escaped(block.text)}</strong></p>`
          : `<h${block.level}>${escaped(block.text)}</h${block.level}>`,
      );
    if (block.is === "paragraph") body.push(`<p>${escaped(block.text)}</p>`);
    if (block.is === "item") body.push(`<ol start="${block.numbered}"><li>${escaped(block.text)}</li></ol>`);
    if (block.is === "note")
      notes.push(
        `<li id="fn${block.sign}" role="doc-endnote"><p>${escaped(block.text)} <a href="#r${block.sign}" role="doc-backlink">↩︎</a></p></li>`,
      );
    if (block.is === "table") {
      const width = block.rows[0]?.length ?? 1;
      const row = (cells: readonly string[], tag: string) =>
        cells.length === 1 && width > 1
          ? `<tr><${tag} colspan="${width}">${cellOf(cells[0] ?? "")}</${tag}></tr>`
          : `<tr>${cells.map((cell) => `<${tag}>${cellOf(cell)}</${tag}>`).join("")}</tr>`;
      body.push(`<table>${block.rows.map((cells, i) => row(cells, i === 0 ? "th" : "td")).join("")}</table>`);
    }
  }
  close(-1);
  const nav = of.happens(0.5) ? "<nav><ul><li>Home</li><li>Publications</li></ul></nav>" : "";
  const foot = notes.length > 0 ? `<section role="doc-endnotes"><ol>${notes.join("")}</ol></section>` : "";
  return `<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>Page</title></head><body>${nav}<main>${body.join("\n")}${foot}</main><footer>Contact us</footer></body></html>`;
}
