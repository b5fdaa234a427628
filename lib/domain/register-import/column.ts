/** What a register's spreadsheet can say of a finding, in the order of the template. */
export const IMPORT_COLUMNS = [
  "reference",
  "inspection",
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
  "published-on",
] as const;
export type ImportColumn = (typeof IMPORT_COLUMNS)[number];

/** The columns of the template: all but the day of publication, which is asked once for each inspection. */
export const TEMPLATE_COLUMNS: readonly ImportColumn[] = IMPORT_COLUMNS.filter((column) => column !== "published-on");

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

/** Columns that hold a day. */
export const DATE_COLUMNS: readonly ImportColumn[] = [
  "deadline",
  "first-target",
  "target",
  "last-update",
  "closed-on",
  "published-on",
];

/** How forces' spreadsheets head these columns, the surest first. */
const SPELLINGS: Record<ImportColumn, readonly string[]> = {
  reference: [
    "reference",
    "ref",
    "ref no",
    "reference number",
    "ref number",
    "rec ref",
    "finding ref",
    "hmicfrs ref",
    "id",
    "unique id",
    "rec no",
    "no",
    "number",
  ],
  inspection: [
    "inspection",
    "inspection title",
    "report",
    "report title",
    "inspection report",
    "hmicfrs report",
    "source report",
    "inspection name",
    "publication",
    "source",
  ],
  kind: [
    "kind",
    "kind of finding",
    "finding type",
    "type of finding",
    "afi coc rec",
    "coc rec afi",
    "rec afi coc",
    "coc afi rec",
    "recommendation type",
    "type",
    "category",
    "classification",
  ],
  cause: [
    "cause of concern",
    "parent",
    "parent cause of concern",
    "coc",
    "linked coc",
    "cause of concern ref",
    "parent ref",
  ],
  text: [
    "text",
    "finding",
    "recommendation",
    "recommendation text",
    "wording",
    "full text",
    "finding text",
    "recommendation afi",
    "recommendation area for improvement",
    "afi text",
    "description",
    "detail",
    "details",
    "requirement",
  ],
  owner: [
    "owner",
    "delivery lead",
    "action owner",
    "business lead",
    "lead",
    "lead officer",
    "force lead",
    "tactical lead",
    "responsible officer",
    "owner post",
    "assigned to",
    "business owner",
  ],
  sponsor: [
    "sponsor",
    "sro",
    "senior responsible officer",
    "senior responsible owner",
    "strategic lead",
    "chief officer lead",
    "chief officer",
    "executive lead",
    "executive sponsor",
    "gold lead",
    "accountable officer",
  ],
  deadline: [
    "deadline",
    "published deadline",
    "hmicfrs deadline",
    "inspectorate deadline",
    "deadline as published",
    "hmicfrs due date",
    "report deadline",
  ],
  "first-target": [
    "first target",
    "first target date",
    "original target",
    "original target date",
    "original due date",
    "initial target",
    "original date",
    "baseline date",
    "original deadline",
  ],
  target: [
    "current target",
    "current target date",
    "target",
    "target date",
    "revised date",
    "revised target",
    "revised target date",
    "revised due date",
    "due date",
    "due",
    "due by",
    "expected completion",
    "completion date",
    "target completion date",
    "date due",
  ],
  reason: [
    "reason",
    "reason for move",
    "reason for change",
    "reason for date move",
    "reason for extension",
    "reason for revised date",
    "reason for delay",
    "date change reason",
  ],
  progress: [
    "progress",
    "rag",
    "rag status",
    "rag rating",
    "brag",
    "brag status",
    "progress rating",
    "self assessment",
    "status",
    "current status",
    "position",
  ],
  "last-update": [
    "last update",
    "last updated",
    "date of last update",
    "update date",
    "last update date",
    "date updated",
    "updated on",
    "last reviewed",
  ],
  "closed-on": [
    "closed on",
    "date closed",
    "closed",
    "closed date",
    "closure date",
    "date of closure",
    "date signed off",
    "sign off date",
    "date discharged",
    "date completed",
  ],
  letter: [
    "letter",
    "closure letter",
    "hmicfrs letter",
    "letter reference",
    "letter ref",
    "closure reference",
    "evidence of closure",
  ],
  "published-on": [
    "published on",
    "published",
    "publication date",
    "date published",
    "report date",
    "date of report",
    "inspection date",
  ],
};

/** Headings and words compared: small letters and figures, one space between. */
export const plain = (text: string): string =>
  text
    .normalize("NFKD")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();

/** How surely a heading means a column: 0 not at all. An exact spelling beats one with words around it, and that beats a slip of a letter. */
export function likeness(heading: string, column: ImportColumn): number {
  const words = plain(heading);
  if (words === "" || words.length > 120) return 0;
  const spellings = SPELLINGS[column];
  const exact = spellings.indexOf(words);
  if (exact >= 0) return 1_000 - exact;
  const within = spellings.filter((spelling) => spelling.length >= 4 && ` ${words} `.includes(` ${spelling} `));
  if (within.length > 0) return 300 + Math.max(...within.map(({ length }) => length));
  return spellings.some((spelling) => spelling.length >= 5 && isOneSlip(words, spelling)) ? 200 : 0;
}

/** Whether one letter more, less, other, or two exchanged make the same word. */
function isOneSlip(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1) return false;
  let start = 0;
  while (start < a.length && a[start] === b[start]) start += 1;
  let end = 0;
  while (end < Math.min(a.length, b.length) - start && a.at(-1 - end) === b.at(-1 - end)) end += 1;
  const [left, right] = [a.slice(start, a.length - end), b.slice(start, b.length - end)];
  if (left.length <= 1 && right.length <= 1) return true;
  return left.length === 2 && right.length === 2 && left[0] === right[1] && left[1] === right[0];
}
