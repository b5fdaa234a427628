import { z } from "zod";
import type { CalendarDate } from "@/lib/domain/calendar";
import { URGENT } from "@/lib/domain/mail/lists";
import { DIGEST_HOURS, WEEKDAYS, type Wishes } from "@/lib/domain/mail/wishes";
import { words } from "@/lib/words/words";
import type { FieldSpec } from "./field-spec";
import { choice, day, identifier, optionalIdentifier, several } from "./fields";

const HOURS = DIGEST_HOURS.map(String) as [string, ...string[]];
const shown = (hour: string) => `${hour.padStart(2, "0")}:00`;

/** How somebody wants to be told by mail. */
export const wishesForm = z
  .object({
    digest: choice(["daily", "never"], "Say whether you want a digest."),
    hour: choice(HOURS, "Choose an hour."),
    quiet: several
      .pipe(z.array(z.enum(WEEKDAYS.map(String) as [string, ...string[]], { error: "Choose days of the week." })))
      .refine((days) => new Set(days).size < WEEKDAYS.length, "Leave at least one day on which mail may come."),
    atOnce: several.pipe(z.array(z.enum(URGENT, { error: "Choose from the list." }))),
  })
  .transform(
    ({ digest, hour, quiet, atOnce }): Wishes => ({
      digest: digest === "daily",
      digestHour: Number(hour),
      quietDays: [...new Set(quiet.map(Number))].toSorted((a, b) => a - b),
      atOnce: {
        allocation: atOnce.includes("allocation"),
        return: atOnce.includes("return"),
        challenge: atOnce.includes("challenge"),
      },
    }),
  );

/** @param wishes as they are */
export const wishesFields = ({ digest, digestHour, quietDays, atOnce }: Wishes): readonly FieldSpec[] => [
  {
    is: "radios",
    name: "digest",
    label: "A digest of what others did that concerns you",
    hint: "One mail on a day on which there is something new. What stood in it is not told again.",
    options: [
      { value: "daily", label: "Once a day, when there is something" },
      { value: "never", label: "No digest: I look into the inbox" },
    ],
    value: digest ? "daily" : "never",
    inline: true,
  },
  {
    is: "select",
    name: "hour",
    label: "It comes at",
    hint: "By the clock in the United Kingdom.",
    options: HOURS.map((hour) => ({ value: hour, label: shown(hour) })),
    value: String(digestHour),
  },
  {
    is: "boxes",
    name: "atOnce",
    label: "Sent at once, without waiting for the digest",
    hint: "At most one mail in ten minutes, however much happens. A sign-in in a new browser is always told at once.",
    options: URGENT.map((value) => ({ value, label: words.mail.urgent[value] })),
    values: URGENT.filter((one) => atOnce[one]),
    optional: true,
  },
  {
    is: "boxes",
    name: "quiet",
    label: "Quiet days",
    hint: "Nothing is sent on these. What would be comes in the morning after.",
    options: WEEKDAYS.map((day, at) => ({ value: String(day), label: words.mail.weekday[at] ?? "" })),
    values: quietDays.map(String),
    optional: true,
  },
];

/** Which mail is tried again. */
export const mailForm = z.object({ mail: identifier("There is no such mail in your organisation.") });
export const mailFields = (id: string): readonly FieldSpec[] => [{ is: "hidden", name: "mail", value: id }];

/** When somebody is away, and who stands in for them. */
export const awayForm = z.object({
  from: day("The first day"),
  until: day("The last day"),
  delegate: optionalIdentifier("Choose somebody from the list, or nobody."),
});

/** @param colleagues who can stand in */
export const awayFields = (
  colleagues: readonly { readonly id: string; readonly post: string }[],
  today: CalendarDate,
): readonly FieldSpec[] => [
  { is: "date", name: "from", label: "First day away" },
  { is: "date", name: "until", label: "Last day away", earliest: today },
  {
    is: "select",
    name: "delegate",
    label: "Who stands in for you",
    hint: "What waits for you stands on their work too. They get no right that they do not have.",
    options: colleagues.map(({ id, post }) => ({ value: id, label: post })),
    empty: "Nobody",
    optional: true,
  },
];
