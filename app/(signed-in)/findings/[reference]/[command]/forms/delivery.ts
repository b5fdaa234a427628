import { LONGEST_TEXT } from "@/lib/domain/longest-text";
import { PROGRESS } from "@/lib/domain/progress/lists";
import { words } from "@/lib/words/words";
import { type CommandPage, dayField, optionsOf } from "../command-page";

export const updateProgress: CommandPage = {
  means: () =>
    "Progress is what the force says about its own work. The policing body and HMICFRS read it; only an inspector changes the status.",
  fields: (facts) => [
    {
      is: "radios",
      name: "progress",
      label: "How does the work stand?",
      value: facts.view.case.finding.progress ?? undefined,
      options: optionsOf(PROGRESS, words.progress.value, {
        "on-track": "It will be done by the target date.",
        "some-issues": "Something may hold it up; the target can still be met.",
        "off-track": "The target will be missed unless something changes.",
        delivered: "What the force set out to do is done. An inspector has still to look.",
      }),
    },
    {
      is: "text",
      name: "note",
      label: "What has changed since the last update?",
      hint: "In plain English: what was done, what it led to, what comes next.",
      most: LONGEST_TEXT,
    },
    dayField("From which day does this hold?", facts),
  ],
  submit: "Update progress",
};

export const allocate: CommandPage = {
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

export const passBack: CommandPage = {
  means: () => "You stop being the owner. A force coordinator reads your reason and allocates the finding again.",
  fields: () => [
    { is: "text", name: "why", label: "Why do you pass it back, and who should have it?", most: LONGEST_TEXT, rows: 3 },
  ],
  submit: "Pass the allocation back",
};
