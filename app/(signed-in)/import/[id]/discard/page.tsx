import { randomUUID } from "node:crypto";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ActionForm } from "@/components/form/action-form";
import { ConfirmBox } from "@/components/ui/confirm-box";
import { Link } from "@/components/ui/link";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { findImport } from "@/lib/data/queries/register-import";
import { refuseEnded } from "@/lib/domain/register-import/ended";

import { requireAbility } from "@/lib/web/actor";
import { wordRefusal } from "@/lib/words/word-refusal";
import { discardFile } from "../actions";

export const metadata: Metadata = { title: "Discard this file" };

export default async function DiscardImportPage({ params }: PageProps<"/import/[id]/discard">) {
  const { id } = await params;
  const actor = await requireAbility("import a register", `/import/${id}/discard`);
  const view = await findImport(actor, id);
  if (!view) notFound();
  const ended = refuseEnded(view.stage.is);
  return (
    <>
      <PageHeader
        title="Discard this file"
        trail={[
          { href: "/import", label: "Import a register" },
          { href: `/import/${id}`, label: view.fileName },
        ]}
      />
      {ended ? (
        <Notice title="Nothing is left to discard">{wordRefusal(ended).text}</Notice>
      ) : (
        <ConfirmBox title="This cannot be undone" grave>
          <p className="measure">
            “{view.fileName}” goes, with what you said of its inspections and people. Nothing of it is recorded; to
            begin anew, upload the file again.
          </p>
          <ActionForm
            action={discardFile.bind(null, id)}
            formKey={randomUUID()}
            submit="Discard this file"
            weight="grave"
            busy="Discarding…"
            fields={[]}
          />
          <p>
            <Link href={`/import/${id}`}>Keep it and go back</Link>
          </p>
        </ConfirmBox>
      )}
    </>
  );
}
