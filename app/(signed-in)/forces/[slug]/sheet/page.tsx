import { notFound } from "next/navigation";
import { AssuranceTag } from "@/components/finding/assurance-tag";
import { BeforeReopening } from "@/components/finding/before-reopening";
import { PhaseTag } from "@/components/finding/phase-tag";
import { ProgressTag } from "@/components/finding/progress-tag";
import { StatusTag } from "@/components/finding/status-tag";
import { targetInWords } from "@/components/finding/target";
import { TargetLine } from "@/components/finding/target-line";
import { HasRecords } from "@/components/force/has-records";
import { Card } from "@/components/ui/card";
import { DataTable } from "@/components/ui/data-table";
import { Illustrative } from "@/components/ui/illustrative";
import { Link } from "@/components/ui/link";
import { PageHeader } from "@/components/ui/page-header";
import { whichDay } from "@/lib/data/demonstration";
import type { FindingSummary } from "@/lib/data/queries/finding-rows";
import { type ForceSheet, findForceSheet } from "@/lib/data/queries/force-sheet";
import { phaseOf } from "@/lib/data/queries/forces";
import { findLists } from "@/lib/data/queries/lists";
import type { CalendarDate } from "@/lib/domain/calendar";
import { excerpt } from "@/lib/domain/excerpt";
import { isLateAtOnce } from "@/lib/domain/finding/overdue";
import { groupBy } from "@/lib/domain/group-by";
import { age, longDate, nearDate, shortDate } from "@/lib/format/dates";
import { counted, joined } from "@/lib/format/lists";
import { theBody } from "@/lib/format/policing-body";
import { requireReader } from "@/lib/web/actor";
import { words } from "@/lib/words/words";
import { titledByForce } from "../../../titles";

export const generateMetadata = titledByForce("Sheet");

/** So many rows of each part keep the sheet to two pages of A4. */
const MOST = { causes: 20, others: 10, submitted: 6, decided: 6, atOnce: 24, reasons: 6 } as const;
const LONGEST_LINE = 120;

/** What is taken into a meeting about one force: two pages on paper, the rest a line that says how many. */
export default async function ForceSheetPage({ params }: PageProps<"/forces/[slug]/sheet">) {
  const { slug } = await params;
  const actor = await requireReader(`/forces/${slug}/sheet`);
  const { today } = await whichDay();
  const sheet = await findForceSheet(actor, slug, today);
  if (!sheet) notFound();
  const { themes } = await findLists(actor);
  const themeOf = new Map(themes.map(({ key, name }) => [key, name]));
  const { counts } = sheet;
  const phase = phaseOf(sheet.spells, sheet.phases);
  const isOfCause = ({ kind, parentReference }: FindingSummary) =>
    kind === "cause-of-concern" || parentReference !== null;
  const causes = sheet.open.filter(isOfCause);
  const others = sheet.open.filter((finding) => !isOfCause(finding));
  return (
    <div className="sheet stack">
      <PageHeader
        trail={[
          { href: "/forces", label: "Forces" },
          { href: `/forces/${slug}`, label: sheet.name },
        ]}
        title={
          <span className="flex flex-wrap items-center gap-x-4 gap-y-2">
            {sheet.name} <PhaseTag name={phase.phase} engaged={phase.engaged} since={phase.since} />
          </span>
        }
        below={`As it stands on ${longDate(today)}: ${counted(counts.open, "open finding")}, ${counts.causes} of them causes of concern.`}
        aside={<span className="small quiet">Two pages when printed</span>}
      />
      <HasRecords had={sheet.hasRecords} />
      <Reasons sheet={sheet} />
      <Findings
        title="Causes of concern, with the recommendations that are open"
        rows={causes}
        all={counts.ofCauses}
        most={MOST.causes}
        body={sheet.bodyLabel}
        today={today}
        none="No cause of concern is open."
      />
      <AtOnce rows={sheet.open} all={counts.atOnce} today={today} />
      <Submitted rows={sheet.open} all={counts.submitted} today={today} />
      <Findings
        title="Other findings: submitted or overdue first"
        rows={others.toSorted((a, b) => urgency(b) - urgency(a) || a.reference.localeCompare(b.reference))}
        all={counts.open - counts.ofCauses}
        most={MOST.others}
        body={sheet.bodyLabel}
        today={today}
        none="No other finding is open."
        rest={(left) =>
          joined(
            [...groupBy(left, ({ theme }) => theme ?? "")].map(
              ([theme, some]) => `${themeOf.get(theme) ?? "no theme"} ${some.length}`,
            ),
          )
        }
      />
      <Decided rows={sheet.closed} />
    </div>
  );
}

const urgency = ({ submittedOn, overdue }: FindingSummary) => (submittedOn ? 2 : 0) + (overdue ? 1 : 0);

/** Why the force is in Engage, where it is. */
const Reasons = ({ sheet: { spells } }: { sheet: ForceSheet }) => {
  const open = spells.find(({ leftOn }) => leftOn === null);
  if (!open) return null;
  return (
    <Card title={`In Engage since ${longDate(open.enteredOn)}`}>
      <ul className="list-disc pl-5">
        {open.reasons.slice(0, MOST.reasons).map(({ id, wording, reference, endedOn }) => (
          <li key={id}>
            <span className="published">{excerpt(wording, LONGEST_LINE * 2)}</span>{" "}
            {reference && <Link href={`/findings/${reference}`}>{reference}</Link>}
            <span className="small quiet">
              {endedOn ? ` ended ${shortDate(endedOn)}` : reference ? "" : " not tied to a finding"}
            </span>
          </li>
        ))}
      </ul>
      <More count={open.reasons.length - MOST.reasons} of="reason" />
    </Card>
  );
};

const More = ({ count, of, note }: { count: number; of: string; note?: string }) =>
  count > 0 ? (
    <p className="small quiet">
      and {counted(count, `more ${of}`)} in the register{note && `: ${note}`}
    </p>
  ) : null;

const Findings = ({
  title,
  rows,
  all,
  most,
  body,
  today,
  none,
  rest,
}: {
  title: string;
  rows: readonly FindingSummary[];
  all: number;
  most: number;
  body: string;
  today: CalendarDate;
  none: string;
  rest?: (left: readonly FindingSummary[]) => string;
}) => (
  <Card title={title} aside={all > 0 && counted(all, "finding")}>
    {rows.length === 0 ? (
      <p className="quiet">{none}</p>
    ) : (
      <DataTable
        caption={title}
        hideCaption
        small
        columns={[
          { head: "As published" },
          { head: "Progress", sub: "the force" },
          { head: "Assurance", sub: theBody(body) },
          { head: "Status", sub: "HMICFRS" },
          { head: "Target" },
        ]}
        rows={rows.slice(0, most).map((row) => ({
          key: row.reference,
          cells: [
            <div key="text" className={row.parentReference ? "pl-4" : undefined}>
              <Link href={`/findings/${row.reference}`}>{row.reference}</Link>{" "}
              <span className={row.kind === "cause-of-concern" ? "published font-semibold" : "published"}>
                {excerpt(row.text, LONGEST_LINE)}
              </span>{" "}
              {row.illustrative.length > 0 && <Illustrative />}
              {row.rollUp && row.rollUp.all > 0 && (
                <span className="small quiet block">
                  {row.rollUp.closed} of {counted(row.rollUp.all, "recommendation")} closed
                </span>
              )}
            </div>,
            <div key="progress">
              <ProgressTag progress={row.progress} hasOwner={row.hasOwner} />
              <BeforeReopening is={row.beforeReopening.progress} />
            </div>,
            <div key="assurance">
              <AssuranceTag assurance={row.assurance} />
              <BeforeReopening is={row.beforeReopening.assurance} />
            </div>,
            <StatusTag key="status" status={row.status} />,
            <div key="target" className="target">
              <TargetLine target={targetInWords(row, today)} />
            </div>,
          ],
        }))}
      />
    )}
    <More count={all - Math.min(rows.length, most)} of="finding" {...(rest && { note: rest(rows.slice(most)) })} />
  </Card>
);

/** What was to be done at once, and is not done. */
const AtOnce = ({ rows, all, today }: { rows: readonly FindingSummary[]; all: number; today: CalendarDate }) => {
  const late = rows.filter((row) => isLateAtOnce(row, today));
  return (
    <Card id="at-once" title="To be done at once, and overdue" aside={all > 0 && counted(all, "recommendation")}>
      {all === 0 ? (
        <p className="quiet">None.</p>
      ) : (
        <p className="small">
          {late.slice(0, MOST.atOnce).map(({ reference, deadlineOn }, at) => (
            <span key={reference}>
              {at > 0 && ", "}
              <Link href={`/findings/${reference}`}>{reference}</Link> since {nearDate(deadlineOn ?? today, today)}
            </span>
          ))}
        </p>
      )}
      <More count={all - Math.min(late.length, MOST.atOnce)} of="recommendation" />
    </Card>
  );
};

const Submitted = ({ rows, all, today }: { rows: readonly FindingSummary[]; all: number; today: CalendarDate }) => {
  const submitted = rows
    .flatMap((row) => (row.submittedOn ? [{ ...row, since: row.submittedOn }] : []))
    .toSorted((a, b) => a.since.localeCompare(b.since) || a.reference.localeCompare(b.reference));
  if (all === 0) return null;
  return (
    <Card title="Submitted for closure" aside={counted(all, "submission")}>
      <ul>
        {submitted.slice(0, MOST.submitted).map(({ reference, text, since }) => (
          <li key={reference}>
            <Link href={`/findings/${reference}`}>{reference}</Link>{" "}
            <span className="published">{excerpt(text, LONGEST_LINE)}</span>
            <span className="small quiet">
              {" "}
              {shortDate(since)}, {age(since, today)}
            </span>
          </li>
        ))}
      </ul>
      <More count={all - Math.min(submitted.length, MOST.submitted)} of="submission" />
    </Card>
  );
};

const Decided = ({ rows }: { rows: readonly FindingSummary[] }) =>
  rows.length === 0 ? null : (
    <Card title="Closed in the last six months">
      <ul>
        {rows.slice(0, MOST.decided).map(({ reference, text, statusOn, kind }) => (
          <li key={reference}>
            <Link href={`/findings/${reference}`}>{reference}</Link>{" "}
            <span className="published">{excerpt(text, LONGEST_LINE)}</span>
            <span className="small quiet">
              {" "}
              {words.finding.kind[kind].one.toLowerCase()}
              {statusOn && `, ${shortDate(statusOn)}`}
            </span>
          </li>
        ))}
      </ul>
      <More count={rows.length - MOST.decided} of="closure" />
    </Card>
  );
