import { randomUUID } from "node:crypto";
import type { Metadata } from "next";
import Link from "next/link";
import { notFound } from "next/navigation";
import { ActionForm } from "@/components/form/action-form";
import { Card } from "@/components/ui/card";
import { Flash } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { findWishes } from "@/lib/data/queries/mail";
import { wishesFields } from "@/lib/forms/telling";
import { isTold } from "@/lib/usecases/mail/keep-wishes";
import { requireReader } from "@/lib/web/actor";
import { flashFor } from "@/lib/web/flash";
import { keepWishes } from "./actions";

export const metadata: Metadata = { title: "How you are told" };

/** How somebody is told of what concerns them: by mail, when, and of what at once. */
export default async function TellingPage({ searchParams }: PageProps<"/telling">) {
  const actor = await requireReader("/telling");
  if (!isTold(actor)) notFound();
  const flash = await flashFor((await searchParams).done);
  const wishes = await findWishes(actor);
  return (
    <>
      {flash && <Flash title={flash.title}>{flash.next}</Flash>}
      <PageHeader
        title="How you are told"
        trail={[{ href: "/inbox", label: "Inbox" }]}
        below="Whatever you choose here, everything stands in your inbox, and what you have to do on Your work."
      />
      <Card title="By mail" id="mail" aside={<Link href="/help#mail">Who is told of what</Link>}>
        <ActionForm
          action={keepWishes}
          formKey={randomUUID()}
          submit="Keep this"
          weight="plain"
          fields={wishesFields(wishes)}
        />
      </Card>
    </>
  );
}
