import { randomUUID } from "node:crypto";
import type { Metadata } from "next";
import { ActionForm } from "@/components/form/action-form";
import { PageHeader } from "@/components/ui/page-header";
import { requireAbility } from "@/lib/web/actor";
import { invite } from "../actions";
import { roleOptions } from "../role-options";

export const metadata: Metadata = { title: "Invite somebody" };

export default async function InvitePage() {
  const actor = await requireAbility("look after people", "/people/invite");
  return (
    <>
      <PageHeader
        title="Invite somebody"
        above={actor.organisation.name}
        trail={[{ href: "/people", label: "People" }]}
        below="You get a link to pass on to them. With it they choose a password, once, within fourteen days."
      />
      <ActionForm
        action={invite}
        formKey={randomUUID()}
        submit="Make the invitation"
        fields={[
          {
            is: "line",
            name: "name",
            label: "Name",
            hint: "Only administrators of your organisation see it.",
            autoComplete: "off",
          },
          {
            is: "line",
            name: "email",
            label: "E-mail address",
            hint: "They sign in with it.",
            type: "email",
            autoComplete: "off",
          },
          {
            is: "line",
            name: "post",
            label: "Post",
            hint: "Shown beside what they do, to all three sides: “Head of investigations”.",
          },
          { is: "radios", name: "role", label: "Role", options: roleOptions(actor) },
        ]}
      />
    </>
  );
}
