import { randomUUID } from "node:crypto";
import type { Metadata } from "next";
import { ActionForm } from "@/components/form/action-form";
import { ConfirmBox } from "@/components/ui/confirm-box";
import { Link } from "@/components/ui/link";
import { PageHeader } from "@/components/ui/page-header";
import { discard } from "../../actions";
import { readingTrail, requireReading } from "../../reading";
import { EndedReading } from "../ended-reading";

export const metadata: Metadata = { title: "Discard this report" };

export default async function DiscardReadingPage({ params }: PageProps<"/inspections/read/[id]/discard">) {
  const { id } = await params;
  const { actor, reading } = await requireReading(id, `/inspections/read/${id}/discard`);
  if (reading.state !== "open") return <EndedReading actor={actor} reading={reading} />;
  return (
    <>
      <PageHeader title="Discard this report" trail={readingTrail(reading)} />
      <ConfirmBox title="This cannot be undone" grave>
        <p className="measure">
          Every draft of “{reading.review.title || reading.name}” goes, with what you corrected. Nothing of it is
          recorded; to begin anew, read the report again.
        </p>
        <ActionForm
          action={discard.bind(null, id)}
          formKey={randomUUID()}
          submit="Discard this report"
          weight="grave"
          busy="Discarding…"
          fields={[]}
        />
        <p>
          <Link href={`/inspections/read/${id}`}>Keep it and go back</Link>
        </p>
      </ConfirmBox>
    </>
  );
}
