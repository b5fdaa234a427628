"use client";

import { createContext, useContext } from "react";
import type { FieldSpec } from "@/lib/forms/field-spec";
import type { Typed } from "@/lib/forms/form-state";

const Before = createContext<Typed | null>(null);

/** Around a page that shows a form again with what was typed in it before the session ended. */
export const TypedBefore = Before.Provider;

/** What was typed before into a form with these fields, or null: a page may have several forms. */
export function useTypedBefore(fields: readonly FieldSpec[]): Typed | null {
  const typed = useContext(Before);
  const isOf = fields.some(({ is, name }) => is !== "hidden" && typed?.[name] !== undefined);
  return isOf ? typed : null;
}
