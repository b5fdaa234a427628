import type { FieldSpec } from "@/components/form/field-spec";
import { excerpt } from "@/lib/domain/excerpt";
import { findingField, wordingField } from "@/lib/forms/engage-reasons";

interface Open {
  readonly id: string;
  readonly reference: string | null;
  readonly text: string;
}

/** Room for `count` reasons: each in words, and the open finding that it is tied to where there is one. */
export const reasonFields = (count: number, findings: readonly Open[]): readonly FieldSpec[] =>
  Array.from({ length: count }, (_, at) => at + 1).flatMap((number): FieldSpec[] => [
    {
      is: "text",
      name: wordingField(number),
      label: `Reason ${number}`,
      hint: number === 1 ? "In the words that are published." : undefined,
      optional: number > 1,
      rows: 2,
    },
    ...(findings.length > 0
      ? [
          {
            is: "select",
            name: findingField(number),
            label: `Finding of reason ${number}`,
            hint: number === 1 ? "It is in Engage from the same day. Its recommendations stay open." : undefined,
            optional: true,
            empty: "None yet: words only",
            options: findings.map(({ id, reference, text }) => ({
              value: id,
              label: `${reference} ${excerpt(text, 80)}`,
            })),
          } as const,
        ]
      : []),
  ]);
