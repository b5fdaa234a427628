import { z } from "zod";
import { EVIDENCE_AUDIENCES, type EvidenceAudience, isWider } from "@/lib/domain/audience";
import type { CalendarDate } from "@/lib/domain/calendar";
import { stands } from "@/lib/domain/evidence/evidence";
import { MARKINGS, type Marking } from "@/lib/domain/evidence/lists";
import { excerpt } from "@/lib/domain/excerpt";
import type { Entry } from "@/lib/domain/list/lists";
import { LONGEST_TEXT } from "@/lib/domain/longest-text";
import { isReference } from "@/lib/domain/written";
import { inSentence } from "@/lib/format/in-sentence";
import { joined } from "@/lib/format/lists";
import { theBody } from "@/lib/format/policing-body";
import { words } from "@/lib/words/words";
import { type CommandForm, type FormFacts, optionsOf } from "./command-form";
import { entryOptions } from "./entry-options";
import type { FieldSpec } from "./field-spec";
import {
  choice,
  identifier,
  listed,
  optionalChoice,
  optionalDay,
  optionalIdentifier,
  optionalLink,
  optionalWords,
  several,
  someWords,
} from "./fields";
import { asReference } from "./reference";

const WHICH = "Choose the evidence note from the list.";

/** How it is handled; where a form does not ask, as most is. */
const marking = optionalChoice(MARKINGS, "Choose how it is handled from the list.").transform(
  (chosen): Marking => chosen ?? "official",
);

export const addEvidenceForm = z.object({
  title: someWords("The title", "Give the evidence a title that somebody else would recognise.", 200),
  note: someWords("The note", "Say what the evidence shows."),
  kind: listed("Choose what kind of evidence it is."),
  from: optionalDay("The first day of the period"),
  to: optionalDay("The last day of the period"),
  link: optionalLink("The link"),
  place: optionalWords("The place", 500),
  marking: marking,
  audience: choice(EVIDENCE_AUDIENCES, "Choose who reads it."),
});

const MOST_FINDINGS = 200;

/** A note for one finding or many, from the library. */
export const newNoteForm = addEvidenceForm
  .extend({
    findings: several,
    others: optionalWords("The references", 4_000),
    newerThan: optionalIdentifier(WHICH),
  })
  .transform(({ others, ...note }, context) => {
    const { known, unknown } = referencesIn(others);
    const findings = [...new Set([...note.findings.filter(isReference), ...known])];
    const refuse = (name: string, message: string) => context.addIssue({ code: "custom", path: [name], message });
    if (unknown.length > 0) refuse("others", `${joined(unknown)} cannot be read as a reference, such as WMP-2023-004.`);
    if (findings.length === 0 && note.newerThan === null) refuse("findings", "Choose at least one finding.");
    if (findings.length > MOST_FINDINGS) refuse("findings", `Choose at most ${MOST_FINDINGS} findings.`);
    return { ...note, findings };
  });

export const useNoteForm = z
  .object({ findings: several, others: optionalWords("The references", 4_000) })
  .transform(({ findings, others }, context) => {
    const { known, unknown } = referencesIn(others);
    const chosen = [...new Set([...findings.filter(isReference), ...known])];
    const refuse = (name: string, message: string) => context.addIssue({ code: "custom", path: [name], message });
    if (unknown.length > 0) refuse("others", `${joined(unknown)} cannot be read as a reference, such as WMP-2023-004.`);
    if (chosen.length === 0) refuse("findings", "Choose at least one finding.");
    if (chosen.length > MOST_FINDINGS) refuse("findings", `Choose at most ${MOST_FINDINGS} findings.`);
    return chosen;
  });

export const widenNoteForm = z.object({ audience: choice(EVIDENCE_AUDIENCES, "Choose who reads it from now on.") });
export const withdrawNoteForm = z.object({ why: someWords("The reason", "Say why the evidence is withdrawn.") });
export const withdrawFileForm = z.object({
  fileId: identifier("Choose the file from the list."),
  why: someWords("The reason", "Say why the file is withdrawn."),
});

/** References as people list them: with commas, spaces or a line each. */
function referencesIn(typed: string | null): {
  readonly known: readonly string[];
  readonly unknown: readonly string[];
} {
  const parts = (typed ?? "").split(/[\s,;]+/).filter(Boolean);
  return {
    known: parts.flatMap((part) => asReference(part) ?? []),
    unknown: parts.filter((part) => asReference(part) === null).slice(0, 5),
  };
}

export const widenEvidenceForm = z.object({
  evidenceId: identifier(WHICH),
  audience: choice(EVIDENCE_AUDIENCES, "Choose who reads it from now on."),
});

export const withdrawEvidenceForm = z.object({
  evidenceId: identifier(WHICH),
  why: someWords("The reason", "Say why the evidence is withdrawn."),
});

/** Whose note it is, as far as its readers are named by it. */
export interface Of {
  readonly force: { readonly name: string };
  /** What screens call the force's policing body. */
  readonly bodyLabel: string;
}

const readers = ({ force, bodyLabel }: Of): Record<EvidenceAudience, string> => ({
  force: `Only those who work on findings at ${force.name} read it: not its readers, such as the audit committee.`,
  "force-and-policing-body": `The force and its readers, and ${theBody(bodyLabel)}’s office, read it; HMICFRS does not.`,
  shared: `The force and its readers, ${theBody(bodyLabel)}’s office and HMICFRS read it. A submission rests on notes of this audience.`,
});

/** What is asked of every note; filled with an older one's words where it takes the place of that. */
export const noteFields = (
  of: Of,
  kinds: readonly Entry[],
  today: CalendarDate,
  older?: NoteBefore,
): readonly FieldSpec[] => [
  {
    is: "line",
    name: "title",
    label: "Title",
    hint: "For example: dip sample of 50 investigations, May 2024.",
    value: older?.title,
  },
  {
    is: "text",
    name: "note",
    label: "What does it show?",
    hint: `The figures or facts, how they were gathered, and their limits. ${words.evidence.personalData}`,
    most: LONGEST_TEXT,
    value: older?.note,
  },
  {
    is: "select",
    name: "kind",
    label: "Kind of evidence",
    empty: "Choose a kind",
    options: entryOptions(kinds, today, older?.kindKey),
    value: older?.kindKey,
  },
  { is: "date", name: "from", label: "It covers the period from", optional: true },
  { is: "date", name: "to", label: "to", optional: true },
  {
    is: "line",
    name: "link",
    label: "Link",
    type: "url",
    optional: true,
    hint: "Where the document can be opened. Files are added on the next page.",
    value: older?.link ?? undefined,
  },
  {
    is: "line",
    name: "place",
    label: "Or where it is kept",
    optional: true,
    hint: "A shared drive, a case system, a cupboard: whatever has no web address.",
    value: older?.place ?? undefined,
  },
  {
    is: "select",
    name: "marking",
    label: "How it is handled",
    hint: words.evidence.markingHint,
    value: older?.marking ?? "official",
    options: optionsOf(MARKINGS, words.evidence.marking),
  },
  {
    is: "radios",
    name: "audience",
    label: "Who reads it?",
    hint: "You can share it more widely later, and never take that back.",
    value: older?.audience,
    options: optionsOf(EVIDENCE_AUDIENCES, words.evidence.audience, readers(of)),
  },
];

/** An older note, as the form for a newer one begins with it. */
export interface NoteBefore {
  readonly title: string;
  readonly note: string;
  readonly kindKey: string;
  readonly link: string | null;
  readonly place: string | null;
  readonly marking: Marking;
  readonly audience: EvidenceAudience;
}

/** A finding that can be chosen for a note. */
interface Choosable {
  readonly reference: string;
  readonly text: string;
  readonly isMine: boolean;
}

/** Which findings a note supports: boxes for the likely ones, and a line for references of others. */
export const findingFields = (
  findings: readonly Choosable[],
  ticked: readonly string[],
  label: string,
): readonly FieldSpec[] => [
  {
    is: "boxes",
    name: "findings",
    label,
    hint: "One or as many as it shows something of. Each keeps it in its own history.",
    values: ticked,
    options: findings.map(({ reference, text, isMine }) => ({
      value: reference,
      label: `${reference} · ${excerpt(text, 90)}`,
      ...(isMine && { hint: "yours" }),
    })),
  },
  {
    is: "line",
    name: "others",
    label: "References of others",
    optional: true,
    hint: "With a comma or a space between them, such as WMP-2021-003, WMP-2021-004.",
  },
];

export const addEvidence: CommandForm<"add-evidence"> = {
  typed: addEvidenceForm,

  means: () =>
    "A note of what shows the work, and how far it goes. Files are added to it next. It is never deleted: it can be withdrawn with a reason, or a newer one takes its place.",
  fields: ({ view, today }) => noteFields(view, view.case.lists["evidence-kinds"], today),
  submit: "Add evidence",
};

const live = ({ view }: FormFacts) => view.case.evidence.filter(stands);

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
        readers(facts.view),
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

/** Sharing one note more widely, on its own page. */
export const widenNoteFields = (of: Of, now: EvidenceAudience): readonly FieldSpec[] => [
  {
    is: "radios",
    name: "audience",
    label: "Who reads it from now on?",
    options: optionsOf(
      EVIDENCE_AUDIENCES.filter((audience) => isWider(now, audience)),
      words.evidence.audience,
      readers(of),
    ),
  },
];

export const withdrawNoteFields: readonly FieldSpec[] = [
  { is: "text", name: "why", label: "Why is it withdrawn?", most: LONGEST_TEXT, rows: 3 },
];

export const withdrawFileFields = (
  files: readonly { readonly id: string; readonly name: string; readonly sha256: string }[],
  chosen: string | undefined,
): readonly FieldSpec[] => [
  {
    is: "radios",
    name: "fileId",
    label: "Which file?",
    value: chosen,
    options: files.map(({ id, name, sha256 }) => ({ value: id, label: name, hint: `SHA-256 ${sha256.slice(0, 16)}…` })),
  },
  { is: "text", name: "why", label: "Why is it withdrawn?", most: LONGEST_TEXT, rows: 3 },
];
