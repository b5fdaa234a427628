/** What a register's spreadsheet can say of a finding, in the order of the template. */
export const IMPORT_COLUMNS = [
  "reference",
  "inspection",
  "published-on",
  "kind",
  "cause",
  "text",
  "owner",
  "sponsor",
  "deadline",
  "first-target",
  "target",
  "reason",
  "progress",
  "last-update",
  "closed-on",
  "letter",
] as const;
export type ImportColumn = (typeof IMPORT_COLUMNS)[number];

export const COLUMN_HEADINGS: Record<ImportColumn, string> = {
  reference: "Reference",
  inspection: "Inspection",
  kind: "Kind",
  cause: "Cause of concern",
  text: "Text",
  owner: "Owner",
  sponsor: "Sponsor",
  deadline: "Deadline",
  "first-target": "First target",
  target: "Current target",
  reason: "Reason",
  progress: "Progress",
  "last-update": "Last update",
  "closed-on": "Closed on",
  letter: "Letter",
  "published-on": "Published on",
};
