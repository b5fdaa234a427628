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
  "update",
  "evidence",
  "closed-on",
  "letter",
  "action",
  "action-owner",
  "action-due",
  "action-state",
] as const;
export type ImportColumn = (typeof IMPORT_COLUMNS)[number];

/** What is said of an action of the plan and never of its finding. */
export const ACTION_COLUMNS = [
  "action",
  "action-owner",
  "action-due",
  "action-state",
] as const satisfies readonly ImportColumn[];
export const isOfAction = (column: ImportColumn | null): boolean => ACTION_COLUMNS.some((one) => one === column);

/** What says which finding a row is: an odd cell of any other column keeps no row out. */
export const NEEDED: readonly ImportColumn[] = ["text", "kind", "inspection", "cause"];

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
  update: "Update",
  evidence: "Evidence",
  "closed-on": "Closed on",
  letter: "Letter",
  action: "Plan action",
  "action-owner": "Plan action owner",
  "action-due": "Plan action due",
  "action-state": "Plan action state",
  "published-on": "Published on",
};
