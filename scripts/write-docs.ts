/** Writes the documents that follow from the tables of the domain: `npm run docs`. */
import { writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { referenceDocuments } from "@/lib/words/reference-docs";

const root = new URL("../", import.meta.url);
for (const { path, text } of referenceDocuments()) {
  await writeFile(fileURLToPath(new URL(path, root)), text);
  console.log(`Wrote ${path}`);
}
