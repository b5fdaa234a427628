import { parseDate } from "../calendar";
import { isSlug } from "../written";
import type { InspectionAnswer, InspectionAnswers } from "./known";

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === "object" && value !== null;

/** Kept answers, as far as they still say something. */
export function readInspectionAnswers(given: unknown): InspectionAnswers {
  if (!isRecord(given)) return {};
  return Object.fromEntries(
    Object.entries(given).flatMap(([key, answer]): [string, InspectionAnswer][] => {
      if (!isRecord(answer)) return [];
      if (typeof answer.id === "string") return [[key, { id: answer.id }]];
      if (answer.leftOut === true) return [[key, { leftOut: true }]];
      // Whether the list offers it is asked when the file is planned.
      const type = isSlug(answer.type) ? answer.type : null;
      const publishedOn = typeof answer.publishedOn === "string" ? parseDate(answer.publishedOn) : null;
      return type && publishedOn ? [[key, { type, publishedOn }]] : [];
    }),
  );
}
