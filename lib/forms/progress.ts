import { z } from "zod";
import { LONGEST_TEXT } from "@/lib/domain/longest-text";
import { PROGRESS } from "@/lib/domain/progress/lists";
import { words } from "@/lib/words/words";
import { type CommandForm, dayField, optionsOf } from "./command-form";
import { choice, day, someWords } from "./fields";

export const updateProgressForm = z.object({
  progress: choice(PROGRESS, "Choose how the work stands."),
  note: someWords("The note", "Say what has changed since the last update."),
  on: day("The day from which this holds"),
});

export const updateProgress: CommandForm<"update-progress"> = {
  typed: updateProgressForm,
  missed: true,

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
