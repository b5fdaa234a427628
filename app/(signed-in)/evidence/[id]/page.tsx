import { randomUUID } from "node:crypto";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ButtonLink } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Illustrative } from "@/components/ui/illustrative";
import { ForgetTyped } from "@/components/ui/keep-typed";
import { Link } from "@/components/ui/link";
import { Flash, Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import type { NotePage } from "@/lib/data/queries/evidence-page";
import { endsBeforeFieldwork } from "@/lib/domain/evidence/period";
import { worksOn } from "@/lib/domain/evidence/works-on";
import { isId } from "@/lib/domain/written";
import { longDate } from "@/lib/format/dates";
import { counted, joined } from "@/lib/format/lists";
import { isScanned } from "@/lib/usecases/evidence/is-scanned";
import { readNote } from "@/lib/usecases/evidence/read-note";
import { findSent } from "@/lib/usecases/evidence/receive-files";
import { requireReader } from "@/lib/web/actor";
import { flashFor } from "@/lib/web/flash";
import { AddFiles } from "../parts/add-files";
import { Files } from "../parts/files";
import { NoteFacts } from "../parts/note-facts";
import { WhatWasSent } from "../parts/sent";

export const metadata: Metadata = { title: "Evidence" };

/** One note: what it shows, its files, the findings that it supports, and what may be done with it. */
export default async function NotePageShown({ params, searchParams }: PageProps<"/evidence/[id]">) {
  const { id } = await params;
  const actor = await requireReader(`/evidence/${encodeURIComponent(id)}`);
  const note = await readNote(actor, id);
  if (!note) notFound();
  const { sent: key, refused, done } = await searchParams;
  const sent = isId(key) ? await findSent(actor, key) : null;
  const flash = await flashFor(done);
  const stands = !note.withdrawnOn && !note.supersededBy;
  const works = worksOn(
    actor,
    note.force.id,
    note.usedBy.map(({ ownerId }) => ownerId),
  );
  return (
    <>
      {flash && <Flash {...flash} />}
      {flash && <ForgetTyped person={actor.personId} form="new evidence" />}
      {sent && <WhatWasSent sent={sent} />}
      {refused !== undefined && (
        <Notice tone="bad" title="No file was added">
          {works === "all"
            ? "This note takes no files now: it was withdrawn or taken over by a newer one, or has 50 already."
            : "Who answers for all findings that this note supports can add files to it: their owner, or a force coordinator."}
        </Notice>
      )}
      <PageHeader
        title={note.title}
        above={`Evidence · ${note.kind} · ${note.force.name}`}
        trail={[{ href: "/evidence", label: "Evidence" }]}
      />
      <Standing note={note} />
      <div className="two">
        <div className="stack-wide">
          <Card title="What it shows">
            <p className="measure whitespace-pre-line">
              {note.note} {note.illustrative && <Illustrative />}
            </p>
            <p className="small quiet">
              <NoteFacts note={note} body={note.bodyLabel} />
            </p>
          </Card>
          <Card title="Files" id="note-files" aside={note.files.length > 0 && counted(note.files.length, "file")}>
            {note.files.length === 0 && <p className="quiet">This note has no files.</p>}
            <Files files={note.files} whole />
            {note.files.some(({ state }) => state === "waiting") && (
              <p className="small">
                Files that wait are opened by nobody, and are part of no submission, until the virus scanner has found
                them clean. While it is down they go on waiting. <a href={`/evidence/${id}`}>Look again</a>
              </p>
            )}
          </Card>
          {works === "all" && stands && (
            <Card title="Add files" screenOnly>
              <AddFiles note={id} marking={note.marking} formKey={randomUUID()} scanned={isScanned()} />
            </Card>
          )}
        </div>
        <aside className="stack-wide" aria-label="What you can do, and findings">
          {works !== "none" && stands && <Deeds note={note} all={works === "all"} />}
          <Card title="Supports" aside={counted(note.usedBy.length, "finding")}>
            <ul className="stack small">
              {note.usedBy.map(({ reference, text, fieldworkFrom }) => {
                const before = endsBeforeFieldwork(note.to, fieldworkFrom);
                return (
                  <li key={reference}>
                    <Link href={`/findings/${reference}`}>{reference}</Link> <span className="published">{text}</span>
                    {before && stands && (
                      <p>
                        <b>Its period ends before the fieldwork that found this</b> ({longDate(before)}): it cannot show
                        what was put right since.
                      </p>
                    )}
                  </li>
                );
              })}
            </ul>
          </Card>
        </aside>
      </div>
    </>
  );
}

const Standing = ({ note }: { note: NotePage }) => (
  <>
    {note.withdrawnOn && (
      <Notice tone="warn" title={`Withdrawn ${longDate(note.withdrawnOn)}`}>
        {note.withdrawnWhy}
      </Notice>
    )}
    {note.supersededBy && (
      <Notice title="A newer note has taken its place">
        <Link href={`/evidence/${note.supersededBy.id}`}>{note.supersededBy.title}</Link>. This one stays as it was.
      </Notice>
    )}
    {note.supersedes.length > 0 && (
      <p className="small quiet">
        Took the place of{" "}
        {note.supersedes.map(({ id, title }, at) => (
          <span key={id}>
            {at > 0 && ", "}
            <Link href={`/evidence/${id}`}>{title}</Link>
          </span>
        ))}
        .
      </p>
    )}
  </>
);

const Deeds = ({ note, all }: { note: NotePage; all: boolean }) => {
  const page = `/evidence/${note.id}`;
  const hasOpenFile = note.files.some(({ withdrawnOn }) => !withdrawnOn);
  return (
    <Card title="What you can do" screenOnly>
      <div className="stack">
        <ButtonLink href={`${page}/use`}>Use it for further findings</ButtonLink>
        {all ? (
          <>
            <ButtonLink href={`/evidence/new?newer=${note.id}`}>Add a newer note</ButtonLink>
            {note.audience !== "shared" && <ButtonLink href={`${page}/share`}>Share it more widely</ButtonLink>}
            {hasOpenFile && <ButtonLink href={`${page}/withdraw-file`}>Withdraw a file</ButtonLink>}
            <ButtonLink href={`${page}/withdraw`}>Withdraw the note</ButtonLink>
          </>
        ) : (
          <p className="small quiet">
            It also supports findings for which others answer ({joined(note.usedBy.map(({ reference }) => reference))}):
            a force coordinator changes it for all of them.
          </p>
        )}
      </div>
    </Card>
  );
};
