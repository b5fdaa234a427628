import { z } from "zod";

const SHAPE = /^[A-Z]{2,8}-\d{4}-\d{3,6}$/;

/** Whether `text` is written as a reference is (WMP-2023-004). Nothing else is ever looked up. */
export const isReference = (text: unknown): text is string => typeof text === "string" && SHAPE.test(text);

/** The reference in what somebody typed, small letters and spaces around it forgiven; null when it is none. */
export function asReference(typed: string): string | null {
  const text = typed.trim().toUpperCase();
  return isReference(text) ? text : null;
}

/** A reference that must be there; `wrong` says what to give. */
export const reference = (wrong: string) =>
  z.preprocess((value) => (typeof value === "string" ? asReference(value) : null), z.string({ error: wrong }));
