import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ForgetTyped } from "@/components/ui/keep-typed";
import { Flash, Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { whichDay } from "@/lib/data/demonstration";
import { findImportFigures } from "@/lib/data/queries/import-figures";
import type { ImportView } from "@/lib/data/queries/register-import";
import { findImport, listInspectionsOf } from "@/lib/data/queries/register-import";
import type { Actor } from "@/lib/domain/actor";
import { refuseEnded } from "@/lib/domain/register-import/ended";
import type { ImportResult } from "@/lib/domain/register-import/import-result";
import { londonMoment } from "@/lib/format/dates";
import { asForm } from "@/lib/forms/form-state";
import { readMappingForm } from "@/lib/forms/register-import";
import { lookAtImport } from "@/lib/usecases/import-register/look-at-import";
import { requireAbility } from "@/lib/web/actor";
import { flashFor } from "@/lib/web/flash";
import { typedBefore } from "@/lib/web/unsent";
import { spreadsheetRefusal } from "@/lib/words/spreadsheet-refusal";
import { wordRefusal } from "@/lib/words/word-refusal";
import { CheckStage } from "./check-stage";
import { DoneStage } from "./done-stage";
import { DiscardedStage, FailedStage } from "./ended-stages";
import { MappingStage } from "./mapping-stage";
import { RunningStage } from "./running-stage";

export const metadata: Metadata = { title: "Import a register" };

const TITLES = {
  mapping: "How your file is read",
  checked: "What the import would do",
  running: "Recording your register",
  done: "Your register is recorded",
  failed: "Nothing was recorded",
  dropped: "You discarded this file",
} as const;

/** What is kept of the choices on this page, while nobody has sent them. */
const choicesOf = (id: string): string => `import ${id}`;

const TAKEN_BACK = "You took this import back";

/** The register filtered to the inspections of what was imported, where they are few enough to name in an address. */
async function registerOf(
  actor: Actor,
  force: ImportView["force"],
  { created, updated }: ImportResult,
): Promise<string> {
  const references = [...created, ...updated].map(({ reference }) => reference);
  const slugs = references.length > 5_000 ? [] : await listInspectionsOf(actor, force.id, references);
  const inspections = slugs.length > 10 ? [] : slugs.map((slug) => `&inspection=${slug}`);
  return `/findings?force=${force.slug}${inspections.join("")}`;
}

/** One import, step by step: how the file is read, what it would do, how far it is, what it did. */
export default async function ImportStepPage({ params, searchParams }: PageProps<"/import/[id]">) {
  const { id } = await params;
  const actor = await requireAbility("import a register", `/import/${id}`);
  const view = await findImport(actor, id);
  if (!view) notFound();
  const { stage } = view;
  const { step, ask, problem, refused, done } = await searchParams;
  const flash = await flashFor(done);
  const ended = refused === "yes" ? refuseEnded(stage.is) : null;
  const again = step === "columns" && (stage.is === "checked" || stage.is === "failed");
  const { today } = await whichDay();
  const typed = typedBefore();
  const given = typed && readMappingForm(asForm(typed), view.columns.length);
  const look = stage.is === "mapping" || again ? await lookAtImport(actor, id, today, given) : null;
  const register = stage.is === "done" ? await registerOf(actor, view.force, stage.result) : "/findings";
  const figures = stage.is === "done" ? await findImportFigures(actor, id, view.force.id, today) : null;
  return (
    <>
      {flash && <Flash {...flash} />}
      {!look && <ForgetTyped person={actor.personId} form={choicesOf(id)} />}
      {ended && (
        <Notice tone="warn" title="The file was not checked again">
          {wordRefusal(ended).text}
        </Notice>
      )}
      <PageHeader
        trail={[{ href: "/import", label: "Import a register" }]}
        above={view.force.name}
        title={look ? TITLES.mapping : stage.is === "done" && stage.takenBack ? TAKEN_BACK : TITLES[stage.is]}
        below={`${view.fileName}, uploaded ${londonMoment(view.startedAt)}`}
      />
      {look ? (
        <MappingStage
          {...{ view, look }}
          keep={{ person: actor.personId, form: choicesOf(id) }}
          cameBack={given !== null}
          asksDates={ask === "dates"}
          problem={spreadsheetRefusal(problem)}
        />
      ) : stage.is === "checked" ? (
        <CheckStage
          view={view}
          outline={stage.outline}
          person={actor.personId}
          inspectorate={actor.organisation.kind === "inspectorate"}
        />
      ) : stage.is === "running" ? (
        <RunningStage done={stage.done} total={stage.total} order={stage.order} />
      ) : stage.is === "done" && figures ? (
        <DoneStage {...{ view, register, figures }} problem={spreadsheetRefusal(problem)} {...stage} />
      ) : stage.is === "failed" ? (
        <FailedStage id={id} failure={stage.failure} />
      ) : (
        <DiscardedStage />
      )}
    </>
  );
}
