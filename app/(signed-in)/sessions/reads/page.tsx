import type { Metadata } from "next";
import { PageHeader } from "@/components/ui/page-header";
import { findAccess } from "@/lib/data/queries/access-log";
import { requireActor } from "@/lib/web/actor";
import { AccessLog, askedOf } from "../../access-log";

export const metadata: Metadata = { title: "What you read" };

/** What the log keeps of one's own reading: for each person about themselves. */
export default async function OwnReadsPage({ searchParams }: PageProps<"/sessions/reads">) {
  const actor = await requireActor("/sessions/reads");
  const asked = askedOf(await searchParams);
  const page = await findAccess(actor, { whose: "own", ...asked });
  return (
    <>
      <PageHeader
        title="What you read"
        trail={[{ href: "/sessions", label: "Where you are signed in" }]}
        below="What the access log says of you: evidence that is kept to a force, files, lists and packs that you took away. The administrators of your organisation read it too. If something is not yours, end the session that you do not know and tell them."
      />
      <AccessLog page={page} path="/sessions/reads" named={false} {...asked} />
    </>
  );
}
