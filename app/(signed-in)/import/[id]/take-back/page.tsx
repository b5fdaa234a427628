import { randomUUID } from "node:crypto";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ActionForm } from "@/components/form/action-form";
import { Card } from "@/components/ui/card";
import { ConfirmBox } from "@/components/ui/confirm-box";
import { DataTable } from "@/components/ui/data-table";
import { Link } from "@/components/ui/link";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { findTakeBack } from "@/lib/data/queries/take-back";
import { barsTakingBack, whatGoes } from "@/lib/domain/register-import/take-back";
import type { Staying, Touch } from "@/lib/domain/register-import/touched";
import { shortDate } from "@/lib/format/dates";
import { counted, joined } from "@/lib/format/lists";
import type { FieldSpec } from "@/lib/forms/field-spec";
import { requireAbility } from "@/lib/web/actor";
import { plainSentence } from "@/lib/words/sentence-of";
import { wordRefusal } from "@/lib/words/word-refusal";
import { takeBackFile } from "../actions";

export const metadata: Metadata = { title: "Take this import back" };

const MOST = 50;

/** What taking an import back would do, what stays and for whose sake, and the button that does it. */
export default async function TakeBackPage({ params }: PageProps<"/import/[id]/take-back">) {
  const { id } = await params;
  const actor = await requireAbility("import a register", `/import/${id}/take-back`);
  const found = await findTakeBack(actor, id);
  if (!found) notFound();
  const barred = barsTakingBack(actor, found);
  const { going, staying, reports } = whatGoes(found);
  return (
    <>
      <PageHeader
        title="Take this import back"
        trail={[
          { href: "/import", label: "Import a register" },
          { href: `/import/${id}`, label: found.fileName },
        ]}
      />
      {barred ? (
        <Notice title="There is nothing to take back">{wordRefusal(barred).text}</Notice>
      ) : going.length + found.gone.length === 0 ? (
        <>
          <Notice tone="warn" title="Nothing of it can be taken back">
            Somebody has worked on all that this import recorded. Put each finding right by itself: an inspector closes
            what should not be there as recorded in error.
          </Notice>
          <Touched staying={staying} />
        </>
      ) : (
        <>
          {staying.length > 0 && <Touched staying={staying} />}
          <ConfirmBox title={`${counted(going.length, "finding leaves", "findings leave")} the counts`} grave>
            <p className="measure">
              {counted(going.length, "finding")} that “{found.fileName}” recorded {going.length === 1 ? "is" : "are"} in
              no count, list of what is due or reminder from today on. {going.length === 1 ? "It stays" : "They stay"}{" "}
              in the history as recorded in error, under the references that they have.
            </p>
            {found.gone.length > 0 && (
              <p className="measure">
                {counted(found.gone.length, "finding")} of it left the counts before: taking it back was broken off, and
                goes on with the rest.
              </p>
            )}
            {reports.length > 0 && (
              <p className="measure">
                {counted(reports.length, "report goes", "reports go")} with {going.length === 1 ? "it" : "them"}:{" "}
                {joined(reports.map(({ title }) => title))}.{" "}
                {reports.some(({ awaited }) => awaited) && "No response to what goes is awaited any more."}
              </p>
            )}
            {found.changed > 0 && (
              <p className="measure">
                What it changed of {counted(found.changed, "finding")} that the register had stays as it is: put that
                right there.
              </p>
            )}
            <ActionForm
              action={takeBackFile.bind(null, id)}
              formKey={randomUUID()}
              submit="Take the import back"
              weight="grave"
              busy="Taking back…"
              fields={confirmation(staying)}
            />
            <p>
              <Link href={`/import/${id}`}>Leave it as it is and go back</Link>
            </p>
          </ConfirmBox>
        </>
      )}
    </>
  );
}

const confirmation = (staying: readonly Staying[]): readonly FieldSpec[] =>
  staying.length === 0
    ? []
    : [
        {
          is: "confirm",
          name: "staying",
          value: String(staying.length),
          label: `${counted(staying.length, "finding stays", "findings stay")}, since somebody has worked on ${staying.length === 1 ? "it" : "them"}`,
        },
      ];

const said = (touch: Touch): string =>
  "facts" in touch
    ? plainSentence(touch.facts)
    : touch.because === "linked"
      ? "Another finding is linked with it"
      : "A revisit is to look at it";

const Touched = ({ staying }: { staying: readonly Staying[] }) => (
  <Card
    title={`${counted(staying.length, "finding stays", "findings stay")}`}
    intro={`Somebody has worked on ${staying.length === 1 ? "it" : "them"} since, or on what belongs with ${staying.length === 1 ? "it" : "them"}.${staying.length > MOST ? ` The first ${MOST}.` : ""}`}
  >
    <DataTable
      caption="What somebody has worked on since"
      hideCaption
      small
      columns={[{ head: "Reference" }, { head: "What was done" }, { head: "Who" }, { head: "When" }]}
      rows={staying.slice(0, MOST).map(({ reference, touches }) => {
        const last = touches.at(-1);
        const more = touches.length - 1;
        return {
          key: reference,
          cells: [
            <Link key="reference" href={`/findings/${reference}`}>
              {reference}
            </Link>,
            last ? `${said(last)}${more > 0 ? `, and ${more} more` : ""}` : "It belongs with one that stays",
            last && "by" in last ? last.by : "",
            last ? shortDate(last.on) : "",
          ],
        };
      })}
    />
  </Card>
);
