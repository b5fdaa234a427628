import { type ReferenceTable, refusalTable, whoMayTable, whoSeesTable, workflowTable } from "./reference-tables";

/** A generated document: its path in the repository, and all that it contains. */
export interface ReferenceDocument {
  readonly path: string;
  readonly text: string;
}

const cell = (words: string) => words.replaceAll("|", "\\|");
const line = (cells: readonly string[]) => `| ${cells.map(cell).join(" | ")} |`;

export const toMarkdown = ({ title, says, columns, rows }: ReferenceTable): string =>
  [`## ${title}`, "", says, "", line(columns), `|${columns.map(() => "---").join("|")}|`, ...rows.map(line), ""].join(
    "\n",
  );

const page = (path: string, title: string, from: string, tables: readonly ReferenceTable[]): ReferenceDocument => ({
  path,
  text: [
    `# ${title}`,
    "",
    `Generated from ${from} by \`npm run docs\`. Do not edit.`,
    "",
    ...tables.map(toMarkdown),
  ].join("\n"),
});

/** The documents that the tables of the domain give now. */
export const referenceDocuments = (): readonly ReferenceDocument[] => [
  page("docs/workflow.md", "Workflow", "`lib/domain/workflow.ts` and `lib/domain/refusal.ts`", [
    workflowTable(),
    refusalTable(),
  ]),
  page("docs/permissions.md", "Permissions", "`lib/domain/policy.ts` and `lib/domain/visibility.ts`", [
    whoMayTable(),
    whoSeesTable(),
  ]),
];
