import { randomUUID } from "node:crypto";
import { ActionForm } from "@/components/form/action-form";
import { ReportedChange } from "@/components/report/reported-change";
import { Card } from "@/components/ui/card";
import { Link } from "@/components/ui/link";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { whichDay } from "@/lib/data/demonstration";
import type { EngageView } from "@/lib/data/queries/engage-view";
import { longDate } from "@/lib/format/dates";
import { counted } from "@/lib/format/lists";
import { leaveFields } from "@/lib/forms/engage-spell";

import { answersForm } from "@/lib/web/answers-form";
import { reportedTo } from "@/lib/web/reported";
import { wordRefusal } from "@/lib/words/word-refusal";
import { titledByForce } from "../../../titles";
import { leaveEngage } from "../actions";
import { forceTrail, requireEngage } from "../engage-page";

export const generateMetadata = titledByForce("Leave Engage");

const MEANS =
  "Leaving is one decision: the spell and its reasons end, and each finding in Engage is open again with an event of its own. Submissions stay as they are.";

export default async function LeaveEngagePage({ params, searchParams }: PageProps<"/forces/[slug]/leave-engage">) {
  const { slug } = await params;
  const { actor, view, barred } = await requireEngage(slug, "leave-engage");
  const { today } = await whichDay();
  const reported = await reportedTo(actor, (await searchParams).reported, { what: "leave-engage", about: slug });
  const stop = barred ?? (view.spell ? null : wordRefusal({ why: "no-spell" }).text);
  const showsForm = !stop || (await answersForm());
  const engaged = view.findings.filter(({ status }) => status === "engage");
  return (
    <>
      <PageHeader
        title={`${view.force.name} leaves Engage`}
        trail={forceTrail(view.force)}
        below={view.spell && `In Engage since ${longDate(view.spell.enteredOn)}.`}
      />
      {stop && !showsForm && <Notice>{stop}</Notice>}
      {showsForm && (
        <>
          {reported && <ReportedChange reported={reported} />}
          <WhatReturns view={view} />
          <section className="stack">
            <h2>Move the force back to Scan</h2>
            <ActionForm
              action={leaveEngage.bind(null, slug)}
              formKey={randomUUID()}
              submit="Leave Engage"
              confirms={MEANS}
              keep={{ person: actor.personId, form: `leave-engage ${slug}` }}
              fields={leaveFields(engaged, today, reported)}
            />
          </section>
        </>
      )}
    </>
  );
}

/** What leaving does to the findings, and which causes of concern are open still: nothing blocks it. */
const WhatReturns = ({ view: { findings } }: { view: EngageView }) => {
  const engaged = findings.filter(({ status }) => status === "engage");
  const causes = findings.filter(({ isCause }) => isCause);
  return (
    <>
      {causes.length > 0 && (
        <Notice
          tone="warn"
          title={`${counted(causes.length, "cause")} of concern ${causes.length === 1 ? "is" : "are"} not closed`}
        >
          <p>A force may leave Engage all the same. Each stays open, and is closed by a decision of its own.</p>
          <FindingLinks findings={causes} />
        </Notice>
      )}
      <Card title="What returns to open" aside={counted(engaged.length, "finding")} intro={MEANS}>
        {engaged.length > 0 ? <FindingLinks findings={engaged} /> : <p>No finding is in Engage.</p>}
      </Card>
    </>
  );
};

const FindingLinks = ({ findings }: { findings: EngageView["findings"] }) => (
  <ul className="mt-2 space-y-2">
    {findings.map(({ id, reference, text, pendingSubmissionId }) => (
      <li key={id}>
        <Link href={`/findings/${reference}`}>{reference}</Link> <span className="published">{text}</span>
        {pendingSubmissionId && <span className="small quiet"> Submitted, waiting for a decision.</span>}
      </li>
    ))}
  </ul>
);
