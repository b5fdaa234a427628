import { z } from "zod";
import { LONGEST_VIEW_NAME } from "@/lib/domain/saved-view/saved-view";
import type { FieldSpec } from "./field-spec";
import { optionalChoice, someWords, ticked } from "./fields";

/** What is asked of a view that is to be kept, and how what is typed is understood. */

export const WHO_HAS_IT = ["mine", "organisation"] as const;

export const savedViewForm = z.object({
  name: someWords("The name", "Give the view a name, for example Overdue this quarter.", LONGEST_VIEW_NAME),
  whose: optionalChoice(WHO_HAS_IT, "Choose who has the view."),
  usual: ticked,
  replaces: ticked,
});

/** @param shares whether the asker may give it to everybody in the organisation; @param name of their own view that this began with. */
export const savedViewFields = (shares: boolean, name: string | undefined): readonly FieldSpec[] => [
  {
    is: "line",
    name: "name",
    label: "Name of the view",
    hint: "For example: Overdue this quarter",
    value: name,
    short: true,
  },
  ...(shares
    ? [
        {
          is: "radios",
          name: "whose",
          label: "Who has it?",
          value: "mine",
          options: [
            { value: "mine", label: "You alone" },
            {
              value: "organisation",
              label: "Everybody in your organisation",
              hint: "Each sees of it what they may see. It can be the scope of a pack’s layout.",
            },
          ],
        } as const,
      ]
    : []),
  { is: "confirm", name: "usual", label: "Begin with it whenever you open Findings", value: "yes" },
  {
    is: "confirm",
    name: "replaces",
    label: "Put it in place of the view of this name, where there is one",
    value: "yes",
  },
];
