import type { Metadata } from "next";
import { ActionForm } from "@/components/form/action-form";
import { PlainShell } from "@/components/shell/plain-shell";
import { Button } from "@/components/ui/button";
import { invitationFields } from "@/lib/forms/sign-in";
import { readInvitation } from "@/lib/usecases/take-up-invitation";
import { providerName } from "@/lib/web/single-sign-on";
import { choosePassword, takeUpElsewhere } from "./actions";

export const metadata: Metadata = { title: "Your invitation" };

export default async function InvitationPage({ searchParams }: PageProps<"/invitation">) {
  const { token } = await searchParams;
  const known = typeof token === "string" && token.length <= 200;
  const invitation = known ? await readInvitation(token, new Date()) : null;
  const provider = providerName();
  return (
    <PlainShell>
      <div className="stack max-w-xl">
        <h1>{invitation?.joined ? "A new password" : "Your invitation"}</h1>
        {invitation && known ? (
          <section className="card stack">
            <p>
              {invitation.name},{" "}
              {invitation.joined
                ? "choose a new password. Your old one counts until then, and you are signed out everywhere"
                : `you are invited to the register by ${invitation.organisation}`}
              . You will sign in as {invitation.email}.
            </p>
            {provider && (
              <form action={takeUpElsewhere}>
                <input type="hidden" name="token" value={token} />
                <p className="mb-2">Sign in with the account that you have anyway, or choose a password below.</p>
                <Button weight="first">Use {provider}</Button>
              </form>
            )}
            <ActionForm
              action={choosePassword}
              formKey=""
              submit="Choose this password"
              weight={provider ? "plain" : "first"}
              fields={invitationFields(token)}
            />
          </section>
        ) : (
          <p>This link has been used, or is too old. Ask your administrator for a new one.</p>
        )}
      </div>
    </PlainShell>
  );
}
