import { z } from "zod";
import { EVIDENCE_AUDIENCES, type EvidenceAudience, isWider } from "@/lib/domain/audience";
import { LONGEST_TEXT } from "@/lib/domain/longest-text";
import { inSentence } from "@/lib/format/in-sentence";
import { words } from "@/lib/words/words";
import { type CommandForm, type FormFacts, optionsOf } from "./command-form";
import { entryOptions } from "./entry-options";
import { choice, identifier, listed, optionalDay, optionalLink, someWords } from "./fields";

const WHICH = "Choose the evidence note from the list.";

export const addEvidenceForm = z.object({
  title: someWords("The title", "Give the evidence a title that somebody else would recognise.", 200),
  note: someWords("The note", "Say what the evidence shows."),
  kind: listed("Choose what kind of evidence it is."),
  from: optionalDay("The first day of the period"),
  to: optionalDay("The last day of the period"),
  link: optionalLink("The link"),
  audience: choice(EVIDENCE_AUDIENCES, "Choose who reads it."),
});

export const widenEvidenceForm = z.object({
  evidenceId: identifier(WHICH),
  audience: choice(EVIDENCE_AUDIENCES, "Choose who reads it from now on."),
});

export const withdrawEvidenceForm = z.object({
  evidenceId: identifier(WHICH),
  why: someWords("The reason", "Say why the evidence is withdrawn."),
});

const readers = ({ view }: FormFacts): Record<EvidenceAudience, string> => ({
  force: `Only those who work on findings at ${view.force.name} read it: not its readers, such as the audit committee.`,
  "force-and-policing-body": `The force and its readers, and the ${view.bodyLabel}’s office, read it; HMICFRS does not.`,
  shared: `The force and its readers, the ${view.bodyLabel}’s office and HMICFRS read it. A submission rests on notes of this audience.`,
});

export const addEvidence: CommandForm<"add-evidence"> = {
  typed: addEvidenceForm,

  means: () =>
    "A note of what shows the work, and how far it goes. It is never deleted: it can be withdrawn with a reason.",
  fields: (facts) => [
    { is: "line", name: "title", label: "Title", hint: "For example: dip sample of 50 investigations, May 2024." },
    {
      is: "text",
      name: "note",
      label: "What does it show?",
      hint: "The figures or facts, how they were gathered, and their limits.",
      most: LONGEST_TEXT,
    },
    {
      is: "select",
      name: "kind",
      label: "Kind of evidence",
      empty: "Choose a kind",
      options: entryOptions(facts.view.case.lists["evidence-kinds"], facts.today),
    },
    { is: "date", name: "from", label: "It covers the period from", optional: true },
    { is: "date", name: "to", label: "to", optional: true },
    { is: "line", name: "link", label: "Link", type: "url", optional: true, hint: "Where the document is kept." },
    {
      is: "radios",
      name: "audience",
      label: "Who reads it?",
      hint: "You can share it more widely later, and never take that back.",
      options: optionsOf(EVIDENCE_AUDIENCES, words.evidence.audience, readers(facts)),
    },
  ],
  submit: "Add evidence",
};

const live = ({ view }: FormFacts) => view.case.evidence.filter(({ withdrawn }) => !withdrawn);

export const widenEvidence: CommandForm<"widen-evidence"> = {
  typed: widenEvidenceForm,

  means: () => "Sharing cannot be taken back: an audience is widened, never narrowed.",
  fields: (facts) => [
    {
      is: "radios",
      name: "evidenceId",
      label: "Which note?",
      options: live(facts)
        .filter(({ audience }) => isWider(audience, "shared"))
        .map(({ id, title, audience }) => ({
          value: id,
          label: title,
          hint: `Now: ${inSentence(words.evidence.audience[audience])}.`,
        })),
    },
    {
      is: "radios",
      name: "audience",
      label: "Who reads it from now on?",
      options: optionsOf(
        EVIDENCE_AUDIENCES.filter((audience) => isWider("force", audience)),
        words.evidence.audience,
        readers(facts),
      ),
    },
  ],
  submit: "Share it",
};

export const withdrawEvidence: CommandForm<"withdraw-evidence"> = {
  typed: withdrawEvidenceForm,

  means: ({ view }) =>
    view.case.closure
      ? "The note stays visible, struck through with your reason. If the closing of this finding rests on it, everyone reads that the basis of the decision has changed."
      : "The note stays visible, struck through with your reason. It no longer counts as evidence.",
  fields: (facts) => [
    {
      is: "radios",
      name: "evidenceId",
      label: "Which note?",
      options: live(facts).map(({ id, title, audience }) => ({
        value: id,
        label: title,
        hint: `${words.evidence.audience[audience]}.`,
      })),
    },
    { is: "text", name: "why", label: "Why is it withdrawn?", most: LONGEST_TEXT, rows: 3 },
  ],
  submit: "Withdraw this evidence",
  weight: "grave",
};
