import { randomUUID } from "node:crypto";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ActionForm } from "@/components/form/action-form";
import { Link } from "@/components/ui/link";
import { PageHeader } from "@/components/ui/page-header";
import { whichDay } from "@/lib/data/demonstration";
import { findPack } from "@/lib/data/queries/packs";
import { barsMinuting } from "@/lib/domain/board-pack/commands";
import { minuteFields } from "@/lib/forms/board-pack";
import { requireReader } from "@/lib/web/actor";
import { packHref } from "../../address";
import { minute } from "../actions";

export const metadata: Metadata = { title: "Minute what the committee said" };

/** What a committee resolved of a pack or asks for, on a page of its own. */
export default async function MinutePage({ params }: PageProps<"/packs/[reference]/minute">) {
  const { reference } = await params;
  const actor = await requireReader(`/packs/${encodeURIComponent(reference)}/minute`);
  const pack = await findPack(actor, reference);
  if (!pack || barsMinuting(actor, pack)) notFound();
  const { today } = await whichDay();
  return (
    <>
      <PageHeader
        title="Minute what the committee said"
        above={`${reference} · ${pack.force?.name ?? ""}`}
        trail={[
          { href: "/packs", label: "Packs" },
          { href: packHref(reference), label: reference },
        ]}
        below="The force and its policing body read it, with the readers of both. What is minuted stays as it is minuted."
      />
      <ActionForm
        action={minute.bind(null, reference)}
        fields={minuteFields(today, pack.issuedOn)}
        submit="Minute it"
        formKey={randomUUID()}
        version={pack.minutes.length}
        keep={{ person: actor.personId, form: `minute-committee ${reference}` }}
      />
      <p>
        <Link href={packHref(reference)}>Go back without minuting anything</Link>
      </p>
    </>
  );
}
