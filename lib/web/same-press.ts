import { createHash } from "node:crypto";
import type { Typed } from "@/lib/forms/form-state";

/**
 * The key under which an answer is kept: of this form, sent by this person, with these words. A second press of the same
 * is answered as the first was; other words in the same form, as after the browser's Back, are another request and never
 * swallowed. Nobody reads another person's answers: a key that two people shared could be neither found nor written.
 * `formKey` is a random uuid; the answer is one of version 8 (RFC 9562), as hard to guess.
 */
export function pressKey(formKey: string, personId: string, page: string, typed: Typed): string {
  const sent = Object.entries(typed).sort(([one], [other]) => (one < other ? -1 : 1));
  const digest = createHash("sha256")
    .update(JSON.stringify([formKey, personId, page, sent]))
    .digest("hex");
  const variant = "89ab"[Number.parseInt(digest.charAt(16), 16) % 4];
  return [
    digest.slice(0, 8),
    digest.slice(8, 12),
    `8${digest.slice(13, 16)}`,
    `${variant}${digest.slice(17, 20)}`,
    digest.slice(20, 32),
  ].join("-");
}
