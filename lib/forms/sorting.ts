import { z } from "zod";
import { LONGEST_TEXT } from "@/lib/domain/longest-text";
import { PRIORITIES } from "@/lib/domain/sorting/lists";
import { words } from "@/lib/words/words";
import { type CommandForm, optionsOf } from "./command-form";
import { entryOptions } from "./entry-options";
import { optionalChoice, optionalListed, optionalWords } from "./fields";

export const setThemeForm = z.object({ theme: optionalListed("Choose a theme from the list, or none.") });

export const setPriorityForm = z.object({
  priority: optionalChoice(PRIORITIES, "Choose a priority from the list, or none."),
  why: optionalWords("The reason"),
});

export const setTheme: CommandForm<"set-theme"> = {
  typed: setThemeForm,

  means: () => "A theme is not published: it is what the register files a finding under, for lists and totals.",
  fields: ({ view, today }) => [
    {
      is: "select",
      name: "theme",
      label: "Theme",
      empty: "None",
      value: view.case.finding.theme ?? "",
      options: entryOptions(view.case.lists.themes, today, view.case.finding.theme),
    },
  ],
  submit: "Set the theme",
};

export const setPriority: CommandForm<"set-priority"> = {
  typed: setPriorityForm,

  means: () =>
    "What the force itself puts first. The policing body and HMICFRS read it; neither progress nor status follows from it.",
  fields: ({ view }) => [
    {
      is: "select",
      name: "priority",
      label: "Priority of the force",
      empty: "None",
      value: view.case.finding.priority ?? "",
      options: optionsOf(PRIORITIES, words.sorting.priority),
    },
    { is: "text", name: "why", label: "Why?", optional: true, most: LONGEST_TEXT, rows: 2 },
  ],
  submit: "Set the priority",
};
