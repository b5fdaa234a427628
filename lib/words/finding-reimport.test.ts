import { describe, expect, it } from "vitest";
import { date } from "@/lib/domain/calendar";
import type { KnownFinding } from "@/lib/domain/register-import/known";
import { proposeColumns } from "@/lib/domain/register-import/mapping";
import { isOursAlone } from "@/lib/domain/register-import/own-headings";
import { planImport } from "@/lib/domain/register-import/plan-import";
import { LISTS } from "@/lib/domain/testing/lists";
import { type Exported, findingColumns } from "./finding-export";
import { words } from "./words";

const DAY = { today: date("2024-09-30"), demonstration: true };
const PUBLISHED = date("2023-12-22");

const KNOWN: KnownFinding = {
  id: "f1",
  reference: "WMP-2023-001",
  ownReference: "W12",
  kind: "recommendation",
  text: "Within three months, the force should answer calls in time.",
  inspectionId: "i1",
  parentId: null,
  family: "WMP-2023-000001",
  status: "open",
  statusOn: PUBLISHED,
  publishedOn: PUBLISHED,
  deadline: { kind: "within", months: 3 },
  ownerId: "p1",
  sponsorId: null,
  ownerInFile: null,
  sponsorInFile: null,
  firstTarget: date("2024-06-30"),
  target: date("2024-10-31"),
  moves: 1,
  progress: "some-issues",
  progressOn: date("2024-09-01"),
  note: "Doors are ordered.",
  evidence: [],
  targetPending: null,
  actions: [],
  closures: [],
};

const exported = (known: KnownFinding): Exported => ({
  ...known,
  forceName: "West Midlands Police",
  theme: "custody",
  parentReference: null,
  inspectionTitle: "PEEL 2023–25",
  unconfirmed: true,
  deadlineOn: date("2024-03-22"),
  hasOwner: known.ownerId !== null,
  updatedOn: known.progressOn,
  priority: "high",
  next: { step: "Hang them", on: date("2024-12-01") },
  assurance: "assured",
  ownerPost: known.ownerId && "Head of contact",
  ownerLeft: false,
  sponsorLeft: false,
  overdue: null,
  recommendationDates: null,
  waitsOn: null,
  nextCheckOn: null,
  submittedOn: null,
  beforeReopening: { progress: false, assurance: false },
  late: known.status === "closed" ? { firstTarget: 3, deadline: 100 } : null,
  illustrative: [],
});

const FINDINGS: readonly KnownFinding[] = [
  KNOWN,
  {
    ...KNOWN,
    id: "f2",
    reference: "WMP-2023-002",
    text: "The force should label its exhibits.",
    ownReference: null,
    deadline: { kind: "none" },
    ownerId: null,
    progress: null,
    progressOn: null,
    target: null,
    firstTarget: null,
    moves: 0,
    note: null,
  },
  {
    ...KNOWN,
    id: "f3",
    reference: "WMP-2023-003",
    text: "The force should mend its cells.",
    status: "closed",
    statusOn: date("2024-08-01"),
    progress: "delivered",
    deadline: { kind: "by", date: date("2024-05-01") },
  },
  {
    ...KNOWN,
    id: "f4",
    reference: "WMP-2023-004",
    text: "The force is failing its victims.",
    kind: "cause-of-concern",
    deadline: { kind: "immediate" },
  },
];

describe("a download of the register, uploaded again", () => {
  const own = findingColumns(LISTS, DAY.today);
  // What stands in every row of a file.
  const always = [words.listExport.asAt, words.listExport.marking, words.finding.exported.demonstration];
  const head = [...own.map((column) => column.head), ...always];
  const columns = proposeColumns(head);

  it("has only columns that are known, or named as not for import", () => {
    expect(head.filter((heading, index) => columns[index] === null && !isOursAlone(heading))).toEqual([]);
    expect(head.filter((heading, index) => columns[index] !== null && isOursAlone(heading))).toEqual([]);
  });

  it("makes no difference, and says none", () => {
    const register = {
      findings: FINDINGS,
      inspections: [{ id: "i1", title: "PEEL 2023–25", publishedOn: PUBLISHED }],
      people: [{ id: "p1", post: "Head of contact", canOwn: true, canSponsor: false }],
      types: LISTS["inspection-types"],
      evidenceKinds: LISTS["evidence-kinds"],
    };
    const rows = FINDINGS.map((known, at) => ({
      row: at + 2,
      cells: [...own.map(({ of }) => of(exported(known)) ?? ""), DAY.today, "OFFICIAL", "yes"],
    }));
    const mapping = { columns, kinds: {}, progress: {}, people: {} };
    const plan = planImport({ rows, mapping, inspections: {}, today: DAY.today, side: "force" }, register);
    expect(plan.issues).toEqual([]);
    expect(plan).toMatchObject({ create: [], update: [], skipped: [], unchanged: [2, 3, 4, 5] });
  });
});
