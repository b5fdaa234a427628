import { z } from "zod";
import { LONGEST_TEXT } from "@/lib/domain/longest-text";
import { namesIn } from "@/lib/domain/public-wording/names";
import { joined } from "@/lib/format/lists";
import type { CommandForm } from "./command-form";
import { INCOMPLETE, identifier, someWords } from "./fields";

export const draftPublicWording: CommandForm<"draft-public-wording"> = {
  typed: z.object({ wording: someWords("The public wording", "Write what the public is to read of the progress.") }),

  means: ({ view }) =>
    `What the public is to read of this finding’s progress, in the words of the ${view.bodyLabel}’s office. Nobody outside the office sees the draft. You see it as the public will before you publish it.`,
  fields: ({ view }) => [
    {
      is: "text",
      name: "wording",
      label: "What does the public read of the progress?",
      hint: "Plain words; name nobody. An empty line begins another paragraph. Signs such as < are shown as they are.",
      value: view.case.publicWording.draft?.wording ?? view.case.publicWording.published?.wording,
      most: LONGEST_TEXT,
      rows: 10,
    },
  ],
  submit: "Keep the draft",
};

/** Says which words look like somebody's name, so that nobody is named by mistake; null where none does. */
export function nameWarning(wording: string): string | null {
  const names = namesIn(wording);
  if (names.length === 0) return null;
  return `The words seem to name somebody: ${joined(names.slice(0, 8).map((name) => `“${name}”`))}. Say posts rather than names, unless the person agrees to be named.`;
}

export const publishPublicWording: CommandForm<"publish-public-wording"> = {
  typed: z.object({ draftId: identifier(INCOMPLETE) }),

  means: ({ view }) =>
    `From now on everybody can read these words on the public page of ${view.force.name}, within a few seconds; the force and HMICFRS read them too.`,
  fields: ({ view }) => [{ is: "hidden", name: "draftId", value: view.case.publicWording.draft?.id ?? "" }],
  showsPublicWording: true,
  submit: "Publish these words",
};

export const withdrawPublicWording: CommandForm<"withdraw-public-wording"> = {
  typed: z.object({ why: someWords("The reason", "Say why the public is to read this no more.") }),

  means: () => "The public reads these words no more. The history keeps them, and why they were withdrawn.",
  fields: () => [{ is: "text", name: "why", label: "Why are they withdrawn?", most: LONGEST_TEXT, rows: 3 }],
  showsPublicWording: true,
  submit: "Withdraw the public wording",
};
