import { z } from "zod";
import { FINDING_KINDS } from "@/lib/domain/finding/kind";
import { LONGEST_REPORT } from "@/lib/domain/longest-text";
import { isReference, isSlug } from "@/lib/domain/written";
import { deadlineOf, deadlineTyped } from "./deadline";
import {
  choice,
  count,
  identifier,
  listed,
  optionalDay,
  optionalLink,
  optionalWords,
  pastedText,
  several,
  someWords,
} from "./fields";

/** What the reader of a report types while reviewing it. Every form becomes one correction. */

export const reportFactsForm = z
  .object({
    title: someWords("The title", "Give the report its title.", 300),
    type: listed("Choose the type of inspection."),
    publishedOn: optionalDay("The day of publication"),
    address: optionalLink("The address"),
    force: z.union([identifier("Choose a force from the list."), z.literal("").transform(() => undefined)]).optional(),
  })
  .transform(({ force, ...facts }) => ({ force, correction: { do: "set-facts" as const, ...facts } }));

export const draftForm = (key: string) =>
  z
    .object({
      kind: choice(FINDING_KINDS, "Choose the kind of finding."),
      text: someWords("The wording", "Give the wording as it is published."),
      parent: optionalWords("The cause of concern", 20),
    })
    .and(deadlineTyped)
    .transform((typed, context) => {
      const deadline = deadlineOf(typed, context);
      const { kind, text, parent } = typed;
      return deadline === null ? z.NEVER : { do: "change-finding" as const, key, kind, text, parent, deadline };
    });

export const splitForm = (key: string) =>
  z
    .object({ parts: someWords("The wording", "Give the wording of each finding, with an empty line between them.") })
    .transform(({ parts }) => ({
      do: "split" as const,
      key,
      parts: parts
        .split(/\n\s*\n/)
        .map((part) => part.trim())
        .filter(Boolean),
    }));

export const joinForm = (key: string) =>
  z
    .object({ other: someWords("The other draft", "Choose the draft to join with.", 20) })
    .transform(({ other }) => ({ do: "join" as const, key, other }));

export const addLinesForm = z
  .object({
    from: count,
    to: count,
    words: optionalWords("The words"),
    kind: choice(FINDING_KINDS, "Choose the kind of finding."),
  })
  .transform(({ from, to, ...rest }) => ({ do: "add-lines" as const, from, to: to || from, ...rest }));

export const reviewedJudgmentForm = (key: string | null) =>
  z
    .object({
      question: someWords("The question", "Give the pillar or question that is judged.", 200),
      grade: listed("Choose the grade."),
    })
    .transform((typed) => ({ do: "set-judgment" as const, key, ...typed }));

export const reviewedChangeForm = (key: string) =>
  z
    .object({
      references: several.pipe(
        z
          .array(z.string().refine(isReference, "Choose findings from the list."))
          .max(100, "Choose at most 100 findings."),
      ),
      date: optionalDay("The day"),
    })
    .transform((typed) => ({ do: "set-change" as const, key, ...typed }));

export const pastedForm = z.object({ text: pastedText("The text", LONGEST_REPORT) });

/** Where a report is recorded, and that it is meant for the force it is read for. Boxes that are not ticked are not sent. */
export const recordForm = z
  .object({
    into: z
      .string()
      .refine((slug) => slug === "" || isSlug(slug), "Choose an inspection from the list.")
      .optional(),
    otherForce: z.string().optional(),
  })
  .transform(({ into, otherForce }) => ({ into: into || null, otherForce: otherForce === "yes" }));
