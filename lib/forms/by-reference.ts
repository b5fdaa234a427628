import { isReference } from "@/lib/domain/written";
import type { Typed } from "./form-state";

/** What was typed of one finding among several, by the names of the fields that the form has for each. */
export interface TypedOfOne<Field extends string> {
  readonly reference: string;
  readonly typed: Readonly<Record<Field, string>>;
  readonly version: string;
}

/** The name of a field of one finding: `note-WMP-2023-004`. */
export const nameOf = (field: string, reference: string): string => `${field}-${reference}`;

const textOf = (typed: Typed, name: string): string => {
  const value = typed[name] ?? "";
  return typeof value === "string" ? value : (value[0] ?? "");
};

/** The findings of which something was typed or chosen in one of these fields; the others are left alone. */
export function typedByReference<const Field extends string>(
  sent: Typed,
  fields: readonly Field[],
): readonly TypedOfOne<Field>[] {
  const references = new Set(
    Object.keys(sent).flatMap((name) => {
      const [field = "", ...rest] = name.split("-");
      const reference = rest.join("-");
      return (fields as readonly string[]).includes(field) && isReference(reference) ? [reference] : [];
    }),
  );
  return [...references]
    .map((reference) => ({
      reference,
      // Each field of the list is there.
      typed: Object.fromEntries(fields.map((field) => [field, textOf(sent, nameOf(field, reference))])) as Record<
        Field,
        string
      >,
      version: textOf(sent, nameOf("version", reference)),
    }))
    .filter(({ typed }) => fields.some((field) => typed[field].trim() !== ""));
}

/** The form with what was typed of these findings, by the names of its fields. */
export const typedOfEach = <Field extends string>(
  typed: readonly TypedOfOne<Field>[],
  fields: readonly Field[],
): Typed =>
  Object.fromEntries(
    typed.flatMap(({ reference, typed: said, version }) => [
      ...fields.map((field) => [nameOf(field, reference), said[field]]),
      [nameOf("version", reference), version],
    ]),
  );
