import type { PublicFinding, PublicForce } from "@/lib/data/public-register/read";
import { words } from "@/lib/words/words";

/** A column of the data: its name, what it means, and its value of a finding; empty where there is none. */
export interface Column {
  readonly name: string;
  readonly means: string;
  readonly of: (finding: PublicFinding, force: PublicForce) => string;
}

/** The data of findings, column by column: the CSV, the JSON and the data dictionary are made of this one list. */
export const COLUMNS: readonly Column[] = [
  { name: "force", means: "The name of the police force.", of: (_, { name }) => name },
  { name: "reference", means: "The register’s own name for the finding; it never changes.", of: (f) => f.reference },
  {
    name: "kind",
    means: "Cause of concern, recommendation, area for improvement or area of concern, as HMICFRS published it.",
    of: (f) => words.finding.kind[f.kind].one,
  },
  {
    name: "cause_of_concern",
    means: "Of a recommendation that stands under a cause of concern: the reference of that.",
    of: (f) => f.parent ?? "",
  },
  { name: "finding", means: "The words that HMICFRS published.", of: (f) => f.text },
  { name: "report", means: "The report that the finding was published in.", of: (f) => f.report },
  { name: "report_address", means: "Where that report can be read.", of: (f) => f.reportAddress ?? "" },
  {
    name: "published_on",
    means: "The day of publication (year-month-day, as every day here).",
    of: (f) => f.publishedOn,
  },
  {
    name: "deadline",
    means: "The deadline in the words that were published; “none published” where there was none.",
    of: (f) => words.finding.deadline(f.deadline, f.publishedOn),
  },
  { name: "deadline_on", means: "The last day of that deadline.", of: (f) => f.deadlineOn ?? "" },
  {
    name: "status",
    means: "Open, Engage (a reason for HMICFRS’s enhanced monitoring of the force) or closed. Only HMICFRS changes it.",
    of: (f) => words.finding.status[f.status],
  },
  { name: "status_since", means: "The day from which that status holds.", of: (f) => f.statusOn ?? f.publishedOn },
  {
    name: "outcome",
    means: "Of a closed finding: how it was closed.",
    of: (f) => (f.outcome ? words.closure.outcome[f.outcome] : ""),
  },
  { name: "closed_on", means: "Of a closed finding: the day on which HMICFRS closed it.", of: (f) => f.closedOn ?? "" },
  { name: "closing_letter", means: "Where the letter that closed it can be read.", of: (f) => f.letter ?? "" },
  {
    name: "progress",
    means: "What the local policing body says of progress to the public, in its own words.",
    of: (f) => f.wording ?? "",
  },
  { name: "progress_on", means: "The day on which it published those words.", of: (f) => f.wordingOn ?? "" },
  {
    name: "illustrative",
    means:
      "“finding” or “progress” where these words are the demonstration’s own and stand in no published source; else empty.",
    of: (f) =>
      [f.illustrative && "finding", f.wordingIllustrative && "progress"].filter((one) => one !== false).join(", "),
  },
];
