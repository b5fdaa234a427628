import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { ActionForm } from "@/components/form/action-form";
import { Card } from "@/components/ui/card";
import { Link } from "@/components/ui/link";
import { PageHeader } from "@/components/ui/page-header";
import { proveFields } from "@/lib/forms/sign-in";
import { currentSession } from "@/lib/web/actor";
import { safePath, signInAgain } from "@/lib/web/paths";
import { mustProve } from "@/lib/web/prove";
import { prove } from "./actions";

export const metadata: Metadata = { title: "Show that it is still you" };

/** On the way to the whole register as a file: whoever asks at a session of a while ago shows again that it is they. */
export default async function ProvePage({ searchParams }: PageProps<"/prove">) {
  const { next } = await searchParams;
  const path = safePath(typeof next === "string" ? next : "/");
  const session = await currentSession();
  if (!session) redirect(signInAgain(path));
  const by = await mustProve(session, new Date());
  return (
    <>
      <PageHeader
        title={by ? "Show that it is still you" : "Your file is ready"}
        trail={[{ href: "/findings", label: "Findings" }]}
        below={
          by
            ? "This is asked before the whole register leaves it as a file, where you last showed it more than a quarter of an hour ago."
            : "It holds findings that only those may read whom they concern: keep it where only they can."
        }
      />
      <Card title={by ? "Then the file is made" : "The whole register"}>
        {by ? (
          <ActionForm
            action={prove}
            formKey=""
            submit="Continue"
            busy="Looking at it…"
            refused="There is no file yet"
            fields={proveFields(by, path)}
          />
        ) : (
          <p>
            <a href={path} download>
              Download it
            </a>
            , or <Link href="/findings">go back to the findings</Link>.
          </p>
        )}
      </Card>
    </>
  );
}
