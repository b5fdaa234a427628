import { randomUUID } from "node:crypto";
import type { Metadata } from "next";
import { ActionForm } from "@/components/form/action-form";
import { PageHeader } from "@/components/ui/page-header";
import { rolesToGive } from "@/lib/data/queries/people";
import { inviteFields } from "@/lib/forms/people";
import { passwordsByMail } from "@/lib/usecases/people/ask-for-password";
import { requireAbility } from "@/lib/web/actor";
import { invite } from "../actions";

export const metadata: Metadata = { title: "Invite somebody" };

export default async function InvitePage() {
  const actor = await requireAbility("look after people", "/people/invite");
  return (
    <>
      <PageHeader
        title="Invite somebody"
        above={actor.organisation.name}
        trail={[{ href: "/people", label: "People" }]}
        below={
          passwordsByMail()
            ? "They get a link by mail. With it they choose a password, once, within fourteen days."
            : "You get a link to pass on to them. With it they choose a password, once, within fourteen days."
        }
      />
      <ActionForm
        action={invite}
        formKey={randomUUID()}
        submit="Make the invitation"
        fields={inviteFields(rolesToGive(actor))}
      />
    </>
  );
}
