import { randomUUID } from "node:crypto";
import { ActionForm } from "@/components/form/action-form";
import { ButtonLink, Buttons } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { ConfirmBox } from "@/components/ui/confirm-box";
import { DataTable } from "@/components/ui/data-table";
import { Disclosure } from "@/components/ui/disclosure";
import { Link } from "@/components/ui/link";
import { Notice } from "@/components/ui/notice";
import type { ImportView } from "@/lib/data/queries/register-import";
import { isError, levelOf } from "@/lib/domain/register-import/issue";
import { readMapping } from "@/lib/domain/register-import/mapping";
import type { Outline } from "@/lib/domain/register-import/outline";
import { shortDate } from "@/lib/format/dates";
import { counted, joined } from "@/lib/format/lists";
import { rowNumber } from "@/lib/format/rows";
import { reasonFields } from "@/lib/forms/register-import";
import { words } from "@/lib/words/words";
import { recordFile } from "./actions";
import { ChangesCard } from "./changes-card";
import { CountsOfRows } from "./counts-of-rows";
import { IssueTable } from "./issue-table";

const MOST_MOVES = 100;
/** A longer list is folded, so that what is to be decided stays near. */
const FEW = 10;

const quoted = (names: readonly string[]): string => joined(names.map((name) => `“${name}”`));

/** Which sheets of a workbook the rows are from, and which are left alone. */
function sheetsRead({ sheet, otherSheets, sheets }: ImportView): string {
  const read = sheets.read.length > 1 ? sheets.read.map(({ name }) => name) : [sheet];
  const left = otherSheets.filter((name) => !read.includes(name));
  return ` of the ${read.length > 1 ? "sheets" : "sheet"} ${quoted(read)}${left.length > 0 ? `, without ${quoted(left)}` : ""}`;
}

/** What recording the file would do, what stands in the way, and the button that does it. */
export const CheckStage = ({
  view,
  outline,
  person,
  inspectorate,
}: {
  view: ImportView;
  outline: Outline;
  person: string;
  inspectorate: boolean;
}) => {
  const { counts, issues, moves, changes, inspections, unexplained, fingerprint } = outline;
  const errors = issues.filter(isError);
  const rest = issues.filter((issue) => !isError(issue));
  const differences = rest.filter((issue) => levelOf(issue) === "difference");
  const notes = rest.filter((issue) => levelOf(issue) === "note");
  const unread = view.columns.filter((_, index) => !readMapping(view.mapping).columns[index]);
  const table = { columns: view.columns, mapping: view.mapping };
  const recordable = counts.create + counts.update;
  return (
    <>
      <Card>
        <CountsOfRows counts={counts} />
        <p className="small quiet">
          Of {counted(counts.rows, "row")}
          {view.otherSheets.length > 0 && sheetsRead(view)}.{" "}
          {inspections.length > 0 &&
            `Recorded with them: ${joined(inspections.map(({ title, publishedOn }) => `${title} (${shortDate(publishedOn)})`))}. `}
          {unread.length > 0 && `Not read: ${joined(unread)}. `}
          <Link href={`/import/${view.id}?step=columns`}>Change how the file is read</Link>
        </p>
      </Card>
      {errors.length > 0 && (
        <Card title={`${counted(counts.errors, "row")} with errors`} aside="left out until they are mended">
          <p>
            Download your file as it was, with one more column that says what is wrong. Mend those rows and upload it
            again, now or after the others are recorded: what is recorded by then is recognised.
          </p>
          <Buttons>
            <ButtonLink href={`/import/${view.id}/errors/xlsx`} download weight={recordable === 0 ? "first" : "plain"}>
              Your file with its errors
            </ButtonLink>
            <ButtonLink href={`/import/${view.id}/errors/csv`} download>
              The same as CSV
            </ButtonLink>
          </Buttons>
          <IssueTable caption="Rows with errors" issues={errors} {...table} />
        </Card>
      )}
      {moves.length > 0 && (
        <Card
          title={counted(moves.length, "date move")}
          intro="A date that differs from the register’s, or from the first one, is recorded as a move, never overwritten."
        >
          <Disclosure summary="From which day to which" open={moves.length <= FEW}>
            <DataTable
              caption="Date moves"
              hideCaption
              small
              columns={[{ head: "Row" }, { head: "Finding" }, { head: "From" }, { head: "To" }, { head: "Reason" }]}
              rows={moves.slice(0, MOST_MOVES).map(({ row, reference, from, to, why, approved }) => ({
                key: String(row),
                cells: [
                  `Row ${rowNumber(row)}`,
                  reference ? (
                    <Link key="finding" href={`/findings/${reference}`}>
                      {reference}
                    </Link>
                  ) : (
                    "new"
                  ),
                  shortDate(from),
                  shortDate(to),
                  `${why ?? "asked below, once for all"}${approved ? "" : "; waits for the sponsor"}`,
                ],
              }))}
            />
            {moves.length > MOST_MOVES && (
              <p className="small quiet">
                The first {MOST_MOVES} of {moves.length.toLocaleString("en-GB")}.
              </p>
            )}
          </Disclosure>
        </Card>
      )}
      {changes.length > 0 && <ChangesCard changes={changes} beside={moves.length} />}
      {differences.length > 0 && (
        <Card
          title={`${counted(differences.length, "difference")} from the register`}
          intro="The register’s side stays."
        >
          <IssueTable caption="Differences" issues={differences} {...table} />
        </Card>
      )}
      {notes.length > 0 && (
        <Card title={counted(notes.length, "note")}>
          <Disclosure summary="What is left out, or done otherwise" open={notes.length <= FEW}>
            <IssueTable caption="Notes" issues={notes} {...table} />
          </Disclosure>
        </Card>
      )}
      {recordable === 0 ? (
        <Notice title={words.import.nothingToRecord(counts).title}>{words.import.nothingToRecord(counts).words}</Notice>
      ) : (
        <ConfirmBox
          title={`Record ${counted(recordable, "row")}${counts.errors > 0 ? `, without the ${counted(counts.errors, "row")} with errors` : ""}`}
        >
          <p className="measure">
            All of it in one step, or nothing.
            {counts.create > 0 &&
              " New findings are open and marked as recorded by the force, not confirmed by the inspectorate."}
            {counts.closures > 0 &&
              ` ${counted(counts.closures, "closure")} ${counts.closures === 1 ? "goes" : "go"} to the inspector’s desk; nothing is closed by an import.`}
            {inspectorate && " What only the force can say is left out."}
          </p>
          <ActionForm
            action={recordFile.bind(null, view.id)}
            formKey={randomUUID()}
            keep={{ person, form: `import ${view.id} ${fingerprint}` }}
            submit={`Record ${counted(recordable, "row")}`}
            busy="Starting…"
            fields={[
              { is: "hidden", name: "shown", value: fingerprint },
              ...(unexplained > 0 ? reasonFields(unexplained) : []),
            ]}
          />
        </ConfirmBox>
      )}
      <Buttons>
        <ButtonLink href={`/import/${view.id}/discard`} weight="quiet">
          Discard this file
        </ButtonLink>
      </Buttons>
    </>
  );
};
