import { inScope } from "@/lib/data/scope";
import { recordAccess } from "@/lib/data/store/access";
import { type LoadedImport, loadImport, loadUploadedFile, resultAs } from "@/lib/data/store/register-import";
import type { Actor } from "@/lib/domain/actor";
import { groupBy } from "@/lib/domain/group-by";
import { readAnswers } from "@/lib/domain/register-import/answers";
import { COLUMN_HEADINGS } from "@/lib/domain/register-import/column";
import { type Issue, isError } from "@/lib/domain/register-import/issue";
import { readMapping } from "@/lib/domain/register-import/mapping";
import type { SpreadsheetFormat } from "@/lib/domain/register-import/spreadsheet";
import { readIssues } from "@/lib/domain/register-import/stored-result";
import { ok, type Result, refuse } from "@/lib/domain/result";
import type { UnreadReason } from "@/lib/domain/unread";
import { readApart } from "@/lib/outside/apart/read-apart";
import { wordIssue } from "@/lib/words/word-issue";
import { type HandedOut, nameAfter } from "./handed-out";

/** What the column of errors is called; a file that comes back with it has it written anew. */
const ERROR = "Error";

/**
 * The uploaded file with what is wrong with each row in a column after its last, to be mended and uploaded again; or why it
 * was not read again just now. Null where nothing was checked.
 */
export async function fileWithErrors(
  actor: Actor,
  id: string,
  format: SpreadsheetFormat,
): Promise<Result<HandedOut, UnreadReason> | null> {
  const [loaded, bytes] = await inScope(actor, async (db) => [
    await loadImport(db, actor, id),
    await loadUploadedFile(db, actor, id),
  ]);
  const issues = loaded && resultAs(readIssues, loaded);
  if (!loaded || !bytes || !issues) return null;
  const before = loaded.columns.indexOf(ERROR);
  const column = before < 0 ? loaded.columns.length : before;
  const words = wordsByRow(loaded, issues);
  const { read } = readAnswers(loaded.answers).sheets;
  const together = read.length > 0 ? { sheets: read, columns: loaded.columns, rows: loaded.rows } : null;
  const asked = { bytes, format, heading: ERROR, sheet: loaded.sheet, column, words, together };
  const marked = await readApart("marks", asked, actor.personId);
  if (!marked.ok) return refuse(marked.why);
  if (!marked.value) return null;
  await recordAccess(actor, "exported", id, "import errors");
  return ok({ name: nameAfter(loaded.fileName, "with-errors", format), bytes: marked.value });
}

/** What is wrong with each row, by its number in the file: the parts of one (10.1, 10.2) have their words beside the same cells. */
export function wordsByRow(
  { mapping, columns }: Pick<LoadedImport, "mapping" | "columns">,
  issues: readonly Issue[],
): ReadonlyMap<number, string> {
  const mapped = readMapping(mapping).columns;
  const sentence = (issue: Issue) => {
    const index = issue.column ? mapped.indexOf(issue.column) : -1;
    const heading = index >= 0 ? columns[index] : issue.column ? COLUMN_HEADINGS[issue.column] : null;
    return heading ? `${heading}: ${wordIssue(issue)}` : wordIssue(issue);
  };
  const groups = groupBy(issues.filter(isError), ({ row }) => String(Math.floor(row)));
  return new Map([...groups].map(([row, some]) => [Number(row), [...new Set(some.map(sentence))].join("\n")]));
}
