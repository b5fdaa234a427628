import { randomUUID } from "node:crypto";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ActionForm } from "@/components/form/action-form";
import { Link } from "@/components/ui/link";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { whichDay } from "@/lib/data/demonstration";
import { findFindingsToUse } from "@/lib/data/queries/evidence-page";
import { stands } from "@/lib/domain/evidence/evidence";
import { isReference } from "@/lib/domain/written";
import { joined } from "@/lib/format/lists";
import { findingFields, noteFields } from "@/lib/forms/evidence";
import { readNote } from "@/lib/usecases/evidence/read-note";
import { requireOwner } from "@/lib/web/actor";
import { add } from "./actions";

export const metadata: Metadata = { title: "Add evidence" };

/** One note for one finding or many; or (`newer`) a newer one that takes an older one's place. */
export default async function AddEvidencePage({ searchParams }: PageProps<"/evidence/new">) {
  const actor = await requireOwner("/evidence/new");
  const { finding, reference, newer } = await searchParams;
  // Of a link on a finding's page, or of the rows that were ticked in the register.
  const asked = [finding ?? [], reference ?? []].flat().filter(isReference);
  const older = typeof newer === "string" ? await readNote(actor, newer) : null;
  const { today } = await whichDay();
  const keeps = older?.usedBy.map(({ reference }) => reference) ?? [];
  const own = actor.role !== "force-coordinator";
  const { lists, findings, bodyLabel } = await findFindingsToUse(actor, [...asked, ...keeps], own);
  if (newer !== undefined && !older) notFound();
  const title = older ? "Add a newer note" : "Add evidence";
  const open = older
    ? stands({ withdrawn: older.withdrawnOn !== null, superseded: older.supersededBy !== null })
    : true;
  const chosen = findings.filter(({ reference }) => !keeps.includes(reference));
  return (
    <>
      <PageHeader
        title={title}
        trail={[
          { href: "/evidence", label: "Evidence" },
          ...(older ? [{ href: `/evidence/${older.id}`, label: older.title }] : []),
        ]}
        below={
          older
            ? `It takes the place of “${older.title}” on ${joined(keeps)}. The older note stays, and says what took its place; what was decided on it stays as it was frozen.`
            : "One note for one finding or many. Its files are added on the next page. It is never deleted: it can be withdrawn with a reason, or a newer one takes its place."
        }
      />
      {open ? (
        <ActionForm
          action={add}
          formKey={randomUUID()}
          submit={title}
          keep={{ person: actor.personId, form: older ? `newer ${older.id}` : "new evidence" }}
          fields={[
            ...(older ? [{ is: "hidden", name: "newerThan", value: older.id } as const] : []),
            ...(older
              ? findingFields(chosen, [], "Further findings that it supports")
              : findingFields(chosen, asked, "Which findings does it support?")),
            ...noteFields({ force: actor.organisation, bodyLabel }, lists["evidence-kinds"], today, older ?? undefined),
          ]}
        />
      ) : (
        <Notice tone="warn" title="Not possible now">
          This note was withdrawn, or a newer one has taken its place already.
        </Notice>
      )}
      <p>
        <Link href={older ? `/evidence/${older.id}` : "/evidence"}>Go back without saving</Link>
      </p>
    </>
  );
}
