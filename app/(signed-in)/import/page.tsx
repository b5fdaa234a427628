import type { Metadata } from "next";
import { Button, ButtonLink, Buttons } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { DataTable } from "@/components/ui/data-table";
import { Downloads } from "@/components/ui/downloads";
import { ErrorSummary } from "@/components/ui/error-summary";
import { FileField } from "@/components/ui/file-field";
import { Link } from "@/components/ui/link";
import { Flash } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { Select } from "@/components/ui/select";
import { findImports } from "@/lib/data/queries/register-import";
import { COLUMN_HEADINGS, IMPORT_COLUMNS } from "@/lib/domain/register-import/column";
import { LARGEST_FILE } from "@/lib/domain/register-import/limits";
import { isId } from "@/lib/domain/written";
import { londonMoment } from "@/lib/format/dates";
import { requireAbility } from "@/lib/web/actor";
import { flashFor } from "@/lib/web/flash";
import { spreadsheetRefusal } from "@/lib/words/spreadsheet-refusal";
import { words } from "@/lib/words/words";

export const metadata: Metadata = { title: "Import a register" };

/** Where an existing register is brought in: the template, the upload, and one's earlier imports. */
export default async function ImportPage({ searchParams }: PageProps<"/import">) {
  const actor = await requireAbility("import a register", "/import");
  const { problem: asked, done, after } = await searchParams;
  const problem = spreadsheetRefusal(asked);
  const flash = await flashFor(done);
  const { imports, older, forces } = await findImports(actor, isId(after) ? after : null);
  const [force] = forces;
  return (
    <>
      {flash && <Flash {...flash} />}
      <PageHeader
        trail={[{ href: "/findings", label: "Findings" }]}
        title="Import a register"
        below="Bring in the spreadsheet in which findings were tracked so far. It is checked first and shown row by row; nothing is recorded until you say so. The same file can be imported again at any time."
      />
      {problem && <ErrorSummary title="The file was not read" problems={[{ name: "file", message: problem }]} />}
      <Card title="Upload your register">
        <form action="/import/upload" method="post" encType="multipart/form-data" className="stack-wide">
          {forces.length === 1 && force ? (
            <input type="hidden" name="force" value={force.id} />
          ) : (
            <Select
              name="force"
              label="Force"
              hint="Whose register it is."
              empty="Choose a force"
              required
              options={forces.map(({ id, name }) => ({ value: id, label: name }))}
            />
          )}
          <FileField
            name="file"
            label="File"
            hint="An Excel workbook (.xlsx) or CSV, up to 5 MB and 10,000 rows. Macros and passwords are not opened."
            accept=".xlsx,.csv"
            largest={{ bytes: LARGEST_FILE, says: words.import.spreadsheet["too-large"] }}
            error={problem ?? undefined}
            required
          />
          <Button weight="first">Upload and read</Button>
        </form>
      </Card>
      <Card
        title="Starting from an empty sheet?"
        intro="The template has every column that is read. Your own spreadsheet need not look like it: its columns are recognised by name, and you can say what each one is."
      >
        <Buttons>
          <ButtonLink href="/import/template/xlsx" download>
            Template for Excel
          </ButtonLink>
          <ButtonLink href="/import/template/csv" download>
            Template as CSV
          </ButtonLink>
        </Buttons>
        <DataTable
          caption="What the columns hold"
          small
          columns={[{ head: "Column" }, { head: "What it holds" }]}
          rows={IMPORT_COLUMNS.map((column) => ({
            key: column,
            cells: [COLUMN_HEADINGS[column], words.import.hint[column]],
          }))}
        />
      </Card>
      {imports.length > 0 && (
        <Card title="Your imports" id="imports" aside={<Downloads what="imports" path="/downloads/imports" />}>
          <DataTable
            caption="Your imports, latest first"
            hideCaption
            columns={[{ head: "File" }, { head: "Rows", figures: true }, { head: "Uploaded" }, { head: "State" }]}
            rows={imports.map(({ id, fileName, total, startedAt, state }) => ({
              key: id,
              cells: [
                <Link key="file" href={`/import/${id}`}>
                  {fileName}
                </Link>,
                state === "running" || state === "done" ? "" : total.toLocaleString("en-GB"),
                londonMoment(startedAt),
                words.import.state[state] ?? state,
              ],
            }))}
          />
          {(older || isId(after)) && (
            <nav className="pages" aria-label="Pages of your imports">
              <span className="quiet">Latest first</span>
              <span className="flex gap-4">
                {isId(after) && <Link href="/import#imports">Latest</Link>}
                {older && (
                  <Link href={`/import?after=${older}#imports`} rel="next">
                    Earlier
                  </Link>
                )}
              </span>
            </nav>
          )}
        </Card>
      )}
    </>
  );
}
