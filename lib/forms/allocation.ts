import { z } from "zod";
import type { Finding } from "@/lib/domain/finding/finding";
import { LONGEST_TEXT } from "@/lib/domain/longest-text";
import { words } from "@/lib/words/words";
import type { CommandForm, FormFacts } from "./command-form";
import type { Option } from "./field-spec";
import { optionalIdentifier, someWords } from "./fields";

/** Those who can be chosen, before them the one who is there now and can be chosen no more: leaving them is a choice. */
export function choices(can: FormFacts["people"], now: Finding["owner"]): readonly Option[] {
  const left =
    now && !can.some(({ id }) => id === now.id) ? [{ value: now.id, label: words.finding.left(now.post) }] : [];
  return [...left, ...can.map(({ id, post }) => ({ value: id, label: post }))];
}

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
  fields: ({ view, people, suggested }) => [
    {
      is: "select",
      name: "owner",
      label: "Owner",
      empty: "Nobody yet",
      ...(suggested && { hint: `${suggested.post} owns ${suggested.of}, which this one repeats.` }),
      value: view.case.finding.owner?.id ?? suggested?.personId,
      options: choices(people, view.case.finding.owner),
    },
    {
      is: "select",
      name: "sponsor",
      label: "Sponsor",
      hint: "A chief officer of the force. Decides a second move of the target date.",
      empty: "Nobody yet",
      value: view.case.finding.sponsor?.id,
      options: choices(
        people.filter(({ canSponsor }) => canSponsor),
        view.case.finding.sponsor,
      ),
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
