import { z } from "zod";
import type { Deadline } from "@/lib/domain/finding/deadline";
import { FINDING_KINDS, type FindingKind } from "@/lib/domain/finding/kind";
import { words } from "@/lib/words/words";
import { deadlineFields, deadlineOf, deadlineTyped } from "./deadline";
import type { FieldSpec, Option } from "./field-spec";
import { choice, identifier, optionalIdentifier, optionalListed, someWords } from "./fields";

/** A finding of an inspection that is not published yet, as an inspector types it. */
export const draftFindingForm = z
  .object({
    force: identifier("Choose a force that this inspection is on."),
    kind: choice(FINDING_KINDS, "Choose the kind of finding."),
    text: someWords("The wording", "Give the wording as it is published."),
    theme: optionalListed("Choose a theme from the list, or none."),
    parent: optionalIdentifier("Choose a cause of concern from the list, or none."),
  })
  .and(deadlineTyped)
  .transform((typed, context) => {
    const { force: forceId, parent: parentId, kind, text, theme } = typed;
    const deadline = deadlineOf(typed, context);
    return deadline === null ? z.NEVER : { forceId, parentId, kind, text, theme, deadline };
  });

/** The finding to drop. */
export const dropFindingForm = z.object({ id: identifier("Choose a finding of this inspection.") });

interface Says {
  readonly forceId: string;
  readonly kind: FindingKind;
  readonly text: string;
  readonly deadline: Deadline;
  readonly theme: string | null;
  readonly parentId: string | null;
}

/** The fields of a finding that is not published yet. A finding stays with its force: `finding` is the one that is changed. */
export function findingFields({
  forces,
  causes,
  themes,
  finding = null,
}: {
  forces: readonly { readonly id: string; readonly name: string }[];
  /** The causes of concern of the same report that it could be a recommendation of. */
  causes: readonly { readonly id: string; readonly label: string }[];
  /** Those that can be chosen. */
  themes: readonly Option[];
  finding?: Says | null;
}): readonly FieldSpec[] {
  const only = finding?.forceId ?? (forces.length === 1 ? forces[0]?.id : undefined);
  return [
    only
      ? { is: "hidden", name: "force", value: only }
      : {
          is: "select",
          name: "force",
          label: "Force",
          empty: "Choose a force",
          options: forces.map(({ id, name }) => ({ value: id, label: name })),
        },
    {
      is: "radios",
      name: "kind",
      label: "Kind",
      options: FINDING_KINDS.map((value) => ({ value, label: words.finding.kind[value].one })),
      value: finding?.kind,
    },
    ...parentFields(causes, finding),
    {
      is: "text",
      name: "text",
      label: "Wording",
      hint: "Word for word as published. Each bullet of a list of recommendations is a finding of its own.",
      most: 20_000,
      value: finding?.text,
    },
    ...deadlineFields(finding?.deadline),
    {
      is: "select",
      name: "theme",
      label: "Theme",
      hint: "What the register files it under.",
      optional: true,
      empty: "None",
      options: themes,
      value: finding?.theme ?? "",
    },
  ];
}

const parentFields = (causes: readonly { id: string; label: string }[], finding: Says | null): readonly FieldSpec[] =>
  causes.length === 0
    ? []
    : [
        {
          is: "select",
          name: "parent",
          label: "Cause of concern that it belongs to",
          hint: "Only for a recommendation. A recommendation may also stand alone.",
          optional: true,
          empty: "None",
          options: causes.map(({ id, label }) => ({ value: id, label })),
          value: finding?.parentId ?? "",
        },
      ];
