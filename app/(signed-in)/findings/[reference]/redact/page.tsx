import { randomUUID } from "node:crypto";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ActionForm } from "@/components/form/action-form";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { ForgetTyped } from "@/components/ui/keep-typed";
import { Flash } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { findRedactable } from "@/lib/data/queries/redactions";
import { may } from "@/lib/domain/policy";
import { longDate } from "@/lib/format/dates";
import { askRedactionFields } from "@/lib/forms/redaction";
import { requireReader } from "@/lib/web/actor";
import { answersForm } from "@/lib/web/answers-form";
import { flashFor } from "@/lib/web/flash";
import { words } from "@/lib/words/words";
import { askForRedaction } from "./actions";

export const metadata: Metadata = { title: "Ask for a redaction" };

/** Asks that words which law does not let stand are taken out of an entry of a finding's history; and what became of what was asked. */
export default async function RedactPage({ params, searchParams }: PageProps<"/findings/[reference]/redact">) {
  const { reference } = await params;
  const actor = await requireReader(`/findings/${encodeURIComponent(reference)}/redact`);
  const found = await findRedactable(actor, reference);
  if (!found || !may(actor, "ask for a redaction", { on: "force", forceId: found.forceId })) notFound();
  const flash = await flashFor((await searchParams).done);
  const form = `redact ${reference}`;
  return (
    <>
      {flash && <Flash {...flash} />}
      {flash && <ForgetTyped person={actor.personId} form={form} />}
      <PageHeader
        title="Ask for a redaction"
        trail={[
          { href: "/findings", label: "Findings" },
          { href: `/findings/${reference}`, label: reference },
        ]}
        below="For words that law does not let stand, such as a name. What is only wrong is corrected by a new entry."
      />
      {found.entries.length > 0 || (await answersForm()) ? (
        <ActionForm
          action={askForRedaction.bind(null, reference)}
          fields={askRedactionFields(found.entries)}
          submit="Ask for it"
          formKey={randomUUID()}
          keep={{ person: actor.personId, form }}
        />
      ) : (
        <EmptyState title="No words that can go">
          What somebody wrote about the finding can be redacted: a note, a reason, a statement, an answer. What a report
          says is corrected by the inspectorate.
        </EmptyState>
      )}
      {found.asked.length > 0 && (
        <Card title="What was asked">
          <ul className="entries">
            {found.asked.map(({ id, number, state, why, askedBy, askedOn, decidedBy, decidedOn, decidedWhy }) => (
              <li key={id} className="entry">
                Entry {number}: {words.redaction.state[state]}
                {decidedOn && ` by ${decidedBy}, ${longDate(decidedOn)}`}
                <span className="small quiet block">
                  Asked for by {askedBy}, {longDate(askedOn)}: {why}
                </span>
                {decidedWhy && <span className="small block">Why not: {decidedWhy}</span>}
              </li>
            ))}
          </ul>
        </Card>
      )}
    </>
  );
}
