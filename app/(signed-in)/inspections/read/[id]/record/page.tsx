import { randomUUID } from "node:crypto";
import type { Metadata } from "next";
import { ActionForm } from "@/components/form/action-form";
import { OtherForce } from "@/components/report/other-force";
import { Link } from "@/components/ui/link";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { SummaryList } from "@/components/ui/summary-list";
import { whichDay } from "@/lib/data/demonstration";
import { findLists } from "@/lib/data/queries/lists";
import type { ReadingView } from "@/lib/data/queries/readings";
import { FINDING_KINDS } from "@/lib/domain/finding/kind";
import { nameIn } from "@/lib/domain/list/lists";
import type { Refusal } from "@/lib/domain/refusal";
import { otherForceNamed } from "@/lib/domain/report-review/other-force";
import {
  asItStands,
  makesInspection,
  planRecord,
  recordsForForce,
  typeToRecord,
} from "@/lib/domain/report-review/plan";
import { sameAs } from "@/lib/domain/report-review/review";
import { longDate } from "@/lib/format/dates";
import { counted } from "@/lib/format/lists";
import { recordFields } from "@/lib/forms/reading";
import { wordRefusal } from "@/lib/words/word-refusal";
import { words } from "@/lib/words/words";
import { record } from "../../actions";
import { keptOf, questionsOf, readingTrail, requireReading } from "../../reading";
import { EndedReading } from "../ended-reading";

export const metadata: Metadata = { title: "Record this report" };

export default async function RecordReadingPage({ params }: PageProps<"/inspections/read/[id]/record">) {
  const { id } = await params;
  const { actor, reading } = await requireReading(id, `/inspections/read/${id}/record`);
  if (reading.state !== "open") return <EndedReading actor={actor} reading={reading} />;
  const { today } = await whichDay();
  const byForce = recordsForForce(actor);
  const planned = planRecord(reading.review, today, byForce, reading.there && asItStands(reading.there, byForce));
  const trail = readingTrail(reading);
  if (!planned.ok) {
    return (
      <>
        <PageHeader title="Record this report" trail={trail} />
        <Notice tone="warn" title="Something is missing">
          {wordRefusal(planned.refusal).text} <Link href={whereMissing(reading, planned.refusal)}>Go there</Link>
        </Notice>
      </>
    );
  }
  const { findings, known, judgments, leftJudgments, proposals, publishedOn } = planned.value;
  const { drafts } = reading;
  const records = makesInspection(planned.value, reading.there !== null);
  const types = (await findLists(actor))["inspection-types"];
  const isNew = findings.length + judgments.length > 0;
  const force = reading.force?.name ?? "not chosen";
  const other = otherForceNamed(reading.review, force);
  const kinds = FINDING_KINDS.map((kind) => ({
    kind,
    count: findings.filter((finding) => finding.kind === kind).length,
  }));
  return (
    <>
      <PageHeader title="Record this report" trail={trail} />
      <SummaryList
        facts={[
          { term: "Report", value: reading.review.title },
          { term: "Force", value: force },
          { term: "Type", value: nameIn(types, typeToRecord(reading.review, planned.value, types)) },
          { term: "Published", value: publishedOn ? longDate(publishedOn) : "not yet" },
          ...(reading.there
            ? [
                {
                  term: byForce ? "Added to" : "Published already as",
                  value: `${reading.there.title}, which the register has of that day`,
                },
              ]
            : []),
          {
            term: "Findings",
            value:
              kinds
                .filter(({ count }) => count > 0)
                .map(({ kind, count }) => words.finding.count(kind, count))
                .join(", ") || "none",
          },
          {
            term: "In the register already",
            value: known.length === 0 ? "none" : known.map(sameAs).join(", "),
          },
          { term: "Judgments", value: judgments.length === 0 ? "none" : counted(judgments.length, "judgment") },
          ...(leftJudgments.length > 0
            ? [
                {
                  term: "Judgments not recorded",
                  value: `${questionsOf(leftJudgments)}: the register has this report, and its judgments stand`,
                },
              ]
            : []),
          {
            term: "For the inspector’s desk",
            value: proposals.length === 0 ? "nothing" : counted(proposals.length, "reported change"),
          },
        ]}
      />
      {other && <OtherForce named={other} force={force} />}
      <p className="measure">
        {records || proposals.length > 0 ? whatHappens(byForce, records, isNew, drafts.length > 0) : ALL_THERE}
      </p>
      <ActionForm
        action={record.bind(null, id)}
        formKey={randomUUID()}
        version={reading.version}
        keep={keptOf(actor, reading, "record")}
        submit="Record all of it"
        busy="Recording…"
        fields={recordFields(!byForce && records ? drafts : [], other ? force : null)}
      />
    </>
  );
}

const ALL_THERE =
  "The register has all of this already. Recording it adds nothing, and ends the review of this report.";

function whatHappens(byForce: boolean, records: boolean, isNew: boolean, choice: boolean): string {
  if (!records) return "There is nothing for an inspection in it. What it reports goes to the inspector’s desk.";
  if (byForce && !isNew)
    return "The letter goes into your force’s register as an inspection of its own. What it reports goes to the inspector’s desk.";
  if (byForce)
    return "The findings go into your force’s register at once, marked as recorded by the force and not confirmed by the inspectorate, until an inspector confirms them.";
  return choice
    ? "It goes into an inspection that only the inspectorate sees, until you publish that in the next step."
    : "It becomes an inspection that only the inspectorate sees, until you publish it in the next step.";
}

/** The page or part of the review that gives what is missing. */
function whereMissing({ id, review }: ReadingView, refusal: Refusal): string {
  const base = `/inspections/read/${id}`;
  if (refusal.why === "date-in-the-future") return `${base}/report`;
  if (refusal.why !== "draft-unfit") return `${base}#drafts`;
  if (refusal.because === "title" || refusal.because === "publication") return `${base}/report`;
  if (refusal.because === "judgment") return `${base}#judgments`;
  const unsaid = review.changes.find(
    ({ keep, what, references }) => keep && what === "close" && references.length === 0,
  );
  return unsaid ? `${base}/${unsaid.key}` : `${base}#drafts`;
}
