import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { referenceDocuments, toMarkdown } from "@/lib/words/reference-docs";
import { workflowTable } from "@/lib/words/reference-tables";

const inRoot = (path: string) => fileURLToPath(new URL(`../${path}`, import.meta.url));

describe("the generated documents", () => {
  it.each(referenceDocuments().map(({ path, text }) => [path, text] as const))(
    "%s is what the tables give",
    async (path, text) => {
      const written = await readFile(inRoot(path), "utf8").catch(() => "");
      expect(written, `${path} is out of date. Run: npm run docs`).toBe(text);
    },
  );

  it("change with any cell of a table", () => {
    const table = workflowTable();
    const [first = [], ...rest] = table.rows;
    const changed = { ...table, rows: [first.with(2, "Closed"), ...rest] };
    expect(toMarkdown(changed)).not.toBe(toMarkdown(table));
    expect(referenceDocuments()[0]?.text).toContain(toMarkdown(table));
  });

  it("keep a cell in one column, whatever it says", () => {
    const table = { title: "T", says: "S", columns: ["a"], rows: [["one | two"]] };
    expect(toMarkdown(table)).toContain("| one \\| two |");
  });
});
