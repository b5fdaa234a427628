import { z } from "zod";
import { LONGEST_TEXT } from "@/lib/domain/longest-text";
import type { FieldSpec } from "./field-spec";
import { declineTargetForm } from "./target";

/** The field of one finding's reason, on a page where several findings are decided. */
const whyOf = (reference: string) => `why-${reference}`;

/** Why a date is declined, typed where several dates are decided. */
export const declineHereForm = (reference: string) =>
  z.looseObject({}).transform((typed, context) => {
    const said = declineTargetForm.safeParse({ why: typed[whyOf(reference)] });
    if (said.success) return said.data;
    for (const { message } of said.error.issues)
      context.addIssue({ code: "custom", path: [whyOf(reference)], message });
    return z.NEVER;
  });

export const declineHereFields = (reference: string): readonly FieldSpec[] => [
  {
    is: "text",
    name: whyOf(reference),
    label: "Or decline it: why?",
    hint: "Say what date would do. Whoever asked reads this on the finding.",
    most: LONGEST_TEXT,
    rows: 2,
  },
];
