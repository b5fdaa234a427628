import type { CalendarWords } from "../language/calendar";

const WHAT: Record<Parameters<CalendarWords["entry"]>[0]["kind"], string> = {
  target: "to be done by",
  response: "last day of the response to a report",
  revisit: "revisit",
  committee: "answer to the committee due",
};

export const calendar: CalendarWords = {
  entry: ({ kind, about, isCancelled }) => `${about}: ${WHAT[kind]}${isCancelled ? " (over)" : ""}`,
};
