"use server";

import { randomUUID } from "node:crypto";
import { refresh } from "next/cache";
import { notFound } from "next/navigation";
import { findInspection } from "@/lib/data/queries/inspection-view";
import type { Actor } from "@/lib/domain/actor";
import { isId, isSlug } from "@/lib/domain/written";
import { draftFindingForm, dropFindingForm } from "@/lib/forms/draft-finding";
import { confirmRecordsForm } from "@/lib/forms/finding";
import type { FormState } from "@/lib/forms/form-state";
import { inspectionFactsForm, readerForm } from "@/lib/forms/inspection";
import { dropJudgmentForm, judgmentForm } from "@/lib/forms/judgment";
import { publicationForm } from "@/lib/forms/publication";
import { appliesForm } from "@/lib/forms/response";
import { applyReport } from "@/lib/usecases/response/open-response";
import { runInspectionCommand } from "@/lib/usecases/run-inspection-command";
import { doneAt } from "@/lib/web/flash";
import { formAction } from "@/lib/web/form-action";

/** What an older page is told when the draft has changed: a draft has no history, so what it says now. */
const newsOf = (slug: string, findingId?: string) => async (actor: Actor) => {
  const inspection = await findInspection(actor, slug);
  if (!inspection) return null;
  const finding = inspection.findings.find(({ id }) => id === findingId);
  const gone = findingId !== undefined && !finding;
  const now = gone ? "This finding has been dropped." : finding ? `This finding now reads: ${finding.text}` : null;
  const sentences = [
    now ?? `The inspection is now called ${inspection.title}, with ${inspection.findings.length} findings.`,
  ];
  return { sentences, version: inspection.version };
};

export async function changeFacts(slug: string, state: FormState, data: FormData): Promise<FormState> {
  if (!isSlug(slug)) notFound();
  return formAction({
    form: inspectionFactsForm,
    page: `/inspections/${slug}/facts`,
    run: (actor, details, asked) =>
      runInspectionCommand(
        actor,
        slug,
        { do: "change-inspection", details },
        { ...asked, version: asked.version ?? -1 },
      ),
    leadsTo: () => doneAt(`/inspections/${slug}`, "change-inspection"),
    news: newsOf(slug),
  })(state, data);
}

export async function addFinding(slug: string, state: FormState, data: FormData): Promise<FormState> {
  if (!isSlug(slug)) notFound();
  return formAction({
    form: draftFindingForm,
    page: `/inspections/${slug}/findings/new`,
    run: (actor, finding, asked) => {
      const details = { ...finding, illustrative: false };
      return runInspectionCommand(actor, slug, { do: "add-draft", id: randomUUID(), details }, asked);
    },
    leadsTo: () => doneAt(`/inspections/${slug}`, "add-draft-finding"),
  })(state, data);
}

export async function changeFinding(slug: string, id: string, state: FormState, data: FormData): Promise<FormState> {
  if (!isSlug(slug) || !isId(id)) notFound();
  return formAction({
    form: draftFindingForm,
    page: `/inspections/${slug}/findings/${id}`,
    run: (actor, finding, asked) => {
      const details = { ...finding, illustrative: false };
      return runInspectionCommand(actor, slug, { do: "rewrite-draft", id, details }, asked);
    },
    leadsTo: () => doneAt(`/inspections/${slug}`, "change-draft-finding"),
    news: newsOf(slug, id),
  })(state, data);
}

export async function dropFinding(slug: string, state: FormState, data: FormData): Promise<FormState> {
  if (!isSlug(slug)) notFound();
  return formAction({
    form: dropFindingForm,
    page: `/inspections/${slug}`,
    run: (actor, { id }, asked) => runInspectionCommand(actor, slug, { do: "drop-draft", id }, asked),
    leadsTo: () => doneAt(`/inspections/${slug}`, "drop-draft-finding"),
    news: newsOf(slug),
  })(state, data);
}

export async function setJudgment(slug: string, state: FormState, data: FormData): Promise<FormState> {
  if (!isSlug(slug)) notFound();
  return formAction({
    form: judgmentForm,
    page: `/inspections/${slug}/judgments`,
    run: (actor, { force, question, grade, stands }, asked) => {
      const details = { forceId: force, question, grade, stands, illustrative: false };
      return runInspectionCommand(actor, slug, { do: "set-judgment", id: randomUUID(), details }, asked);
    },
    leadsTo: ({ judgment }) =>
      doneAt(`/inspections/${slug}/judgments`, judgment === "changed" ? "change-judgment" : "set-judgment"),
  })(state, data);
}

export async function dropJudgment(slug: string, state: FormState, data: FormData): Promise<FormState> {
  if (!isSlug(slug)) notFound();
  return formAction({
    form: dropJudgmentForm,
    page: `/inspections/${slug}/judgments`,
    run: (actor, { id }, asked) => runInspectionCommand(actor, slug, { do: "drop-judgment", id }, asked),
    leadsTo: () => doneAt(`/inspections/${slug}/judgments`, "drop-judgment"),
  })(state, data);
}

export async function nameReader(slug: string, state: FormState, data: FormData): Promise<FormState> {
  if (!isSlug(slug)) notFound();
  return formAction({
    form: readerForm,
    page: `/inspections/${slug}/readers`,
    run: (actor, { person }, asked) =>
      runInspectionCommand(actor, slug, { do: "name-reader", personId: person }, asked),
    leadsTo: () => doneAt(`/inspections/${slug}/readers`, "name-reader"),
  })(state, data);
}

export async function dropReader(slug: string, state: FormState, data: FormData): Promise<FormState> {
  if (!isSlug(slug)) notFound();
  return formAction({
    form: readerForm,
    page: `/inspections/${slug}/readers`,
    run: (actor, { person }, asked) =>
      runInspectionCommand(actor, slug, { do: "drop-reader", personId: person }, asked),
    leadsTo: () => doneAt(`/inspections/${slug}/readers`, "drop-reader"),
  })(state, data);
}

export async function publish(slug: string, state: FormState, data: FormData): Promise<FormState> {
  if (!isSlug(slug)) notFound();
  const answer = await formAction({
    form: publicationForm,
    page: `/inspections/${slug}/publish`,
    confirms: true,
    run: (actor, command, asked) => runInspectionCommand(actor, slug, { do: "publish", ...command }, asked),
    leadsTo: () => doneAt(`/inspections/${slug}`, "publish-inspection"),
    news: newsOf(slug),
  })(state, data);
  // Not published yet, perhaps because the draft has changed: what would be published is shown again.
  refresh();
  return answer;
}

export async function confirm(slug: string, state: FormState, data: FormData): Promise<FormState> {
  if (!isSlug(slug)) notFound();
  const answer = await formAction({
    form: confirmRecordsForm,
    page: `/inspections/${slug}`,
    run: (actor, { seen }, asked) => runInspectionCommand(actor, slug, { do: "confirm-records", seen }, asked),
    leadsTo: () => doneAt(`/inspections/${slug}`, "confirm-records"),
  })(state, data);
  // Refused, perhaps because the force has recorded more: the findings on the page are read again.
  refresh();
  return answer;
}

/** Says that a published report applies to a further force. */
export async function applies(slug: string, state: FormState, data: FormData): Promise<FormState> {
  if (!isSlug(slug)) notFound();
  return formAction({
    form: appliesForm,
    page: `/inspections/${slug}/applies`,
    deed: "apply-report",
    run: (actor, { force }, asked) => applyReport(actor, { force, report: slug }, asked),
    leadsTo: () => doneAt(`/inspections/${slug}`, "apply-report"),
  })(state, data);
}
