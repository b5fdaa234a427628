import { z } from "zod";
import { MINUTED } from "@/lib/domain/board-pack/lists";
import type { CalendarDate } from "@/lib/domain/calendar";
import type { FieldSpec } from "./field-spec";
import { choice, day, optionalDay, optionalWords, someWords } from "./fields";

/** What is asked around a board pack, and how what is typed is understood. */

const LONGEST_NAME = 80;
export const layoutForm = z.object({
  name: someWords("The name", "Give the layout a name, for example Quarterly.", LONGEST_NAME),
});
export const layoutFields: readonly FieldSpec[] = [
  {
    is: "line",
    name: "name",
    label: "Name of the layout",
    hint: "Everybody in your organisation can choose it.",
    short: true,
  },
];

/** References as somebody types them: apart by commas, spaces or lines, in capitals or not; each once. */
const references = optionalWords("The findings", 2_000).transform((typed) => [
  ...new Set(
    (typed ?? "")
      .toUpperCase()
      .split(/[\s,;]+/)
      .filter(Boolean),
  ),
]);

const LONGEST_MEETING = 200;
export const minuteForm = z
  .object({
    minuted: choice(MINUTED, "Choose whether it is a resolution or a request."),
    words: someWords("What the committee said", "Write what the committee resolved or asks for."),
    references,
    meeting: someWords("The meeting", "Give the meeting, for example Joint audit committee.", LONGEST_MEETING),
    metOn: day("The day of the meeting"),
    post: someWords("Who answers for it", "Give the post that answers for it.", LONGEST_MEETING),
    dueOn: optionalDay("The day by which"),
  })
  .transform(({ post, ...said }) => ({ ...said, owner: post }));

/** @param earliest the day on which the pack was issued. */
export const minuteFields = (today: CalendarDate, earliest: CalendarDate): readonly FieldSpec[] => [
  {
    is: "radios",
    name: "minuted",
    label: "What is minuted?",
    options: [
      { value: "request", label: "A request", hint: "It stands in the next pack until it is answered." },
      {
        value: "resolution",
        label: "A resolution",
        hint: "It stands in the pack of its period. An extension that the committee grants is a date move, with the committee’s name.",
      },
    ],
  },
  { is: "text", name: "words", label: "What did the committee say?", rows: 4 },
  {
    is: "line",
    name: "references",
    label: "About which findings",
    optional: true,
    hint: "Their references, with commas between them. It is told in the history of each.",
  },
  { is: "line", name: "meeting", label: "Meeting", hint: "For example: Joint audit committee" },
  { is: "date", name: "metOn", label: "Day of the meeting", value: today, latest: today, earliest },
  { is: "line", name: "post", label: "Who answers for it", hint: "A post, not a name." },
  { is: "date", name: "dueOn", label: "By when", optional: true },
];

export const answerForm = z.object({ answer: someWords("The answer", "Write the answer to the committee.") });
export const answerFields: readonly FieldSpec[] = [
  {
    is: "text",
    name: "answer",
    label: "What is the answer?",
    rows: 6,
    hint: "The next pack shows it with the request.",
  },
];
