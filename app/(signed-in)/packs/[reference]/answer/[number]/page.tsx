import { randomUUID } from "node:crypto";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ActionForm } from "@/components/form/action-form";
import { Link } from "@/components/ui/link";
import { PageHeader } from "@/components/ui/page-header";
import { findPack } from "@/lib/data/queries/packs";
import { barsMinuting } from "@/lib/domain/board-pack/commands";
import { longDate } from "@/lib/format/dates";
import { answerFields } from "@/lib/forms/board-pack";
import { requireReader } from "@/lib/web/actor";
import { packHref } from "../../../address";
import { answer } from "../../actions";

export const metadata: Metadata = { title: "Answer the committee" };

/** The answer to one request of a committee. */
export default async function AnswerPage({ params }: PageProps<"/packs/[reference]/answer/[number]">) {
  const { reference, number } = await params;
  const actor = await requireReader(`/packs/${encodeURIComponent(reference)}`);
  const pack = await findPack(actor, reference);
  const request = pack?.minutes.find((one) => String(one.number) === number && one.minuted === "request");
  if (!pack || !request || barsMinuting(actor, pack)) notFound();
  return (
    <>
      <PageHeader
        title={`Answer request ${request.number}`}
        above={`${reference} · ${request.meeting}, ${longDate(request.metOn)}`}
        trail={[
          { href: "/packs", label: "Packs" },
          { href: packHref(reference), label: reference },
        ]}
      />
      <blockquote className="measure whitespace-pre-line">{request.words}</blockquote>
      <ActionForm
        action={answer.bind(null, reference, request.number)}
        fields={answerFields}
        submit="Give this answer"
        formKey={randomUUID()}
        version={pack.minutes.length}
        keep={{ person: actor.personId, form: `answer-committee ${reference}` }}
      />
      <p>
        <Link href={packHref(reference)}>Go back without answering</Link>
      </p>
    </>
  );
}
