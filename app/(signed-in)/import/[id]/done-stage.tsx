import { ButtonLink, Buttons } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { DataTable } from "@/components/ui/data-table";
import { Disclosure } from "@/components/ui/disclosure";
import { ErrorSummary } from "@/components/ui/error-summary";
import { Link } from "@/components/ui/link";
import { Notice } from "@/components/ui/notice";
import type { ImportFigures } from "@/lib/data/queries/import-figures";
import type { ImportView } from "@/lib/data/queries/register-import";
import type { CalendarDate } from "@/lib/domain/calendar";
import type { Took } from "@/lib/domain/register-import/import-change";
import type { ImportResult } from "@/lib/domain/register-import/import-result";
import { isError } from "@/lib/domain/register-import/issue";
import { londonMoment } from "@/lib/format/dates";
import { counted, joined } from "@/lib/format/lists";
import { rowNumber } from "@/lib/format/rows";
import { words } from "@/lib/words/words";
import { CountsOfRows } from "./counts-of-rows";
import { FiguresCard } from "./figures-card";
import { IssueTable } from "./issue-table";
import { FurtherSheets } from "./sheet-choice";
import { TakenBackNotice } from "./taken-back";

const MOST = 20;
const first = (all: number) =>
  all > MOST ? `The first ${MOST} of ${all.toLocaleString("en-GB")}; the download has all.` : undefined;

/** What was recorded, changed and left out, and why, with the way to each finding. */
export const DoneStage = ({
  view,
  register,
  result,
  finishedAt,
  takenBack,
  figures,
  problem,
}: {
  view: ImportView;
  /** Where the register shows what was imported. */
  register: string;
  result: ImportResult;
  finishedAt: Date | null;
  takenBack: (Took & { readonly on: CalendarDate }) | null;
  figures: ImportFigures;
  /** Why another sheet was not read. */
  problem: string | null;
}) => {
  const { counts, created, updated, issues, inspections } = result;
  const errors = issues.filter(isError);
  const notes = issues.filter((issue) => !isError(issue));
  const table = { columns: view.columns, mapping: view.mapping };
  return (
    <>
      {problem && <ErrorSummary title="That sheet was not read" problems={[{ name: "sheet", message: problem }]} />}
      {takenBack && <TakenBackNotice takenBack={takenBack} />}
      <Notice
        tone={takenBack ? "note" : "done"}
        title={`${counted(counts.create, "finding")} recorded, ${counts.update.toLocaleString("en-GB")} changed.`}
      >
        {counts.closures > 0
          ? `${counted(counts.closures, "closure")} ${counts.closures === 1 ? "waits" : "wait"} on the inspector’s desk. `
          : ""}
        {counts.errors > 0
          ? `${counted(counts.errors, "row")} with errors ${counts.errors === 1 ? "was" : "were"} left out: mend and upload them next.`
          : ""}
        {finishedAt ? ` Finished ${londonMoment(finishedAt)}.` : ""}
      </Notice>
      <Buttons>
        <ButtonLink href={register} weight="first">
          Go to the register
        </ButtonLink>
        <ButtonLink href={`/import/${view.id}/result/xlsx`} download>
          What became of each row
        </ButtonLink>
        {counts.errors > 0 && (
          <ButtonLink href={`/import/${view.id}/errors/xlsx`} download>
            Your file with its errors
          </ButtonLink>
        )}
        {counts.create > 0 && !takenBack && (
          <ButtonLink href={`/import/${view.id}/take-back`}>Take this import back</ButtonLink>
        )}
      </Buttons>
      <Card>
        <CountsOfRows counts={counts} done />
        {inspections.length > 0 && (
          <p className="small quiet">Inspections recorded with them: {joined(inspections)}.</p>
        )}
      </Card>
      {counts.create > 0 && <FiguresCard source={view.fileName} figures={figures} takenBack={takenBack} />}
      {!takenBack && <FurtherSheets view={view} />}
      {errors.length > 0 && (
        <Card title={`${counted(counts.errors, "row")} left out for errors`}>
          <IssueTable caption="Rows with errors" issues={errors} {...table} />
        </Card>
      )}
      {updated.length > 0 && (
        <Card title="Changed" intro={first(updated.length)}>
          <DataTable
            caption="Findings that were changed"
            hideCaption
            small
            columns={[{ head: "Reference" }, { head: "Row" }, { head: "What" }]}
            rows={updated.slice(0, MOST).map(({ row, reference, ...update }) => ({
              key: String(row),
              cells: [
                <Link key="reference" href={`/findings/${reference}`}>
                  {reference}
                </Link>,
                `Row ${rowNumber(row)}`,
                words.import.update(update).join("; "),
              ],
            }))}
          />
        </Card>
      )}
      {created.length > 0 && (
        <Card title="Recorded" intro={first(created.length)}>
          <DataTable
            caption="Findings that were recorded"
            hideCaption
            small
            columns={[{ head: "Reference" }, { head: "Row" }, { head: "What" }]}
            rows={created.slice(0, MOST).map(({ row, reference, kind, parent, closure }) => ({
              key: String(row),
              cells: [
                <Link key="reference" href={`/findings/${reference}`}>
                  {reference}
                </Link>,
                `Row ${rowNumber(row)}`,
                `${words.finding.kind[kind].one}${parent ? ` under ${parent}` : ""}${closure ? `; ${words.import.closureProposed}` : ""}`,
              ],
            }))}
          />
        </Card>
      )}
      {notes.length > 0 && (
        <Card title={counted(notes.length, "note")}>
          <Disclosure summary="What was left out, or done otherwise" open={notes.length <= 10}>
            <IssueTable caption="Notes" issues={notes} {...table} />
          </Disclosure>
        </Card>
      )}
    </>
  );
};
