import { z } from "zod";
import { INSPECTION_TYPES } from "@/lib/domain/inspection/inspection";
import { choice, optionalDay, optionalLink, optionalWords, several, words } from "./fields";

const facts = {
  title: words("The title", "Give the title as it is published.", 300),
  type: choice(INSPECTION_TYPES, "Choose the type of inspection."),
  fieldworkFrom: optionalDay("The first day of fieldwork"),
  fieldworkTo: optionalDay("The last day of fieldwork"),
  address: optionalLink("The address"),
  text: optionalWords("The text of the report"),
};

const inOrder = ({ fieldworkFrom, fieldworkTo }: { fieldworkFrom: string | null; fieldworkTo: string | null }) =>
  fieldworkFrom === null || fieldworkTo === null || fieldworkFrom <= fieldworkTo;
const outOfOrder = {
  path: ["fieldworkTo"],
  message: "The last day of fieldwork is before the first. Check both dates.",
};

/** What an unpublished inspection says of itself. */
export const inspectionFactsForm = z.object(facts).refine(inOrder, outOfOrder);

/** An inspection recorded by hand: what it says of itself, and the forces it is on. */
export const inspectionForm = z
  .object({
    ...facts,
    force: several
      .refine((ids) => ids.length > 0, "Choose at least one force that the inspection is on.")
      .refine((ids) => ids.every((id) => z.uuid().safeParse(id).success), "Choose forces from the list."),
  })
  .refine(inOrder, outOfOrder);
