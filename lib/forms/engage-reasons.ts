import { z } from "zod";
import { excerpt } from "@/lib/domain/excerpt";
import { LONGEST_TEXT } from "@/lib/domain/longest-text";
import type { FieldSpec } from "./field-spec";
import { optionalWords } from "./fields";

/** A spell begins with up to this many reasons on one form; more can be added afterwards. */
export const MOST_REASONS = 12;
const NUMBERS = Array.from({ length: MOST_REASONS }, (_, at) => at + 1);

export const wordingField = (number: number): string => `wording-${number}`;
export const findingField = (number: number): string => `finding-${number}`;

export interface ReasonTyped {
  readonly wording: string;
  readonly findingId: string | null;
}

const wording = optionalWords("The reason", LONGEST_TEXT);
const finding = z.union([z.literal("").transform(() => null), z.uuid()]);
const typedAt = (typed: object, name: string): unknown => (typed as Readonly<Record<string, unknown>>)[name] ?? "";

/**
 * The reasons of a form, in the order of their numbers: words, and the finding that each is tied to where there is one.
 * A pair that was left empty is no reason; a finding without words, or tied twice, is a problem at its own field.
 */
export const engageReasons = z.unknown().transform((typed, context): readonly ReasonTyped[] => {
  if (typeof typed !== "object" || typed === null) return [];
  const reasons: ReasonTyped[] = [];
  const tied = new Set<string>();
  const wrong = (name: string, message: string) => context.addIssue({ code: "custom", path: [name], message });
  for (const number of NUMBERS) {
    const words = wording.safeParse(typedAt(typed, wordingField(number)));
    const named = finding.safeParse(typedAt(typed, findingField(number)));
    if (!words.success) wrong(wordingField(number), words.error.issues[0]?.message ?? "Give the reason again.");
    else if (!named.success)
      wrong(findingField(number), "Choose a finding from the list, or leave the reason as words.");
    else if (words.data === null && named.data !== null)
      wrong(wordingField(number), "Give this reason in the words that are published, or take its finding off.");
    else if (words.data !== null) {
      if (named.data !== null && tied.has(named.data))
        wrong(
          findingField(number),
          "This finding is tied to another reason already. Tie each reason to a finding of its own.",
        );
      if (named.data !== null) tied.add(named.data);
      reasons.push({ wording: words.data, findingId: named.data });
    }
  }
  if (reasons.length === 0 && context.issues.length === 0)
    wrong(wordingField(1), "Give at least one reason for Engage, in the words that are published.");
  return reasons;
});

interface Open {
  readonly id: string;
  readonly reference: string | null;
  readonly text: string;
}

/**
 * Room for `count` reasons, and for all that a letter tells: each in words, and the open finding that it is tied to where
 * there is one. `told` are the reasons of the letter: the form begins with them.
 */
export const reasonFields = (
  count: number,
  findings: readonly Open[],
  told: readonly string[] = [],
): readonly FieldSpec[] =>
  NUMBERS.slice(0, Math.max(count, told.length)).flatMap((number): FieldSpec[] => [
    {
      is: "text",
      name: wordingField(number),
      label: `Reason ${number}`,
      value: told[number - 1],
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
