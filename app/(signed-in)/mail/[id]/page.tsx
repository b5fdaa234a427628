import { randomUUID } from "node:crypto";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ActionForm } from "@/components/form/action-form";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { SummaryList } from "@/components/ui/summary-list";
import { findMail } from "@/lib/data/queries/mail";
import { londonMoment } from "@/lib/format/dates";
import { mailFields } from "@/lib/forms/telling";
import { requireAbility } from "@/lib/web/actor";
import { words } from "@/lib/words/words";
import { sendAgain } from "../actions";
import { MailState } from "../mail-state";

export const metadata: Metadata = { title: "A mail" };

/** One mail: to whom, what became of it, and what it says. */
export default async function OneMailPage({ params }: PageProps<"/mail/[id]">) {
  const { id } = await params;
  const actor = await requireAbility("look after people", `/mail/${id}`);
  const mail = await findMail(actor, id);
  if (!mail) notFound();
  const again = mail.state === "failed" || mail.state === "kept";
  return (
    <>
      <PageHeader
        title={mail.subject ?? words.mail.kind[mail.kind]}
        above={words.mail.kind[mail.kind]}
        trail={[{ href: "/mail", label: "Mail" }]}
      />
      {mail.failure && <Notice tone="warn">{words.mail.failure[mail.failure]}</Notice>}
      <Card title="What became of it">
        <SummaryList
          wide
          facts={[
            { term: "To", value: <span className="break-all">{mail.to}</span> },
            { term: "State", value: <MailState mail={mail} /> },
            { term: "Asked for", value: londonMoment(mail.at) },
            ...(mail.endedAt ? [{ term: words.mail.state[mail.state], value: londonMoment(mail.endedAt) }] : []),
          ]}
        />
        {again && (
          <ActionForm
            action={sendAgain}
            formKey={randomUUID()}
            fields={mailFields(mail.id)}
            submit="Try it again"
            weight="plain"
            busy="Ordering…"
          />
        )}
      </Card>
      <Card title="What it says">
        {mail.text ? (
          <pre className="measure whitespace-pre-wrap break-words font-sans">{mail.text}</pre>
        ) : (
          <EmptyState title="Not written yet">It is written when it is sent.</EmptyState>
        )}
      </Card>
    </>
  );
}
