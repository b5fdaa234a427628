import { DataTable } from "@/components/ui/data-table";
import { groupBy } from "@/lib/domain/group-by";
import { COLUMN_HEADINGS } from "@/lib/domain/register-import/column";
import type { Issue } from "@/lib/domain/register-import/issue";
import { readMapping } from "@/lib/domain/register-import/mapping";
import { wordIssue } from "@/lib/words/word-issue";
import { words } from "@/lib/words/words";

const MOST = 50;

/** What there is to say about rows, under the file's own row numbers and column names. What is said of several is said once. */
export const IssueTable = ({
  caption,
  issues,
  columns,
  mapping,
}: {
  caption: string;
  issues: readonly Issue[];
  columns: readonly string[];
  mapping: unknown;
}) => {
  const mapped = readMapping(mapping).columns;
  const headingOf = ({ column }: Issue) => {
    const index = column ? mapped.indexOf(column) : -1;
    return (index >= 0 ? columns[index] : null) ?? (column ? COLUMN_HEADINGS[column] : "");
  };
  const lines = [...groupBy(issues, (issue) => `${headingOf(issue)} ${wordIssue(issue)}`)].flatMap(([key, same]) => {
    const [first] = same;
    return first ? [{ key, first, rows: same.map(({ row }) => row) }] : [];
  });
  return (
    <>
      <DataTable
        caption={caption}
        hideCaption
        small
        columns={[{ head: "Row" }, { head: "Column" }, { head: "What to know" }]}
        rows={lines.slice(0, MOST).map(({ key, first, rows }) => ({
          key,
          cells: [
            <b key="row" className={rows.length === 1 ? "whitespace-nowrap" : undefined}>
              {words.import.rows(rows)}
            </b>,
            <span key="column">{headingOf(first) || "the whole row"}</span>,
            <span key="words">{wordIssue(first)}</span>,
          ],
        }))}
      />
      {lines.length > MOST && (
        <p className="small quiet">
          The first {MOST} of {lines.length.toLocaleString("en-GB")}. The download has all of them.
        </p>
      )}
    </>
  );
};
