import { z } from "zod";
import type { ProvedBy } from "@/lib/domain/proof";
import type { FieldSpec } from "./field-spec";
import { optionalWords, someWords } from "./fields";
import { PROOF } from "./form-state";

export const signInForm = z.object({
  email: someWords("The e-mail address", "Enter your e-mail address.", 320),
  // Not trimmed and not limited by what a new password may be: whatever was set before must still be accepted.
  password: z.preprocess(
    (value) => (typeof value === "string" ? value : ""),
    z.string().min(1, "Enter your password.").max(1_000, "This password is too long to be yours. Enter your password."),
  ),
  next: optionalWords("The address", 2_000),
});

/** `next` is where somebody wanted to go. */
export const signInFields = (next: string): readonly FieldSpec[] => [
  { is: "hidden", name: "next", value: next },
  { is: "line", name: "email", label: "E-mail address", type: "email", autoComplete: "username" },
  { is: "line", name: "password", label: "Password", type: "password", autoComplete: "current-password" },
];

export const lostForm = z.object({
  email: someWords("The e-mail address", "Enter the e-mail address that you sign in with.", 320),
});

export const lostFields: readonly FieldSpec[] = [
  {
    is: "line",
    name: "email",
    label: "E-mail address",
    hint: "The one that you sign in with.",
    type: "email",
    autoComplete: "username",
  },
];

/** NCSC and NIST: length, no composition rules, no rotation; what would soon be guessed is refused when it is set (`isGuessable`). */
export const newPassword = z.preprocess(
  (value) => (typeof value === "string" ? value : ""),
  z
    .string()
    .min(
      12,
      "Choose a password of at least 12 characters. Three words that do not belong together are easy to remember.",
    )
    .max(128, "Choose a password of at most 128 characters.")
    .refine(
      (value) => value.isWellFormed() && !value.includes("\0"),
      "The password has a character that cannot be stored. Choose another.",
    ),
);

/** Which of somebody's sessions is to end; without one all but their own. What is no id names none that there is. */
export const endSessionForm = z.object({ session: z.uuid().optional() });

export const invitationForm = z.object({
  token: someWords("The invitation", "This invitation is incomplete. Open the link from your invitation again.", 200),
  password: newPassword,
});

export const invitationFields = (token: string): readonly FieldSpec[] => [
  { is: "hidden", name: "token", value: token },
  {
    is: "line",
    name: "password",
    label: "Password",
    type: "password",
    autoComplete: "new-password",
    hint: "At least 12 characters, and not your own name or address. Three words that do not belong together are easy to remember.",
  },
];

export const codeForm = z.object({
  code: someWords("The code", "Enter the six digits that your app shows now, or a recovery code.", 40),
  next: optionalWords("The address", 2_000),
});

/** `next` is where somebody wanted to go. */
export const codeFields = (next: string | null, label = "Code"): readonly FieldSpec[] => [
  ...(next === null ? [] : [{ is: "hidden", name: "next", value: next } as const]),
  {
    is: "line",
    name: "code",
    label,
    short: true,
    autoComplete: "one-time-code",
    hint:
      next === null
        ? "The six digits that your app shows now."
        : "The six digits that your app shows now. If it is lost, a recovery code.",
  },
];

/** What shows again that somebody is who signed in. */
export const PROVES: Readonly<Record<ProvedBy, FieldSpec & { readonly is: "line" }>> = {
  code: {
    is: "line",
    name: PROOF,
    label: "Code",
    short: true,
    autoComplete: "one-time-code",
    hint: "The six digits that your app shows now.",
  },
  password: { is: "line", name: PROOF, label: "Your password", type: "password", autoComplete: "current-password" },
};

/** What follows once it is shown: a page, which is gone on to, or a file, which is offered. */
export const BEHIND_PROOF = ["next", "file"] as const;

/** `path` is what somebody wanted, `what` which of the two. */
export const proveFields = (by: ProvedBy, what: (typeof BEHIND_PROOF)[number], path: string): readonly FieldSpec[] => [
  { is: "hidden", name: what, value: path },
  PROVES[by],
];
