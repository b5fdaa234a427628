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

/**
 * On the way to a file that holds the whole of something, or to what else is not done by a session of a while ago: whoever asks shows
 * again that it is they. Then a page is gone on to, and a file is offered.
 */
export default async function ProvePage({ searchParams }: PageProps<"/prove">) {
  const { next, file } = await searchParams;
  const isFile = typeof file === "string";
  const wanted = isFile ? file : next;
  const path = safePath(typeof wanted === "string" ? wanted : "/");
  const session = await currentSession();
  if (!session) redirect(signInAgain(path));
  const by = await mustProve(session, new Date());
  if (!by && !isFile) redirect(path);
  return (
    <>
      <PageHeader
        title={by ? "Show that it is still you" : "Your file is ready"}
        trail={isFile ? [{ href: "/findings", label: "Findings" }] : [{ href: path, label: "Back" }]}
        below={
          by
            ? `This is asked before ${isFile ? "all of a list leaves the register as a file" : "what is not done without it"}, where you last showed it more than a quarter of an hour ago.`
            : "It holds what only those may read whom it concerns: keep it where only they can."
        }
      />
      <Card title={by ? (isFile ? "Then the file is made" : "Then it goes on") : "All of the list"}>
        {by ? (
          <ActionForm
            action={prove}
            formKey=""
            submit="Continue"
            busy="Looking at it…"
            refused={isFile ? "There is no file yet" : "Nothing is done yet"}
            fields={proveFields(by, isFile ? "file" : "next", path)}
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
