import type {
  PublicDirection,
  PublicFinding,
  PublicForce,
  PublicJudgment,
  PublicResponse,
  PublicSpell,
} from "@/lib/data/public-register/read";
import { words } from "@/lib/words/words";

/** A column of the data: its name, what it means, and its value of a row; empty where there is none. */
export interface Column<Of = PublicFinding> {
  readonly name: string;
  readonly means: string;
  readonly of: (row: Of, force: PublicForce) => string;
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

/** The data of published responses under section 55, a row for each version. */
export const RESPONSE_COLUMNS: readonly Column<PublicResponse>[] = [
  { name: "force", means: "The name of the police force.", of: (_, { name }) => name },
  { name: "response", means: "The register’s own name for the response; it never changes.", of: (r) => r.reference },
  { name: "version", means: "1, then one more with each correction.", of: (r) => String(r.number) },
  { name: "policing_body", means: "The local policing body, as it was called then.", of: (r) => r.document.body },
  { name: "signed_by", means: "The title of who signed it.", of: (r) => r.document.signatory },
  { name: "report", means: "The report that it responds to.", of: (r) => r.document.report.title },
  { name: "report_address", means: "Where that report can be read.", of: (r) => r.document.report.address ?? "" },
  {
    name: "report_published_on",
    means: "The day of the report’s publication.",
    of: (r) => r.document.report.publishedOn,
  },
  {
    name: "last_day",
    means:
      "The last of the 56 days that the law gives; empty of a report from before the policing body joined the register.",
    of: (r) => r.lastDay ?? "",
  },
  { name: "published_on", means: "The day on which this version was published.", of: (r) => r.publishedOn },
  { name: "correction", means: "Of a correction: what it corrects, and why.", of: (r) => r.document.notice ?? "" },
  { name: "comments", means: "The policing body’s comments on the report.", of: (r) => r.document.comments },
  {
    name: "chief_officer",
    means: "The chief officer’s comments; empty where none had been given.",
    of: (r) => r.document.chiefOfficer.map(({ words: said }) => said).join("\n\n"),
  },
  {
    name: "reply",
    means: "The policing body’s response to the chief officer’s comments.",
    of: (r) => r.document.reply ?? "",
  },
  {
    name: "illustrative",
    means: "“response” where its words are the demonstration’s own and stand in no published source; else empty.",
    of: (r) => (r.document.illustrative ? "response" : ""),
  },
];

/** The data of directions, a row each. */
export const DIRECTION_COLUMNS: readonly Column<PublicDirection>[] = [
  { name: "force", means: "The name of the police force.", of: (_, { name }) => name },
  { name: "issued_by", means: "Who issued the direction.", of: (d) => d.issuedBy },
  { name: "issued_on", means: "The day on which it was issued.", of: (d) => d.issuedOn },
  {
    name: "references",
    means: "The findings that it is about, with a space between them.",
    of: (d) => d.references.join(" "),
  },
  { name: "direction", means: "What the force is to do, in its words.", of: (d) => d.directs },
  { name: "due_on", means: "The day by which it is due; empty where none was given.", of: (d) => d.dueOn ?? "" },
  {
    name: "state",
    means: "Not complied with, complied with or withdrawn. It changes no status of a finding.",
    of: (d) => words.direction.state[d.state],
  },
  { name: "ended_on", means: "The day on which it was complied with or withdrawn.", of: (d) => d.endedOn ?? "" },
  { name: "address", means: "Where the direction can be read.", of: (d) => d.letter ?? "" },
  {
    name: "illustrative",
    means: "“direction” where its words are the demonstration’s own and stand in no published source; else empty.",
    of: (d) => (d.illustrative ? "direction" : ""),
  },
];

/** One answer of the latest version of a response. */
export interface PublicAnswered {
  readonly response: PublicResponse;
  readonly answer: PublicResponse["document"]["answers"][number];
}

/** The data of what was answered to each finding, in the latest version of each response. */
export const ANSWER_COLUMNS: readonly Column<PublicAnswered>[] = [
  { name: "force", means: "The name of the police force.", of: (_, { name }) => name },
  { name: "response", means: "The response that the answer stands in.", of: ({ response }) => response.reference },
  { name: "version", means: "Its version: the latest.", of: ({ response }) => String(response.number) },
  { name: "reference", means: "The finding that is answered.", of: ({ answer }) => answer.reference },
  { name: "kind", means: "What kind of finding it is.", of: ({ answer }) => words.finding.kind[answer.kind].one },
  { name: "finding", means: "Its published words, as they were answered.", of: ({ answer }) => answer.words },
  {
    name: "action",
    means: "Whether action has been taken, is proposed, or is not taken; empty where it is not answered by itself.",
    of: ({ answer }) => (answer.action ? words.response.action[answer.action] : ""),
  },
  { name: "answer", means: "Which action, or why there is none.", of: ({ answer }) => answer.answer ?? "" },
];

/** The data of judgments, a row each. */
export const JUDGMENT_COLUMNS: readonly Column<PublicJudgment>[] = [
  { name: "force", means: "The name of the police force.", of: (_, { name }) => name },
  { name: "report", means: "The report that gives the judgment.", of: (j) => j.report },
  { name: "published_on", means: "The day of that report’s publication.", of: (j) => j.publishedOn },
  { name: "question", means: "The pillar or question that was judged.", of: (j) => j.question },
  {
    name: "grade",
    means: `The grade in the words that were published. ${words.inspection.gradesCaveat}`,
    of: (j) => j.grade,
  },
  {
    name: "not_inspected_grade_stands",
    means: "“yes” where the question was not inspected and the grade of the year before stands; else empty.",
    of: (j) => (j.stands ? "yes" : ""),
  },
  {
    name: "illustrative",
    means: "“judgment” where it is the demonstration’s own and stands in no published source; else empty.",
    of: (j) => (j.illustrative ? "judgment" : ""),
  },
];

/** One reason of a stay in Engage; null of a stay that has none. */
export interface PublicReason {
  readonly spell: PublicSpell;
  readonly reason: PublicSpell["reasons"][number] | null;
}

/** The data of a force’s stays in Engage, a row for each reason. */
export const ENGAGE_COLUMNS: readonly Column<PublicReason>[] = [
  { name: "force", means: "The name of the police force.", of: (_, { name }) => name },
  { name: "entered_on", means: "The day on which the force entered Engage.", of: ({ spell }) => spell.enteredOn },
  {
    name: "left_on",
    means: "The day on which it left; empty while it is in Engage.",
    of: ({ spell }) => spell.leftOn ?? "",
  },
  { name: "reason", means: "One reason for it, as published.", of: ({ reason }) => reason?.wording ?? "" },
  {
    name: "reference",
    means: "The finding that this reason is about; empty while there is none.",
    of: ({ reason }) => reason?.reference ?? "",
  },
  {
    name: "reason_ended_on",
    means: "The day on which this reason ended; empty while it holds.",
    of: ({ reason }) => reason?.endedOn ?? "",
  },
  { name: "announcement", means: "Where the announcement can be read.", of: ({ spell }) => spell.letter ?? "" },
  {
    name: "leaving_announcement",
    means: "Where the announcement that it left can be read.",
    of: ({ spell }) => spell.leftLetter ?? "",
  },
];
