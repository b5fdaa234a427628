import type { Deadline } from "../finding/deadline";
import { readDay, type WrittenDay } from "./written-day";

const NUMBERS = ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"];

/** A deadline as published and then copied into a cell: "immediately", "within three months", "within 28 days", "by 30 September 2024", a bare date. */
export function readDeadline(
  text: string,
  monthFirstNearby = false,
  from1904 = false,
): { readonly is: "deadline"; readonly deadline: Deadline } | Exclude<WrittenDay, { is: "day" }> {
  const words = text.trim();
  if (/^(?:immediate(?:ly)?|with immediate effect|asap)\.?$/i.test(words))
    return { is: "deadline", deadline: { kind: "immediate" } };
  if (/^no(?:ne| deadline)(?: published| given)?$/i.test(words)) return { is: "deadline", deadline: { kind: "none" } };
  const [, count = "", unit = ""] =
    /^(?:within\s+)?(\d{1,3}|[a-z]+)\s+(days?|weeks?|months?|years?)(?: of publication)?$/i.exec(words) ?? [];
  const number = /^\d+$/.test(count) ? Number(count) : NUMBERS.indexOf(count.toLowerCase()) + 1;
  const short = unit.toLowerCase();
  if (short.startsWith("day") || short.startsWith("week")) {
    const days = short.startsWith("week") ? number * 7 : number;
    return days >= 1 && days <= 1_000 ? { is: "deadline", deadline: { kind: "within-days", days } } : { is: "no-day" };
  }
  const months = short.startsWith("year") ? number * 12 : number;
  if (unit !== "" && months >= 1 && months <= 120) return { is: "deadline", deadline: { kind: "within", months } };
  const day = readDay(words.replace(/^by\s+(?:the\s+)?/i, ""), monthFirstNearby, from1904);
  return day.is === "day" ? { is: "deadline", deadline: { kind: "by", date: day.on } } : day;
}
