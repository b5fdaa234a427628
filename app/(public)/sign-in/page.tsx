import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { ActionForm } from "@/components/form/action-form";
import { PlainShell } from "@/components/shell/plain-shell";
import { Button } from "@/components/ui/button";
import { TypedIsKept } from "@/components/ui/keep-typed";
import { Link } from "@/components/ui/link";
import { Flash, Notice } from "@/components/ui/notice";
import { whichDay } from "@/lib/data/demonstration";
import { longDate } from "@/lib/format/dates";
import { signInFields } from "@/lib/forms/sign-in";
import { passwordsByMail } from "@/lib/usecases/people/ask-for-password";
import { currentSession, ownAccount } from "@/lib/web/actor";
import { demonstrationSignIns } from "@/lib/web/demonstration";
import { flashFor } from "@/lib/web/flash";
import { safePath } from "@/lib/web/paths";
import { providerName } from "@/lib/web/single-sign-on";
import { signInElsewhere, signInWithPassword } from "./actions";
import { DemonstrationCards } from "./demonstration-cards";
import { whyNotLetIn } from "./why-not-let-in";

export const metadata: Metadata = { title: "Sign in" };

export default async function SignInPage({ searchParams }: PageProps<"/sign-in">) {
  const { next, done, ended, refused, error } = await searchParams;
  const path = safePath(typeof next === "string" ? next : "/");
  if (await currentSession()) redirect(path);
  if (await ownAccount()) redirect("/second-factor");
  const { today, demonstration } = await whichDay();
  const cards = await demonstrationSignIns();
  const flash = await flashFor(done);
  const provider = providerName();
  const notLetIn = provider ? whyNotLetIn(refused, error, provider) : null;
  return (
    <PlainShell demonstrationDay={demonstration ? longDate(today) : undefined}>
      <div className="stack">
        {flash && <Flash {...flash} />}
        {ended === "yes" && (
          <Notice title="Your session has ended">
            What you had not sent before it ended was not saved. Sign in again to go on where you were.
            <TypedIsKept />
          </Notice>
        )}
        <h1>Sign in</h1>
        <p className="measure">
          Outstanding keeps in sight what police inspectors (HMICFRS) found in a force until it is put right, for the
          people of the force, its police and crime commissioner’s office and the inspectors.
        </p>
        {notLetIn && (
          <Notice tone="warn" title="You are not signed in">
            {notLetIn}
          </Notice>
        )}
        {provider && (
          <section className="card stack max-w-xl">
            <form action={signInElsewhere}>
              <input type="hidden" name="next" value={path} />
              <Button weight="first">Sign in with {provider}</Button>
            </form>
          </section>
        )}
        {cards.length > 0 && <DemonstrationCards cards={cards} next={path} />}
        <section className="card stack max-w-xl">
          {(cards.length > 0 || provider) && <h2>With an e-mail address and a password</h2>}
          <ActionForm
            action={signInWithPassword}
            formKey=""
            submit="Sign in"
            busy="Signing in…"
            refused="You are not signed in"
            weight={cards.length > 0 || provider ? "plain" : "first"}
            fields={signInFields(path)}
          />
          <p className="small quiet">
            People join by invitation only. If you have lost your password,{" "}
            {passwordsByMail() ? (
              <Link href="/sign-in/lost">have a link mailed to you</Link>
            ) : (
              "ask your organisation’s administrator for a new invitation"
            )}
            .
          </p>
        </section>
      </div>
    </PlainShell>
  );
}
