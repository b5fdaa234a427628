import type { Metadata } from "next";
import { PageHeader } from "@/components/ui/page-header";
import { findAccess } from "@/lib/data/queries/access-log";
import { requireAbility } from "@/lib/web/actor";
import { AccessLog, askedOf } from "../../access-log";

export const metadata: Metadata = { title: "Access log" };

/** What people of the administrator's organisation read, took away and were refused. */
export default async function AccessLogPage({ searchParams }: PageProps<"/people/access">) {
  const actor = await requireAbility("look after people", "/people/access");
  const asked = askedOf(await searchParams);
  const page = await findAccess(actor, { whose: "all", ...asked });
  return (
    <>
      <PageHeader
        title="Access log"
        above={actor.organisation.name}
        trail={[{ href: "/people", label: "People" }]}
        below="What people of your organisation, and programs with its tokens, read that is restricted, took away as files, or were refused. Nobody can change it, and the words of what was read do not stand here."
      />
      <AccessLog page={page} path="/people/access" named {...asked} />
    </>
  );
}
