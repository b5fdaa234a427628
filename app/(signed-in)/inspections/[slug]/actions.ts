"use server";

import { randomUUID } from "node:crypto";
import { refresh } from "next/cache";
import { notFound } from "next/navigation";
import { findInspection } from "@/lib/data/queries/inspection-view";
import type { Actor } from "@/lib/domain/actor";
import { isId, isSlug } from "@/lib/domain/written";
import { accuracyAnswerForm, accuracyForm } from "@/lib/forms/accuracy";
import { draftFindingForm, dropFindingForm } from "@/lib/forms/draft-finding";
import { confirmRecordsForm } from "@/lib/forms/finding";
import type { FormState } from "@/lib/forms/form-state";
import { inspectionFactsForm, readerForm } from "@/lib/forms/inspection";
import { dropJudgmentForm, judgmentForm } from "@/lib/forms/judgment";
import { publicationForm } from "@/lib/forms/publication";
import { dropReassessmentForm, matchDraftForm, reassessForm } from "@/lib/forms/reassessment";
import { confirmChosenForm, mergeForm } from "@/lib/forms/records";
import { appliesForm } from "@/lib/forms/response";
import { runMergeRecord } from "@/lib/usecases/merge-record";
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

/** Says what the report says of an earlier finding. */
export async function reassess(slug: string, state: FormState, data: FormData): Promise<FormState> {
  if (!isSlug(slug)) notFound();
  return formAction({
    form: reassessForm,
    page: `/inspections/${slug}/earlier`,
    run: (actor, said, asked) =>
      runInspectionCommand(actor, slug, { do: "reassess", id: randomUUID(), ...said }, asked),
    leadsTo: () => doneAt(`/inspections/${slug}/earlier`, "reassess"),
  })(state, data);
}

export async function dropSaid(slug: string, state: FormState, data: FormData): Promise<FormState> {
  if (!isSlug(slug)) notFound();
  return formAction({
    form: dropReassessmentForm,
    page: `/inspections/${slug}/earlier`,
    run: (actor, { id }, asked) => runInspectionCommand(actor, slug, { do: "drop-reassessment", id }, asked),
    leadsTo: () => doneAt(`/inspections/${slug}/earlier`, "drop-reassessment"),
  })(state, data);
}

/** Says that a draft is a finding that an earlier report made. */
export async function matchFinding(slug: string, id: string, state: FormState, data: FormData): Promise<FormState> {
  if (!isSlug(slug) || !isId(id)) notFound();
  return formAction({
    form: matchDraftForm,
    page: `/inspections/${slug}/findings/${id}`,
    run: (actor, { reference }, asked) =>
      runInspectionCommand(actor, slug, { do: "match-draft", id: randomUUID(), findingId: id, reference }, asked),
    leadsTo: () => doneAt(`/inspections/${slug}`, "match-draft"),
    news: newsOf(slug, id),
  })(state, data);
}

export async function commentOnAccuracy(slug: string, state: FormState, data: FormData): Promise<FormState> {
  if (!isSlug(slug)) notFound();
  return formAction({
    form: accuracyForm,
    page: `/inspections/${slug}/accuracy`,
    run: (actor, said, asked) =>
      runInspectionCommand(actor, slug, { do: "comment-on-accuracy", id: randomUUID(), ...said }, asked),
    leadsTo: () => doneAt(`/inspections/${slug}/accuracy`, "comment-on-accuracy"),
  })(state, data);
}

export async function answerAccuracy(slug: string, state: FormState, data: FormData): Promise<FormState> {
  if (!isSlug(slug)) notFound();
  return formAction({
    form: accuracyAnswerForm,
    page: `/inspections/${slug}/accuracy`,
    run: (actor, answer, asked) => runInspectionCommand(actor, slug, { do: "answer-accuracy", ...answer }, asked),
    leadsTo: () => doneAt(`/inspections/${slug}/accuracy`, "answer-accuracy"),
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

/** Confirms those that are ticked of what a force recorded. */
export async function confirmChosen(slug: string, state: FormState, data: FormData): Promise<FormState> {
  if (!isSlug(slug)) notFound();
  const answer = await formAction({
    form: confirmChosenForm,
    page: `/inspections/${slug}/records`,
    run: (actor, chosen, asked) => runInspectionCommand(actor, slug, { do: "confirm-records", ...chosen }, asked),
    leadsTo: () => doneAt(`/inspections/${slug}`, "confirm-records"),
  })(state, data);
  refresh();
  return answer;
}

/** Says that what a force recorded is a report that is here already. */
export async function merge(slug: string, state: FormState, data: FormData): Promise<FormState> {
  if (!isSlug(slug)) notFound();
  return formAction({
    form: mergeForm,
    page: `/inspections/${slug}/records`,
    confirms: true,
    run: (actor, merged, asked) => runMergeRecord(actor, slug, merged, asked),
    leadsTo: ({ slug: into }) => doneAt(`/inspections/${into}`, "merge-record"),
  })(state, data);
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
