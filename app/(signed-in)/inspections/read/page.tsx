import { randomUUID } from "node:crypto";
import type { Metadata } from "next";
import { ActionForm } from "@/components/form/action-form";
import { Card } from "@/components/ui/card";
import { Link } from "@/components/ui/link";
import { Flash } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { listOpenReadings } from "@/lib/data/queries/readings";
import { londonMoment } from "@/lib/format/dates";
import { GIVEN_REPORT_FIELDS } from "@/lib/forms/reading";
import { requireAbility } from "@/lib/web/actor";
import { flashFor } from "@/lib/web/flash";
import { readIt } from "./actions";
import { READ_FORM } from "./reading";

export const metadata: Metadata = { title: "Read a report" };

export default async function ReadReportPage({ searchParams }: PageProps<"/inspections/read">) {
  const actor = await requireAbility("import a register", "/inspections/read");
  const { done } = await searchParams;
  const flash = await flashFor(done);
  const open = await listOpenReadings(actor);
  return (
    <>
      {flash && <Flash {...flash} />}
      <PageHeader
        title="Read a report"
        trail={[{ href: "/inspections", label: "Inspections" }]}
        below="Findings, deadlines and judgments are recognised in the text of a report or letter. You check every one before anything is recorded."
      />
      <div className="two">
        <Card>
          <ActionForm
            action={readIt}
            formKey={randomUUID()}
            submit="Read this report"
            busy="Reading…"
            keep={{ person: actor.personId, form: READ_FORM }}
            fields={GIVEN_REPORT_FIELDS}
          />
        </Card>
        <Card title="Reports you have begun">
          {open.length === 0 ? (
            <p className="quiet">A report you begin stays here until you record or discard it. Only you see it.</p>
          ) : (
            <ul className="stack">
              {open.map(({ id, title, name, changedAt }) => (
                <li key={id}>
                  <Link href={`/inspections/read/${id}`}>{title || name}</Link>
                  <div className="small quiet">last changed {londonMoment(changedAt)}</div>
                </li>
              ))}
            </ul>
          )}
        </Card>
      </div>
    </>
  );
}
