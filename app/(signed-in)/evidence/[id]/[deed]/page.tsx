import { randomUUID } from "node:crypto";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ActionForm } from "@/components/form/action-form";
import { Link } from "@/components/ui/link";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { findFindingsToUse, type NotePage } from "@/lib/data/queries/evidence-page";
import type { Actor } from "@/lib/domain/actor";
import { worksOn } from "@/lib/domain/evidence/works-on";
import { joined } from "@/lib/format/lists";
import { findingFields, widenNoteFields, withdrawFileFields, withdrawNoteFields } from "@/lib/forms/evidence";
import type { FieldSpec } from "@/lib/forms/field-spec";
import { isNoteDeed, type NoteDeed } from "@/lib/forms/note-deeds";
import { readNote } from "@/lib/usecases/evidence/read-note";
import { requireOwner } from "@/lib/web/actor";
import { changeThisNote } from "./actions";

export const metadata: Metadata = { title: "Evidence" };

const SAYS: Record<NoteDeed, { readonly title: string; readonly submit: string; readonly means: string }> = {
  use: {
    title: "Use it for further findings",
    submit: "Use it for these",
    means: "The same note with its files supports them too, for the same readers. Each has it in its own history.",
  },
  share: {
    title: "Share evidence more widely",
    submit: "Share it",
    means:
      "The note is shared with all its files. Sharing cannot be taken back: an audience is widened, never narrowed.",
  },
  withdraw: {
    title: "Withdraw evidence",
    submit: "Withdraw this evidence",
    means:
      "It stays visible, struck through with your reason, on every finding that it supports. If the closing of one rests on it, everyone reads that the basis of that decision has changed.",
  },
  "withdraw-file": {
    title: "Withdraw a file",
    submit: "Withdraw this file",
    means:
      "Nobody can open it any more. Its name and SHA-256 stay in the history. If the closing of a finding rests on it, everyone reads that the basis of that decision has changed.",
  },
};

/** One deed on one note: what it means for whom, and its form. */
export default async function NoteDeedPage({ params, searchParams }: PageProps<"/evidence/[id]/[deed]">) {
  const { id, deed } = await params;
  if (!isNoteDeed(deed)) notFound();
  const actor = await requireOwner(`/evidence/${encodeURIComponent(id)}/${deed}`);
  const note = await readNote(actor, id);
  if (!note) notFound();
  const { file } = await searchParams;
  const { title, submit, means } = SAYS[deed];
  const works = worksOn(
    actor,
    note.force.id,
    note.usedBy.map(({ ownerId }) => ownerId),
  );
  const fields = await fieldsOf(actor, note, deed, typeof file === "string" ? file : undefined);
  return (
    <>
      <PageHeader
        title={title}
        above={`Supports ${joined(note.usedBy.map(({ reference }) => reference))}`}
        trail={[
          { href: "/evidence", label: "Evidence" },
          { href: `/evidence/${id}`, label: note.title },
        ]}
        below={means}
      />
      {note.withdrawnOn || note.supersededBy ? (
        <Notice tone="warn" title="Not possible now">
          This note was withdrawn, or a newer one has taken its place.
        </Notice>
      ) : works === "none" || (works === "some" && deed !== "use") ? (
        <Notice tone="warn" title="Not possible now">
          Only who answers for all findings that it supports can do this: their owner, or a force coordinator.
        </Notice>
      ) : (
        <ActionForm
          action={changeThisNote.bind(null, id, deed)}
          fields={fields}
          submit={submit}
          weight={deed.startsWith("withdraw") ? "grave" : "first"}
          formKey={randomUUID()}
        />
      )}
      <p>
        <Link href={`/evidence/${id}`}>Go back without saving</Link>
      </p>
    </>
  );
}

async function fieldsOf(
  actor: Actor,
  note: NotePage,
  deed: NoteDeed,
  file: string | undefined,
): Promise<readonly FieldSpec[]> {
  switch (deed) {
    case "share":
      return widenNoteFields(note, note.audience);
    case "withdraw":
      return withdrawNoteFields;
    case "withdraw-file":
      return withdrawFileFields(
        note.files.filter(({ withdrawnOn }) => !withdrawnOn),
        file,
      );
    case "use": {
      const used = note.usedBy.map(({ reference }) => reference);
      const { findings } = await findFindingsToUse(actor, [], actor.role !== "force-coordinator");
      return findingFields(
        findings.filter(({ reference }) => !used.includes(reference)),
        [],
        "Which findings does it support too?",
      );
    }
  }
}
