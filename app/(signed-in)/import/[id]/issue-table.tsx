import { DataTable } from "@/components/ui/data-table";
import { COLUMN_HEADINGS } from "@/lib/domain/register-import/column";
import type { Issue } from "@/lib/domain/register-import/issue";
import { readMapping } from "@/lib/domain/register-import/mapping";
import { wordIssue } from "@/lib/format/import-issues";

const MOST = 50;

/** What there is to say about rows, under the file's own row numbers and column names. */
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
  return (
    <>
      <DataTable
        caption={caption}
        hideCaption
        small
        columns={[{ head: "Row" }, { head: "Column" }, { head: "What to know" }]}
        rows={issues.slice(0, MOST).map((issue) => ({
          key: `${issue.row} ${issue.column} ${issue.what}`,
          cells: [
            <b key="row" className="whitespace-nowrap">
              Row {issue.row}
            </b>,
            <span key="column">{headingOf(issue)}</span>,
            <span key="words">{wordIssue(issue)}</span>,
          ],
        }))}
      />
      {issues.length > MOST && (
        <p className="small quiet">
          The first {MOST} of {issues.length.toLocaleString("en-GB")}. The download has all of them.
        </p>
      )}
    </>
  );
};
