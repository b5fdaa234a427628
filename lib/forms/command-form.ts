import type { z } from "zod";
import type { Actor } from "@/lib/domain/actor";
import type { CalendarDate } from "@/lib/domain/calendar";
import type { CommandName, CommandOf } from "@/lib/domain/command";
import type { Case } from "@/lib/domain/finding/case";
import type { FieldSpec } from "./field-spec";

/** What a form may depend on: the finding as the asker sees it, the day, and whom it can be allocated to. */
export interface FormFacts {
  readonly actor: Actor;
  readonly view: {
    readonly case: Case;
    readonly force: { readonly name: string };
    /** What screens call the force's policing body. */
    readonly bodyLabel: string;
  };
  readonly today: CalendarDate;
  readonly people: readonly { readonly id: string; readonly post: string; readonly canSponsor: boolean }[];
  /** Who owned what the finding repeats and is still there, where its owner is asked for. */
  readonly suggested?: { readonly personId: string; readonly post: string; readonly of: string };
  /** Which of several things the form is about, as the link to it says. */
  readonly chosen?: string;
  /** What a letter reports of it, where the inspector came from their desk to decide that. */
  readonly reported: { readonly on: CalendarDate | null; readonly address: string | null } | null;
}

/** What a form says of a command. The day is today where the form does not ask for one. */
export type Said<Name extends CommandName> = Omit<CommandOf<Name>, "do" | "id" | "on"> & { readonly on?: CalendarDate };

/** One command as a page asks for it: what it means, in a sentence or two, the fields, and how what is typed is understood. */
export interface CommandForm<Name extends CommandName> {
  readonly typed: z.ZodType<Said<Name>>;
  /** What happens then, and who sees it. */
  readonly means: (facts: FormFacts) => string;
  readonly fields: (facts: FormFacts) => readonly FieldSpec[];
  /** The button: a verb. */
  readonly submit: string;
  readonly weight?: "grave" | "plain";
  /** The command on whose page it stands, as the other answer to the same question: it is not offered by itself. */
  readonly standsWith?: CommandName;
  /** Which answer it is, above it, where several stand on one page. */
  readonly answer?: string;
  /** Summed up and confirmed before it is done. */
  readonly confirms?: true;
  /** What the decision rests on is shown above the form. */
  readonly showsBasis?: true;
  /** So is the draft of the submission, as the inspectorate would read it. */
  readonly showsDraft?: true;
  /** What the public reads, or will read, is shown above the form as the public sees it. */
  readonly showsPublicWording?: true;
  /** So is a return that waits for answers. */
  readonly showsReturn?: true;
  /** Offered in the plan of the finding, beside what it is about, and not among the buttons. */
  readonly ofPlan?: true;
  /** Those who may not give it look for it on the page of a finding: a sentence says who can. */
  readonly missed?: true;
}

/** The day of effect: the reported one, or today unless somebody says otherwise. */
export const dayField = (label: string, { view, today, reported }: FormFacts, hint?: string): FieldSpec => ({
  is: "date",
  name: "on",
  label,
  value: reported?.on ?? today,
  latest: today,
  earliest: view.case.finding.publishedOn ?? undefined,
  ...(hint && { hint }),
});

/** The values of a closed list as options, each with its label and, where it needs one, what it means. */
export const optionsOf = <Value extends string>(
  values: readonly Value[],
  labels: Record<Value, string>,
  hints: Partial<Record<Value, string>> = {},
) => values.map((value) => ({ value, label: labels[value], ...(hints[value] && { hint: hints[value] }) }));
