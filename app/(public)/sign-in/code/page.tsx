import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { ActionForm } from "@/components/form/action-form";
import { PlainShell } from "@/components/shell/plain-shell";
import { Link } from "@/components/ui/link";
import { whichDay } from "@/lib/data/demonstration";
import { longDate } from "@/lib/format/dates";
import { codeFields } from "@/lib/forms/sign-in";
import { stepHere } from "@/lib/web/browser-session";
import { safePath } from "@/lib/web/paths";
import { signInWithSecondFactor } from "../actions";

export const metadata: Metadata = { title: "Your code" };

/** Between a right password and a session: nobody comes here without the one. */
export default async function CodePage({ searchParams }: PageProps<"/sign-in/code">) {
  const { next } = await searchParams;
  const path = safePath(typeof next === "string" ? next : "/");
  if (!(await stepHere())) redirect(`/sign-in?next=${encodeURIComponent(path)}`);
  const { today, demonstration } = await whichDay();
  return (
    <PlainShell demonstrationDay={demonstration ? longDate(today) : undefined}>
      <div className="stack">
        <h1>Your code</h1>
        <section className="card stack max-w-xl">
          <ActionForm
            action={signInWithSecondFactor}
            formKey=""
            submit="Sign in"
            busy="Signing in…"
            refused="You are not signed in"
            fields={codeFields(path)}
          />
          <p className="small quiet">
            <Link href="/sign-in">Begin again</Link> with another address. If both your app and your recovery codes are
            lost, ask whoever runs this server to end your second factor.
          </p>
        </section>
      </div>
    </PlainShell>
  );
}
