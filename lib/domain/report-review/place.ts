import { type Review, type ReviewedFinding, sameAs } from "./review";

/**
 * Where a draft recommendation stands once it is recorded: under a cause of concern that is recorded with it; under one
 * that the register has already, when its cause was taken for that; or by itself, since its cause is left out.
 */
export type Place =
  | { readonly under: "draft"; readonly key: string; readonly text: string }
  | { readonly under: "register"; readonly reference: string; readonly text: string }
  | { readonly under: "nothing"; readonly text: string };

/** Null for a draft that the report gives by itself. */
export function placeOf({ findings }: Review, { parent }: ReviewedFinding): Place | null {
  const cause = findings.find(({ key }) => key === parent);
  if (!cause) return null;
  const { key, text, keep } = cause;
  if (!keep) return { under: "nothing", text };
  const reference = sameAs(cause);
  return reference === null ? { under: "draft", key, text } : { under: "register", reference, text };
}
