import type { Metadata } from "next";
import { ActionForm } from "@/components/form/action-form";
import { PlainShell } from "@/components/shell/plain-shell";
import { Link } from "@/components/ui/link";
import { whichDay } from "@/lib/data/demonstration";
import { longDate } from "@/lib/format/dates";
import { lostFields } from "@/lib/forms/sign-in";
import { passwordsByMail } from "@/lib/usecases/people/ask-for-password";
import { askByMail } from "./actions";

export const metadata: Metadata = { title: "A new password" };

/** For whoever has lost their password. It says the same whether or not somebody has the address that is typed. */
export default async function LostPasswordPage({ searchParams }: PageProps<"/sign-in/lost">) {
  const { asked } = await searchParams;
  const { today, demonstration } = await whichDay();
  return (
    <PlainShell demonstrationDay={demonstration ? longDate(today) : undefined}>
      <div className="stack">
        <h1>{asked === "yes" ? "Look for a mail" : "A new password"}</h1>
        <section className="card stack max-w-xl">{asked === "yes" ? <OnItsWay /> : <Ask />}</section>
      </div>
    </PlainShell>
  );
}

const OnItsWay = () => (
  <>
    <p>
      If somebody signs in with this address, a link is on its way there. It counts once, for an hour: choose a new
      password with it, and sign in.
    </p>
    <p className="quiet">
      Nothing in a quarter of an hour? Look among what your mail program set aside, and whether it is the address that
      you were invited with. An address gets three such mails an hour at most. Your administrators can help too.
    </p>
    <p>
      <Link href="/sign-in">Back to sign in</Link>
    </p>
  </>
);

const Ask = () =>
  passwordsByMail() ? (
    <>
      <p>You get a link by mail, with which you choose a new password. Your second factor, if you have one, stays.</p>
      <ActionForm action={askByMail} formKey="" submit="Send me a link" busy="Asking…" fields={lostFields} />
      <p className="small quiet">
        <Link href="/sign-in">Back to sign in</Link>
      </p>
    </>
  ) : (
    <p>
      No mail is sent from here. Ask your organisation’s administrator for a new invitation, and{" "}
      <Link href="/sign-in">go back to sign in</Link>.
    </p>
  );
