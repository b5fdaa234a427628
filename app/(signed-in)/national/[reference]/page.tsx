import { randomUUID } from "node:crypto";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { AssuranceTag } from "@/components/finding/assurance-tag";
import { ProgressTag } from "@/components/finding/progress-tag";
import { StatusTag } from "@/components/finding/status-tag";
import { ActionForm } from "@/components/form/action-form";
import { Card } from "@/components/ui/card";
import { DataTable } from "@/components/ui/data-table";
import { Disclosure } from "@/components/ui/disclosure";
import { Illustrative } from "@/components/ui/illustrative";
import { ForgetTyped } from "@/components/ui/keep-typed";
import { Link } from "@/components/ui/link";
import { Flash } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { SummaryList } from "@/components/ui/summary-list";
import { whichDay } from "@/lib/data/demonstration";
import { findNational, type NationalView } from "@/lib/data/queries/nationals";
import { barsNational } from "@/lib/domain/national/commands";
import { isReference } from "@/lib/domain/written";
import { longDate } from "@/lib/format/dates";
import { counted, joined } from "@/lib/format/lists";
import { addNationalForceFields, correctNationalFields } from "@/lib/forms/national";
import { requireReader } from "@/lib/web/actor";
import { flashFor } from "@/lib/web/flash";
import { words } from "@/lib/words/words";
import { addForce, correct } from "./actions";

export async function generateMetadata({ params }: PageProps<"/national/[reference]">): Promise<Metadata> {
  const { reference } = await params;
  return { title: isReference(reference) ? reference : "Page not found" };
}

/** One national recommendation: its words and what they were, and the finding of each force with its own three voices. */
export default async function NationalRecommendationPage({ params, searchParams }: PageProps<"/national/[reference]">) {
  const { reference } = await params;
  const actor = await requireReader(`/national/${encodeURIComponent(reference)}`);
  const found = isReference(reference) ? await findNational(actor, reference) : null;
  if (!found) notFound();
  const { national, others } = found;
  const { today } = await whichDay();
  const flash = await flashFor((await searchParams).done);
  const decides = barsNational(actor) === null;
  const { report } = national;
  return (
    <>
      {flash && <Flash {...flash} />}
      {flash?.code === "issue-national" && (
        <ForgetTyped person={actor.personId} form={`issue-national ${report.slug}`} />
      )}
      <PageHeader
        title={reference}
        above="National recommendation"
        trail={[
          { href: "/inspections", label: "Inspections" },
          { href: "/national", label: "National recommendations" },
        ]}
        below={national.illustrative && <Illustrative />}
      />
      <Words national={national} />
      <Forces national={national} />
      {decides && others.length > 0 && (
        <Card title={words.national.commands["add-national-force"].title} screenOnly>
          <ActionForm
            action={addForce.bind(null, reference)}
            fields={addNationalForceFields(others, report.publishedOn, today)}
            submit="Add this force"
            formKey={randomUUID()}
          />
        </Card>
      )}
      {decides && (
        <Card title={words.national.commands["correct-national"].title} screenOnly>
          <ActionForm
            action={correct.bind(null, reference)}
            fields={correctNationalFields(national.text)}
            submit="Correct it for every force"
            confirms="The finding of every force is corrected. The old wording stays visible on each."
            formKey={randomUUID()}
          />
        </Card>
      )}
    </>
  );
}

const Words = ({ national }: { national: NationalView }) => {
  const { text, report, addressees, deadline, earlier } = national;
  return (
    <Card>
      <p className="published whitespace-pre-line">{text}</p>
      <SummaryList
        wide
        facts={[
          {
            term: "Report",
            value: (
              <>
                <Link href={`/inspections/${report.slug}`}>{report.title}</Link>, {longDate(report.publishedOn)}
              </>
            ),
          },
          ...(deadline ? [{ term: "Deadline", value: words.finding.deadline(deadline, report.publishedOn) }] : []),
          ...(addressees ? [{ term: "Also addresses", value: addressees }] : []),
        ]}
      />
      {earlier.length > 0 && (
        <Disclosure summary={`Corrected ${counted(earlier.length, "time")}: what it said before`}>
          <ul className="entries">
            {earlier.map(({ id, text: before, correctedOn, why, by }) => (
              <li key={id} className="entry">
                <p className="published whitespace-pre-line">
                  <del>{before}</del>
                </p>
                <p>{why}</p>
                <p className="small quiet">
                  Until {longDate(correctedOn)} · {by}
                </p>
              </li>
            ))}
          </ul>
        </Disclosure>
      )}
    </Card>
  );
};

const Forces = ({ national: { forces } }: { national: NationalView }) => {
  const missing = forces.filter(({ answer }) => answer === "not-answered");
  return (
    <Card title={counted(forces.length, "force")} aside={`${missing.length} not answered`}>
      {missing.length > 0 && <p>Not answered: {joined(missing.map(({ force }) => force))}.</p>}
      <DataTable
        caption="The finding of each force"
        hideCaption
        small
        columns={[
          { head: "Force" },
          { head: "Its finding" },
          { head: "Progress", sub: "the force" },
          { head: "Assurance", sub: "the policing body" },
          { head: "Status", sub: "HMICFRS" },
        ]}
        rows={forces.map(({ slug, force, finding, hasOwner, progress, assurance, status }) => ({
          key: slug,
          cells: [
            <Link key="force" href={`/forces/${slug}`}>
              {force}
            </Link>,
            <Link key="finding" href={`/findings/${finding}`}>
              {finding}
            </Link>,
            <ProgressTag key="progress" progress={progress} hasOwner={hasOwner} />,
            <AssuranceTag key="assurance" assurance={assurance} />,
            <StatusTag key="status" status={status} />,
          ],
        }))}
      />
    </Card>
  );
};
