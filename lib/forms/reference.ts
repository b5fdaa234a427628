import { z } from "zod";
import { isReference } from "@/lib/domain/written";

/** The reference in what somebody typed, small letters and spaces around it forgiven; null when it is none. */
export function asReference(typed: string): string | null {
  const text = typed.trim().toUpperCase();
  return isReference(text) ? text : null;
}

/** A reference that must be there; `wrong` says what to give. */
export const reference = (wrong: string) =>
  z.preprocess((value) => (typeof value === "string" ? asReference(value) : null), z.string({ error: wrong }));
