import type { FieldSpec } from "@/components/form/field-spec";
import type { Weight } from "@/components/ui/button";
import type { findPeopleToAllocate } from "@/lib/data/queries/finding-page";
import type { FindingView } from "@/lib/data/queries/finding-view";
import type { ProposalView } from "@/lib/data/queries/proposals";
import type { Actor } from "@/lib/domain/actor";
import type { CalendarDate } from "@/lib/domain/calendar";

/** What a form may depend on: the finding as the asker sees it, the day, and whom it can be allocated to. */
export interface FormFacts {
  readonly actor: Actor;
  readonly view: FindingView;
  readonly today: CalendarDate;
  readonly people: Awaited<ReturnType<typeof findPeopleToAllocate>>;
  /** What a letter reports of it, where the inspector came from their desk to decide that. */
  readonly reported: ProposalView | null;
}

/** The page of one command: what it means, in a sentence or two, and the form that gives it. */
export interface CommandPage {
  /** What happens then, and who sees it. */
  readonly means: (facts: FormFacts) => string;
  readonly fields: (facts: FormFacts) => readonly FieldSpec[];
  /** The button: a verb. */
  readonly submit: string;
  readonly weight?: Weight;
  /** Summed up and confirmed before it is done. */
  readonly confirms?: true;
  /** What the decision rests on is shown above the form. */
  readonly showsBasis?: true;
  /** So is a return that waits for answers. */
  readonly showsReturn?: true;
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
