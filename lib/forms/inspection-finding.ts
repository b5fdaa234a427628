import { z } from "zod";
import { FINDING_KINDS } from "@/lib/domain/finding/kind";
import { deadlineFields, deadlineOf } from "./deadline-fields";
import { choice, identifier, optionalIdentifier, optionalWords, words } from "./fields";

/** A finding of an inspection that is not published yet, as an inspector types it. */
export const draftFindingForm = z
  .object({
    force: identifier("Choose a force that this inspection is on."),
    kind: choice(FINDING_KINDS, "Choose the kind of finding."),
    text: words("The wording", "Give the wording as it is published."),
    theme: optionalWords("The theme", 200),
    parent: optionalIdentifier("Choose a cause of concern from the list, or none."),
  })
  .and(deadlineFields)
  .transform((typed, context) => {
    const { force: forceId, parent: parentId, kind, text, theme } = typed;
    const deadline = deadlineOf(typed, context);
    return deadline === null ? z.NEVER : { forceId, parentId, kind, text, theme, deadline };
  });

/** The finding to drop. */
export const dropFindingForm = z.object({ id: identifier("Choose a finding of this inspection.") });
