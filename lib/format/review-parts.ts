import type { Review } from "@/lib/domain/report-review/review";
import { longDate } from "./dates";
import { GRADE_LABELS } from "./labels";
import { joined } from "./lists";

/** What one part of a review says now, or without a key what the review says of its report, for somebody whose page is older. */
export function nowReads({ title, publishedOn, findings, judgments, changes }: Review, key: string | null): string {
  const finding = findings.find((one) => one.key === key);
  if (finding) return `This draft now reads: ${finding.text}`;
  const judgment = judgments.find((one) => one.key === key);
  if (judgment) return `This judgment is now ${GRADE_LABELS[judgment.grade].toLowerCase()}, on ${judgment.question}.`;
  const change = changes.find((one) => one.key === key);
  if (change)
    return `This change is now ${change.date ? `of ${longDate(change.date)}` : "without a day"}${change.references.length > 0 ? `, about ${joined(change.references)}` : ""}.`;
  if (key !== null) return "This draft is not in the report any more.";
  return `The report is now called “${title}”, ${publishedOn ? `published ${longDate(publishedOn)}` : "without a day of publication"}.`;
}
