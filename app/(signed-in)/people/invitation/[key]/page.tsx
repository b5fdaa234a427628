import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ButtonLink, Buttons } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { CopyButton } from "@/components/ui/copy-button";
import { Flash } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { findInvited } from "@/lib/data/queries/people";

import { formKey } from "@/lib/forms/fields";
import { passwordsByMail } from "@/lib/usecases/people/ask-for-password";
import { INVITATION_DAYS, invitationLink } from "@/lib/usecases/people/invitation-token";
import { requireAbility } from "@/lib/web/actor";
import { words } from "@/lib/words/words";

export const metadata: Metadata = { title: "An invitation to pass on" };

/** After an invitation: its link, to whoever made it and for an hour. The register itself does not keep it. */
export default async function InvitationMadePage({ params }: PageProps<"/people/invitation/[key]">) {
  const key = formKey.safeParse((await params).key);
  const actor = await requireAbility("look after people", "/people");
  const invited = key.success ? await findInvited(actor, key.data, new Date()) : null;
  if (!key.success || !invited) notFound();
  const link = invitationLink(key.data);
  return (
    <>
      <Flash title={words.done.invite[0]}>
        {passwordsByMail()
          ? `The link goes to ${invited.email} by mail. Pass it on yourself only if it does not arrive.`
          : "Pass the link on: no mail is sent from here."}
      </Flash>
      <PageHeader
        title={`Invitation for ${invited.name}`}
        above={`${invited.post} · ${words.people.role[invited.role]}`}
        trail={[{ href: "/people", label: "People" }]}
      />
      <Card title="The link">
        <p>
          <code className="break-all text-lg">{link}</code>
        </p>
        <CopyButton text={link}>Copy the link</CopyButton>
        <p>
          Whoever has it can choose the password of {invited.email}, once, within {INVITATION_DAYS} days: pass it on to
          them alone, and by a way that you trust.
        </p>
        <p className="small quiet">
          This page shows it for an hour, to you only. If it is lost, make a new invitation from the page of that
          person.
        </p>
        <Buttons>
          <ButtonLink href="/people">Back to people</ButtonLink>
        </Buttons>
      </Card>
    </>
  );
}
