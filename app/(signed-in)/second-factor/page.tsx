import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { ActionForm } from "@/components/form/action-form";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Flash, Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { dateInLondon } from "@/lib/domain/calendar";
import { longDate } from "@/lib/format/dates";
import { counted } from "@/lib/format/lists";
import { codeFields } from "@/lib/forms/sign-in";
import { type OwnFactor, ownFactor } from "@/lib/usecases/second-factor/own";
import { ownAccount } from "@/lib/web/actor";
import { flashFor } from "@/lib/web/flash";
import { begin, confirm, end } from "./actions";

export const metadata: Metadata = { title: "Your second factor" };

/** Codes from an app of one's own, beside the password. */
export default async function SecondFactorPage({ searchParams }: PageProps<"/second-factor">) {
  const session = await ownAccount();
  if (!session) redirect("/sign-in?next=/second-factor");
  const flash = await flashFor((await searchParams).done);
  const factor = await ownFactor(session.actor, new Date());
  return (
    <>
      {flash && <Flash title={flash.title}>{flash.next}</Flash>}
      <PageHeader
        title="Your second factor"
        trail={[{ href: "/sessions", label: "Where you are signed in" }]}
        below="A password can be seen or guessed. With a second factor whoever has it still cannot sign in without a code from your own phone or computer."
      />
      {session.mustEnrol && (
        <Notice title="Set this up to go on">
          In your role you sign in with a second factor. The other pages open as soon as it is set up.
        </Notice>
      )}
      {factor.is === "none" && (
        <Card title="Not set up">
          <p>
            You need an app that makes codes by time: most phones and password managers have one. Nothing is sent to
            anybody.
          </p>
          <form action={begin}>
            <Button>Set up a second factor</Button>
          </form>
        </Card>
      )}
      {factor.is === "begun" && <Begun factor={factor} />}
      {factor.is === "on" && <On factor={factor} />}
    </>
  );
}

const Begun = ({ factor: { secret, picture } }: { factor: Extract<OwnFactor, { is: "begun" }> }) => (
  <Card title="Give it to your app">
    <div className="qr">
      <svg
        viewBox={`0 0 ${picture.size} ${picture.size}`}
        role="img"
        aria-label="A picture that your app reads"
        shapeRendering="crispEdges"
      >
        <rect width={picture.size} height={picture.size} fill="#fff" />
        <path d={picture.path} fill="#000" />
      </svg>
    </div>
    <p>
      Point your app at the picture. If it cannot see it, type this instead:{" "}
      <code className="break-all">{secret.match(/.{1,4}/g)?.join(" ")}</code>
    </p>
    <ActionForm
      action={confirm}
      formKey=""
      submit="Turn it on"
      refused="It is not on yet"
      fields={codeFields(null, "The code that your app shows now")}
    />
  </Card>
);

const On = ({ factor: { since, codesLeft, codes } }: { factor: Extract<OwnFactor, { is: "on" }> }) => (
  <>
    {codes && (
      <Card
        title="Your recovery codes"
        intro="Each signs you in once when your app is lost. Print them, or keep them in your password manager: they are shown for ten minutes."
      >
        <ul className="columns-2 font-mono">
          {codes.map((code) => (
            <li key={code}>{code}</li>
          ))}
        </ul>
      </Card>
    )}
    <Card
      title={`On since ${longDate(dateInLondon(since))}`}
      intro={`${counted(codesLeft, "recovery code")} not used.`}
    >
      <p>To move to another app, end it here with a code of the old one, and set it up anew.</p>
      <ActionForm
        action={end}
        formKey=""
        submit="End the second factor"
        weight="plain"
        refused="It is still on"
        fields={codeFields(null)}
      />
    </Card>
  </>
);
