import { z } from "zod";
import { LONGEST_TEXT } from "@/lib/domain/longest-text";
import type { CommandForm } from "./command-form";
import { optionalIdentifier, someWords } from "./fields";

const UNKNOWN_PERSON = "Choose somebody from the list.";

export const allocateForm = z
  .object({ owner: optionalIdentifier(UNKNOWN_PERSON), sponsor: optionalIdentifier(UNKNOWN_PERSON) })
  .transform(({ owner, sponsor }) => ({ ownerId: owner, sponsorId: sponsor }));

export const passBackForm = z.object({
  why: someWords("The reason", "Say why you pass the allocation back, and who should have it."),
});

export const allocate: CommandForm<"allocate"> = {
  typed: allocateForm,

  means: () =>
    "The owner answers for the finding day to day; the sponsor is the chief officer accountable for it. Both see it in their work.",
  fields: ({ view, people }) => [
    {
      is: "select",
      name: "owner",
      label: "Owner",
      empty: "Nobody yet",
      value: view.case.finding.owner?.id,
      options: people.map(({ id, post }) => ({ value: id, label: post })),
    },
    {
      is: "select",
      name: "sponsor",
      label: "Sponsor",
      hint: "A chief officer of the force. Decides a second move of the target date.",
      empty: "Nobody yet",
      value: view.case.finding.sponsor?.id,
      options: people.filter(({ canSponsor }) => canSponsor).map(({ id, post }) => ({ value: id, label: post })),
    },
  ],
  submit: "Allocate",
};

export const passBack: CommandForm<"pass-back"> = {
  typed: passBackForm,

  means: () => "You stop being the owner. A force coordinator reads your reason and allocates the finding again.",
  fields: () => [
    { is: "text", name: "why", label: "Why do you pass it back, and who should have it?", most: LONGEST_TEXT, rows: 3 },
  ],
  submit: "Pass the allocation back",
};
