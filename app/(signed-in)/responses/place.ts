import type { ResponsePlace } from "@/lib/domain/response/response";
import { isSlug } from "@/lib/domain/written";

export const responseHref = ({ force, report }: ResponsePlace, step = ""): string =>
  `/responses/${force}/${report}${step && `/${step}`}`;

/** The two parts of an address, or null where they can be no names. */
export const placeOf = (force: string, report: string): ResponsePlace | null =>
  isSlug(force) && isSlug(report) ? { force, report } : null;

/** The steps that have a page of their own, as they stand in the address. */
export const RESPONSE_STEPS = [
  "invite",
  "comments",
  "write",
  "answers",
  "publish",
  "sent",
  "not-required",
  "required",
] as const;
export type ResponseStep = (typeof RESPONSE_STEPS)[number];
export const isResponseStep = (given: unknown): given is ResponseStep => RESPONSE_STEPS.some((step) => step === given);
