import { z } from "zod";

const nothing = (value: unknown) => (value === "" ? undefined : value);

/** What the presses of the inbox send, all of it written by the page: which notice, or up to which moment, and where it leads. */
export const readNoticeForm = z.object({
  event: z.preprocess(nothing, z.uuid().optional()),
  upTo: z.preprocess(
    nothing,
    z.iso
      .datetime()
      .transform((text) => new Date(text))
      .optional(),
  ),
  to: z.preprocess(nothing, z.string().max(2_000).optional()),
});
