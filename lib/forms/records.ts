import { z } from "zod";
import { excerpt } from "@/lib/domain/excerpt";
import type { FindingKind } from "@/lib/domain/finding/kind";
import type { FieldSpec } from "./field-spec";
import { listed, several } from "./fields";

/** The name of the choice that says which finding of the report a recorded one is. */
const sameField = (findingId: string): string => `same-${findingId}`;
const SAME = /^same-(.+)$/;

/** Every finding that is said to be one of the report; one that comes over as it is is not among them. */
const same = z.unknown().transform((typed, context) =>
  Object.entries(typeof typed === "object" && typed !== null ? typed : {}).flatMap(([name, value]) => {
    const findingId = SAME.exec(name)?.[1];
    if (!findingId || value === "") return [];
    if (z.uuid().safeParse(findingId).success && typeof value === "string") return [{ findingId, other: value }];
    context.addIssue({ code: "custom", path: [name], message: "Choose a finding from the list, or none." });
    return [];
  }),
);

/** That a record is a report that is here already, and which of its findings are that report's. */
export const mergeForm = z
  .object({ into: listed("Choose the report from the list.") })
  .and(same.transform((chosen) => ({ same: chosen })));

/** Those of the findings that the page showed as not confirmed which are ticked. */
export const confirmChosenForm = z.object({
  seen: several.transform((given) => given.flatMap((ids) => ids.split(" ")).filter(Boolean)),
  chosen: several,
});

interface Recorded {
  readonly id: string;
  readonly forceId: string;
  readonly reference: string | null;
  readonly kind: FindingKind;
  readonly text: string;
}

const plain = (text: string) =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();

/** For each recorded finding, which of the report's it is: the one in the same words is chosen before anybody looks. */
export const mergeFields = (
  into: string,
  recorded: readonly Recorded[],
  findings: readonly Recorded[],
): readonly FieldSpec[] => [
  { is: "hidden", name: "into", value: into },
  ...recorded.map((one): FieldSpec => {
    const fit = findings.filter(({ forceId, kind }) => forceId === one.forceId && kind === one.kind);
    return {
      is: "select",
      name: sameField(one.id),
      label: `${one.reference}: ${excerpt(one.text, 140)}`,
      optional: true,
      empty: "None of them: it comes over as a finding of its own",
      value: fit.find(({ text }) => plain(text) === plain(one.text))?.reference ?? "",
      options: fit.map(({ reference, text }) => ({
        value: reference ?? "",
        label: `${reference}: ${excerpt(text, 90)}`,
      })),
    };
  }),
];

export const confirmFields = (recorded: readonly Recorded[]): readonly FieldSpec[] => [
  { is: "hidden", name: "seen", value: recorded.map(({ id }) => id).join(" ") },
  {
    is: "boxes",
    name: "chosen",
    label: "Which are as the report has them?",
    options: recorded.map(({ id, reference, text }) => ({ value: id, label: `${reference}: ${excerpt(text, 140)}` })),
  },
];
