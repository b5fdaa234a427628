import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, test } from "vitest";
import { inScope } from "@/lib/data/scope";
import type { Actor } from "@/lib/domain/actor";
import { USUAL } from "@/lib/domain/board-pack/asked";
import { addDays } from "@/lib/domain/calendar";
import type { ChainDecision, Change } from "@/lib/domain/change";
import type { NewFile } from "@/lib/domain/evidence/changes";
import { startReview } from "@/lib/domain/report-review/review";
import { readReport } from "@/lib/domain/report-text/read-report";
import type { ResponseDocument } from "@/lib/domain/response/document";
import { asOwner } from "@/lib/testing/database";
import { withMetTest } from "@/lib/testing/done-tests";
import { anOrderedImport } from "@/lib/testing/imports";
import { aForce } from "@/lib/testing/organisations";
import { aCast, aListKeeper, aPerson, type TestCast } from "@/lib/testing/people";
import { aDraftInspection, asked, does, granted, PUBLISHED, publishedFindings, TODAY } from "@/lib/testing/reports";
import { recordImport } from "@/lib/usecases/import-register/record-import";
import { lockChains } from "./chain";
import { createReading } from "./readings";
import { startImport } from "./register-import";
import { save } from "./save";
import { Unwritten } from "./write/rows";

const NOW = new Date(`${TODAY}T10:00:00Z`);
const MOMENT = { now: NOW, illustrative: false };
type Kind = Change["change"];

interface World {
  readonly cast: TestCast;
  /** A board pack of the force, and what its committee asked for. */
  readonly pack: string;
  readonly minute: string;
  /** Who keeps the lists: an administrator at the inspectorate. */
  readonly keeper: Actor;
  /** A force that has ended and whose record has not passed yet. */
  readonly ended: { readonly force: string; readonly successor: string };
  /** Another force, which has no spell. */
  readonly inScan: string;
  readonly open: string;
  readonly other: string;
  readonly pending: { readonly finding: string; readonly submission: string };
  /** A draft of the other finding. */
  readonly drafted: string;
  readonly closed: string;
  /** One more sample that its closing asked for. */
  readonly followUp: string;
  /** Revisits of the closed finding: one that is planned, one that is done. */
  /** A direction about the open finding, and a level of another body that holds. */
  readonly direction: string;
  /** A national recommendation of which no force has a finding. */
  readonly national: string;
  /** What the policing body says against the open finding. */
  readonly representation: string;
  readonly reassessments: readonly [string, string];
  readonly comment: string;
  readonly own: string;
  readonly level: string;
  /** The hash of a link for somebody of the force that counts. */
  readonly link: string;
  readonly revisits: { readonly planned: string; readonly done: string };
  readonly evidence: string;
  /** Entries of the open finding, of two notes of evidence: one that nobody wants words out of yet, and the redaction of the other. */
  readonly entry: string;
  readonly redaction: string;
  /** Done tests of the open finding that nobody has agreed; one of the pending finding that is met, and the note that shows it. */
  /** An action of the open finding, a measure and its reading. */
  readonly action: string;
  readonly measure: string;
  readonly reading1: string;
  readonly written: string;
  readonly taken: string;
  readonly met: { readonly test: string; readonly evidence: string };
  /** A note that could take its place, and a file of it that waits for the scanner. */
  readonly newer: string;
  readonly file: string;
  readonly proposed: { readonly finding: string; readonly target: string; readonly dependency: string };
  /** What is said to the public: published and drafted anew of one finding, drafted for the first time of another. */
  readonly wordings: { readonly published: string; readonly draft: string; readonly first: string };
  readonly spell: string;
  readonly reason: string;
  readonly report: string;
  readonly draft: { readonly id: string; readonly finding: string; readonly judgment: string };
  readonly unconfirmed: string;
  readonly reading: string;
  readonly running: string;
  /** An import that is recorded, a finding and a report of it. */
  readonly imported: { readonly id: string; readonly finding: string; readonly report: string };
  /** A challenge that was raised, about `open`. */
  readonly challenge: string;
  readonly bodyAdministrator: Actor;
  /** A response that is awaited, and one whose first version is published. */
  readonly awaited: string;
  readonly responded: string;
}

const review = startReview(readReport("A letter about nothing."), []);
const details = {
  title: "Another inspection",
  type: "peel",
  fieldworkFrom: null,
  fieldworkTo: null,
  address: null,
  text: null,
} as const;
const basis = { text: "As it was.", owner: null, sponsor: null, evidence: [], recommendations: [] };
const words = (forceId: string) => ({
  forceId,
  kind: "area-for-improvement" as const,
  text: "The force should number its lockers.",
  deadline: { kind: "none" as const },
  theme: null,
  parentId: null,
  illustrative: false,
});
const place = (world: World, findingId: string, number: number) => ({
  findingId,
  reference: `${world.cast.force.code}-2024-${number}`,
  year: 2024,
  number,
  family: `${world.cast.force.code}-2024-000${number}`,
  deadlineOn: null,
});

const aPack = (force: { id: string; code: string }, id: string, number: number) => ({
  ...{ id, ofForce: force.id, audience: "force-and-policing-body" as const, series: force.code, year: 2024, number },
  ...{
    reference: `${force.code}-BP-2024-${String(number).padStart(3, "0")}`,
    from: PUBLISHED,
    to: TODAY,
    layout: USUAL,
  },
});
const aMinute = (packId: string, id: string, number: number) => ({
  ...{ id, packId, number, minuted: "request" as const, words: "Say why.", references: [], meeting: "Audit committee" },
  ...{ metOn: TODAY, owner: "Coordinator", dueOn: null },
});
const NO_PACK = {
  ...{ title: "None", facts: [], marking: "OFFICIAL", period: { from: PUBLISHED, to: TODAY }, tables: [] },
  closings: { "cause-of-concern": 0, recommendation: 0, "area-for-improvement": 0, "area-of-concern": 0 },
};

/** One change of each kind that this register takes, and who decides it. Total: a new kind does not compile without one. */
const CHANGES: {
  readonly [Name in Kind]: (world: World) => readonly [Actor, Extract<Change, { change: Name }>, table: string];
} = {
  finding: ({ cast, open }) => [
    cast.coordinator,
    { change: "finding", id: open, set: { ownReference: "A7" } },
    "finding",
  ],
  "finding-recorded": (world) => {
    const { cast } = world;
    const recorded = {
      change: "finding-recorded",
      inspectionId: randomUUID(),
      details: words(cast.force.id),
      position: 1,
      place: place(world, randomUUID(), 900),
      publishedOn: PUBLISHED,
      ownReference: null,
    } as const;
    return [cast.coordinator, recorded, "finding"];
  },
  "finding-published": (world) => [
    world.cast.inspector,
    { change: "finding-published", place: place(world, world.draft.finding, 901), on: PUBLISHED },
    "finding",
  ],
  "finding-confirmed": ({ cast, unconfirmed }) => [
    cast.inspector,
    { change: "finding-confirmed", id: unconfirmed, on: TODAY },
    "finding",
  ],
  linked: ({ cast, open, other }) => [
    cast.coordinator,
    { change: "linked", id: randomUUID(), findingId: open, otherId: other, link: "repeats", why: "Again.", on: TODAY },
    "finding_link",
  ],
  "progress-update": ({ cast, open }) => [
    cast.coordinator,
    {
      change: "progress-update",
      id: randomUUID(),
      findingId: open,
      progress: "on-track",
      note: "Well.",
      undated: false,
      next: { step: "Sample ten cases.", on: TODAY },
      on: TODAY,
    },
    "progress_update",
  ],
  assurance: ({ cast, open }) => [
    cast.pcc,
    {
      change: "assurance",
      id: randomUUID(),
      findingId: open,
      assurance: "assured",
      note: "Seen.",
      asks: { what: "Show ten cases.", by: TODAY },
      on: TODAY,
    },
    "assurance",
  ],
  "public-wording-drafted": ({ cast, closed }) => [
    cast.pcc,
    { change: "public-wording-drafted", id: randomUUID(), findingId: closed, wording: "Half is done.", on: TODAY },
    "public_wording",
  ],
  "public-wording-published": ({ cast, wordings }) => [
    cast.pcc,
    { change: "public-wording-published", id: wordings.first, on: TODAY },
    "public_wording",
  ],
  "public-wording-withdrawn": ({ cast, wordings }) => [
    cast.pcc,
    { change: "public-wording-withdrawn", id: wordings.published, on: TODAY, why: "It was wrong." },
    "public_wording",
  ],
  "public-wording-ended": ({ cast, wordings }) => [
    cast.pcc,
    { change: "public-wording-ended", id: wordings.draft, state: "replaced" },
    "public_wording",
  ],
  "office-note": ({ cast, open }) => [
    cast.pcc,
    { change: "office-note", id: randomUUID(), findingId: open, note: "Ask again.", on: TODAY },
    "office_note",
  ],
  "evidence-added": ({ cast }) => [
    cast.coordinator,
    {
      change: "evidence-added",
      id: randomUUID(),
      title: "A sample",
      note: "Nine of ten.",
      kind: "document",
      from: null,
      to: null,
      link: null,
      place: "The shared drive",
      marking: "official",
      audience: "force",
      on: TODAY,
    },
    "evidence",
  ],
  "evidence-used": ({ cast, other, evidence }) => [
    cast.coordinator,
    { change: "evidence-used", id: evidence, findingId: other, audience: "force", on: TODAY },
    "evidence_use",
  ],
  "evidence-superseded": ({ cast, evidence, newer }) => [
    cast.coordinator,
    { change: "evidence-superseded", id: evidence, byId: newer, on: TODAY },
    "evidence",
  ],
  "file-attached": ({ cast, evidence }) => [
    cast.coordinator,
    { change: "file-attached", evidenceId: evidence, audience: "force", file: aNewFile(), on: TODAY },
    "evidence_file",
  ],
  "file-scanned": ({ cast, file }) => [
    cast.coordinator,
    { change: "file-scanned", id: file, state: "clean" },
    "evidence_file",
  ],
  "file-withdrawn": ({ cast, file }) => [
    cast.coordinator,
    { change: "file-withdrawn", id: file, why: "Names a victim.", on: TODAY },
    "evidence_file",
  ],
  "evidence-widened": ({ cast, evidence }) => [
    cast.coordinator,
    { change: "evidence-widened", id: evidence, audience: "shared" },
    "evidence",
  ],
  "evidence-withdrawn": ({ cast, evidence }) => [
    cast.coordinator,
    { change: "evidence-withdrawn", id: evidence, why: "Wrong.", on: TODAY },
    "evidence",
  ],
  "response-set": ({ cast, open }) => [
    cast.coordinator,
    {
      change: "response-set",
      id: randomUUID(),
      findingId: open,
      response: "in-part",
      why: "Half of it.",
      rootCause: null,
      on: TODAY,
    },
    "plan_response",
  ],
  "action-added": ({ cast, open }) => [
    cast.coordinator,
    {
      change: "action-added",
      id: randomUUID(),
      findingId: open,
      text: "Sample ten.",
      ownerId: cast.staff.personId,
      owner: "Staff",
      due: TODAY,
      on: TODAY,
    },
    "plan_action",
  ],
  "action-ended": ({ cast, action }) => [
    cast.coordinator,
    { change: "action-ended", id: action, state: "given-up", why: "Done elsewhere.", on: TODAY },
    "plan_action",
  ],
  "measure-added": ({ cast, open }) => [
    cast.coordinator,
    {
      change: "measure-added",
      id: randomUUID(),
      findingId: open,
      name: "Calls",
      unit: "%",
      better: "higher",
      baseline: 80.5,
      target: 90,
      on: TODAY,
    },
    "measure",
  ],
  "reading-added": ({ cast, open, measure }) => [
    cast.coordinator,
    {
      change: "reading-added",
      id: randomUUID(),
      findingId: open,
      measureId: measure,
      on: PUBLISHED,
      value: 40.25,
      source: "Case system",
    },
    "measure_reading",
  ],
  "reading-corrected": ({ cast, reading1 }) => [
    cast.coordinator,
    { change: "reading-corrected", id: reading1, why: "Counted twice.", on: TODAY },
    "measure_reading",
  ],
  "done-test-added": ({ cast, open }) => [
    cast.coordinator,
    { change: "done-test-added", id: randomUUID(), findingId: open, text: "All are signed.", position: 3, on: TODAY },
    "done_test",
  ],
  "done-test-dropped": ({ cast, taken }) => [
    cast.coordinator,
    { change: "done-test-dropped", id: taken, on: TODAY },
    "done_test",
  ],
  "done-test-agreed": ({ cast, written }) => [
    cast.staff,
    { change: "done-test-agreed", id: written, on: TODAY },
    "done_test",
  ],
  "done-test-met": ({ cast, met }) => [
    cast.coordinator,
    { change: "done-test-met", id: met.test, evidenceIds: [met.evidence], note: "Page 3.", on: TODAY },
    "done_test",
  ],
  "done-test-unmet": ({ cast, met }) => [cast.inspector, { change: "done-test-unmet", id: met.test }, "done_test"],
  "representation-made": ({ cast, open }) => [
    cast.coordinator,
    {
      change: "representation-made",
      ...{ id: randomUUID(), findingId: open, side: "force", says: "It was not so.", on: TODAY },
    },
    "representation",
  ],
  "representation-answered": ({ cast, representation }) => [
    cast.inspector,
    { change: "representation-answered", id: representation, answer: "We have looked again.", on: TODAY },
    "representation",
  ],
  reassessed: ({ cast, other, draft }) => [
    cast.inspector,
    {
      change: "reassessed",
      ...{ id: randomUUID(), inspectionId: draft.id, findingId: other, forceId: cast.force.id },
      ...{ says: "persists", note: null, publishedOn: null },
    },
    "reassessment",
  ],
  "reassessment-changed": ({ cast, reassessments }) => [
    cast.inspector,
    { change: "reassessment-changed", id: reassessments[0], says: "improved", note: "Better." },
    "reassessment",
  ],
  "reassessment-dropped": ({ cast, reassessments }) => [
    cast.inspector,
    { change: "reassessment-dropped", id: reassessments[0] },
    "reassessment",
  ],
  "reassessment-published": ({ cast, reassessments }) => [
    cast.inspector,
    { change: "reassessment-published", id: reassessments[1], on: TODAY },
    "reassessment",
  ],
  "accuracy-commented": ({ cast, draft }) => [
    cast.staff,
    {
      change: "accuracy-commented",
      ...{ id: randomUUID(), inspectionId: draft.id, findingId: null, about: null, says: "Four suites.", on: TODAY },
    },
    "accuracy_comment",
  ],
  "accuracy-answered": ({ cast, comment }) => [
    cast.inspector,
    { change: "accuracy-answered", id: comment, answer: "Put right.", changed: true, on: TODAY },
    "accuracy_comment",
  ],
  rated: ({ cast, open }) => [
    cast.inspector,
    { change: "rated", id: randomUUID(), findingId: open, rating: "off-track", note: "Seen.", on: TODAY },
    "rating",
  ],
  "national-issued": ({ cast, draft }) => [
    cast.inspector,
    {
      change: "national-issued",
      ...{ id: randomUUID(), reference: "NAT-1999-002", year: 1999, number: 2, inspectionId: draft.id },
      ...{ text: "Forces should look again.", addressees: null, on: TODAY },
    },
    "national_recommendation",
  ],
  "national-of": ({ cast, national, closed }) => [
    cast.inspector,
    { change: "national-of", nationalId: national, findingId: closed },
    "national_finding",
  ],
  "national-corrected": ({ cast, national }) => [
    cast.inspector,
    {
      change: "national-corrected",
      ...{ id: randomUUID(), nationalId: national, before: "Forces should look.", text: "Forces should look again." },
      ...{ why: "A word was left out.", on: TODAY },
    },
    "national_recommendation",
  ],
  "direction-issued": ({ cast }) => [
    cast.inspector,
    {
      change: "direction-issued",
      ...{ id: randomUUID(), issuedBy: "HMICFRS", directs: "Show it.", on: TODAY, dueOn: null, letter: null },
    },
    "direction",
  ],
  "direction-about": ({ cast, closed, direction }) => [
    cast.inspector,
    { change: "direction-about", directionId: direction, findingId: closed },
    "direction_finding",
  ],
  "direction-ended": ({ cast, direction }) => [
    cast.inspector,
    { change: "direction-ended", id: direction, state: "complied", on: TODAY, note: "It was shown." },
    "direction",
  ],
  "level-set": ({ cast }) => [
    cast.inspector,
    { change: "level-set", id: randomUUID(), body: "supplier", level: "level-1", from: TODAY, source: null },
    "force_level",
  ],
  "level-ended": ({ cast, level }) => [cast.inspector, { change: "level-ended", id: level, on: TODAY }, "force_level"],
  "revisit-planned": ({ cast }) => [
    cast.inspector,
    {
      change: "revisit-planned",
      ...{
        id: randomUUID(),
        scope: "The backlog.",
        method: "revisit",
        plannedFrom: TODAY,
        plannedTo: TODAY,
        on: TODAY,
      },
    },
    "revisit",
  ],
  "revisit-of": ({ cast, open, revisits }) => [
    cast.inspector,
    { change: "revisit-of", revisitId: revisits.planned, findingId: open },
    "revisit_finding",
  ],
  "revisit-noted": ({ cast, closed, revisits }) => [
    cast.inspector,
    { change: "revisit-noted", revisitId: revisits.planned, findingId: closed, note: "It is gone.", seen: [] },
    "revisit_note",
  ],
  "revisit-done": ({ cast, revisits }) => [
    cast.inspector,
    { change: "revisit-done", id: revisits.planned, from: TODAY, to: TODAY },
    "revisit",
  ],
  "revisit-told": ({ cast, revisits }) => [
    cast.inspector,
    { change: "revisit-told", id: revisits.done, letter: null, letterReference: "A letter", on: TODAY },
    "revisit",
  ],
  "revisit-dropped": ({ cast, revisits }) => [
    cast.inspector,
    { change: "revisit-dropped", id: revisits.planned, why: "No need.", on: TODAY },
    "revisit",
  ],
  "follow-up-asked": ({ cast, open }) => [
    cast.inspector,
    {
      change: "follow-up-asked",
      id: randomUUID(),
      findingId: open,
      asked: "Ten cases more.",
      dueOn: addDays(TODAY, 90),
      on: TODAY,
    },
    "follow_up",
  ],
  "follow-up-ended": ({ cast, followUp }) => [
    cast.inspector,
    { change: "follow-up-ended", id: followUp, state: "met", sampleSize: 10, note: "Ten of ten.", on: TODAY },
    "follow_up",
  ],
  "dependency-added": ({ cast, open }) => [
    cast.coordinator,
    {
      change: "dependency-added",
      id: randomUUID(),
      findingId: open,
      body: "supplier",
      contact: "Service manager",
      needed: "A field.",
      nextCheckOn: TODAY,
      on: TODAY,
    },
    "dependency",
  ],
  "dependency-checked": ({ cast, proposed }) => [
    cast.coordinator,
    { change: "dependency-checked", id: proposed.dependency, heard: "Not yet.", nextCheckOn: TODAY, on: TODAY },
    "dependency",
  ],
  "dependency-ended": ({ cast, proposed }) => [
    cast.coordinator,
    { change: "dependency-ended", id: proposed.dependency, cameOf: "It came.", on: TODAY },
    "dependency",
  ],
  "target-proposed": ({ cast, open }) => [
    cast.coordinator,
    {
      change: "target-proposed",
      id: randomUUID(),
      findingId: open,
      from: null,
      to: TODAY,
      reason: null,
      grantedBy: null,
      why: "",
      on: TODAY,
    },
    "target_date",
  ],
  "target-decided": ({ cast, proposed }) => [
    cast.coordinator,
    { change: "target-decided", id: proposed.target, approved: false, why: "Too late.", on: TODAY },
    "target_date",
  ],
  "submission-drafted": ({ cast, open }) => [
    cast.coordinator,
    { change: "submission-drafted", id: randomUUID(), findingId: open, statement: "Done.", answers: [] },
    "submission",
  ],
  "submission-signed": ({ cast, drafted }) => [
    cast.chiefOfficer,
    { change: "submission-signed", id: drafted, on: TODAY },
    "submission",
  ],
  "sign-off-asked": ({ cast }) => [
    cast.coordinator,
    { change: "sign-off-asked", forceId: cast.force.id, asks: true },
    "organisation",
  ],
  "ladder-set": ({ cast }) => [
    cast.coordinator,
    { change: "ladder-set", forceId: cast.force.id, ladder: { target: { owner: [-7] } } },
    "organisation",
  ],
  submitted: ({ cast, open }) => [
    cast.coordinator,
    { change: "submitted", id: randomUUID(), findingId: open, statement: "Done.", answers: [], basis, on: TODAY },
    "submission",
  ],
  "submission-ended": ({ cast, pending }) => [
    cast.inspector,
    {
      change: "submission-ended",
      id: pending.submission,
      findingId: pending.finding,
      state: "returned",
      points: ["Show more."],
      note: "",
      on: TODAY,
    },
    "submission",
  ],
  closed: ({ cast, open }) => [
    cast.inspector,
    {
      change: "closed",
      findingId: open,
      submissionId: null,
      outcome: "implemented",
      method: "revisit",
      note: "Seen.",
      letter: null,
      letterReference: null,
      sampleSize: null,
      successorId: null,
      basis,
      late: { firstTarget: 12, deadline: null },
      on: TODAY,
    },
    "closure",
  ],
  "closure-undone": ({ cast, closed }) => [
    cast.inspector,
    { change: "closure-undone", findingId: closed, on: TODAY },
    "closure",
  ],
  "spell-entered": ({ cast, inScan }) => [
    cast.inspector,
    { change: "spell-entered", id: randomUUID(), forceId: inScan, on: TODAY, letter: null },
    "engage_spell",
  ],
  "spell-left": ({ cast, spell }) => [
    cast.inspector,
    { change: "spell-left", id: spell, on: TODAY, letter: null },
    "engage_spell",
  ],
  "reason-added": ({ cast, spell }) => [
    cast.inspector,
    { change: "reason-added", id: randomUUID(), spellId: spell, wording: "Backlogs", findingId: null, on: TODAY },
    "engage_reason",
  ],
  "reason-tied": ({ cast, reason, open }) => [
    cast.inspector,
    { change: "reason-tied", id: reason, findingId: open, on: TODAY },
    "engage_reason",
  ],
  "reason-ended": ({ cast, reason }) => [
    cast.inspector,
    { change: "reason-ended", id: reason, on: TODAY },
    "engage_reason",
  ],
  reported: ({ cast, open }) => [
    cast.coordinator,
    {
      change: "reported",
      id: randomUUID(),
      what: "close",
      findingId: open,
      on: TODAY,
      words: "It is closed.",
      source: "A letter",
      address: null,
      audience: "shared",
    },
    "proposal",
  ],
  "report-accepted": ({ cast, report }) => [
    cast.inspector,
    { change: "report-accepted", id: report, on: TODAY },
    "proposal",
  ],
  "report-declined": ({ cast, report }) => [
    cast.inspector,
    { change: "report-declined", id: report, why: "Not so.", on: TODAY },
    "proposal",
  ],
  "inspection-recorded": ({ cast }) => [
    cast.inspector,
    {
      change: "inspection-recorded",
      id: randomUUID(),
      details,
      forceIds: [cast.force.id],
      byForce: null,
      reportDay: null,
    },
    "inspection_force",
  ],
  "inspection-changed": ({ cast, draft }) => [
    cast.inspector,
    { change: "inspection-changed", id: draft.id, details },
    "inspection",
  ],
  "draft-changed": ({ cast, draft }) => [
    cast.inspector,
    { change: "draft-changed", id: draft.id, reportDay: PUBLISHED },
    "inspection",
  ],
  "inspection-published": ({ cast, draft }) => [
    cast.inspector,
    { change: "inspection-published", id: draft.id, on: PUBLISHED },
    "inspection",
  ],
  "inspection-merged": ({ cast, own, draft }) => [
    cast.inspector,
    { change: "inspection-merged", id: own, intoId: draft.id, on: TODAY },
    "inspection",
  ],
  "import-taken-back": ({ cast, imported }) => [
    cast.coordinator,
    { change: "import-taken-back", id: imported.id, on: TODAY, took: { references: [], reports: [], stayed: [] } },
    "register_import",
  ],
  "finding-taken-back": ({ cast, imported }) => [
    cast.coordinator,
    {
      ...{
        change: "finding-taken-back",
        id: imported.finding,
        importId: imported.id,
        note: "Taken back.",
        basis: "It.",
      },
      on: TODAY,
    },
    "closure",
  ],
  "inspection-taken-back": ({ cast, imported }) => [
    cast.coordinator,
    { change: "inspection-taken-back", id: imported.report, on: TODAY },
    "inspection",
  ],
  "finding-comes-over": ({ cast, own, unconfirmed }) => [
    cast.inspector,
    { change: "finding-comes-over", id: unconfirmed, inspectionId: own },
    "finding",
  ],
  "draft-added": ({ cast, draft }) => [
    cast.inspector,
    {
      change: "draft-added",
      id: randomUUID(),
      inspectionId: draft.id,
      details: words(cast.force.id),
      position: 9,
      repeats: [],
    },
    "finding",
  ],
  "draft-rewritten": ({ cast, draft }) => [
    cast.inspector,
    { change: "draft-rewritten", id: draft.finding, details: words(cast.force.id) },
    "finding",
  ],
  "draft-dropped": ({ cast, draft }) => [cast.inspector, { change: "draft-dropped", id: draft.finding }, "finding"],
  "judgment-added": ({ cast, draft }) => [
    cast.inspector,
    {
      change: "judgment-added",
      id: randomUUID(),
      inspectionId: draft.id,
      details: { forceId: cast.force.id, question: "Preventing crime", grade: "good", illustrative: false },
      position: 7,
      publishedOn: null,
    },
    "judgment",
  ],
  "judgment-regraded": ({ cast, draft }) => [
    cast.inspector,
    { change: "judgment-regraded", id: draft.judgment, grade: "adequate", illustrative: false },
    "judgment",
  ],
  "judgment-dropped": ({ cast, draft }) => [
    cast.inspector,
    { change: "judgment-dropped", id: draft.judgment },
    "judgment",
  ],
  "judgment-published": ({ cast, draft }) => [
    cast.inspector,
    { change: "judgment-published", id: draft.judgment, on: PUBLISHED },
    "judgment",
  ],
  "reader-named": ({ cast, draft }) => [
    cast.inspector,
    { change: "reader-named", inspectionId: draft.id, personId: cast.coordinator.personId },
    "inspection_reader",
  ],
  "reader-dropped": ({ cast, draft }) => [
    cast.inspector,
    { change: "reader-dropped", inspectionId: draft.id, personId: cast.staff.personId },
    "inspection_reader",
  ],
  "reading-recorded": ({ cast, reading }) => [
    cast.coordinator,
    { change: "reading-recorded", id: reading, review, inspectionId: null },
    "report_reading",
  ],
  "import-recorded": ({ cast, running }) => [
    cast.coordinator,
    {
      change: "import-recorded",
      id: running,
      result: {
        counts: {
          rows: 0,
          create: 0,
          update: 0,
          unchanged: 0,
          differing: 0,
          skipped: 0,
          errors: 0,
          moves: 0,
          closures: 0,
          actions: 0,
        },
        inspections: [],
        created: [],
        updated: [],
        unchanged: [],
        skipped: [],
        issues: [],
      },
    },
    "register_import",
  ],
  "inspection-applied": ({ cast, draft, inScan }) => [
    cast.inspector,
    { change: "inspection-applied", inspectionId: draft.id, forceId: inScan },
    "inspection_force",
  ],
  "response-opened": ({ cast, draft }) => [
    cast.inspector,
    {
      change: "response-opened",
      inspectionId: draft.id,
      openedFor: "PCC",
      publishedOn: PUBLISHED,
      lastDay: TODAY,
      clock: true,
      openedOn: TODAY,
    },
    "response",
  ],
  "response-changed": ({ cast, awaited }) => [
    cast.pcc,
    {
      change: "response-changed",
      id: awaited,
      to: { state: "not-required", because: "withdrawn", why: "Withdrawn.", on: TODAY },
    },
    "response",
  ],
  "comments-invited": ({ cast, awaited }) => [
    cast.pcc,
    { change: "comments-invited", id: randomUUID(), responseId: awaited, by: TODAY, message: null, on: TODAY },
    "response_invitation",
  ],
  "comments-drafted": ({ cast, awaited }) => [
    cast.coordinator,
    { change: "comments-drafted", id: randomUUID(), responseId: awaited, words: "We accept.", isNew: true },
    "response_comments",
  ],
  "comments-given": ({ cast, awaited }) => [
    cast.coordinator,
    { change: "comments-given", id: randomUUID(), responseId: awaited, words: "We accept.", on: TODAY, isNew: true },
    "response_comments",
  ],
  "response-written": ({ cast, awaited }) => [
    cast.pcc,
    { change: "response-written", responseId: awaited, comments: "Seen.", reply: null, isNew: true },
    "response_draft",
  ],
  "recommendation-answered": ({ cast, awaited, open }) => [
    cast.pcc,
    {
      change: "recommendation-answered",
      responseId: awaited,
      findingId: open,
      action: "none",
      words: "It is done.",
      about: "The force should.",
      isNew: true,
    },
    "response_answer",
  ],
  "response-published": ({ cast, awaited }) => [
    cast.pcc,
    {
      change: "response-published",
      responseId: awaited,
      number: 1,
      document: aDocument,
      notice: null,
      on: TODAY,
    },
    "response_publication",
  ],
  "response-sent": ({ cast, responded }) => [
    cast.pcc,
    { change: "response-sent", responseId: responded, number: 1, recipient: "inspectorate", on: TODAY },
    "response_sending",
  ],
  "pack-begun": ({ cast }) => [
    cast.pcc,
    { change: "pack-begun", ...aPack(cast.force, randomUUID(), 77) },
    "board_pack",
  ],
  "pack-again": ({ cast, pack }) => [
    cast.coordinator,
    { change: "pack-again", id: pack, version: 2, layout: USUAL },
    "board_pack",
  ],
  "pack-issued": ({ cast, pack }) => [
    cast.coordinator,
    {
      change: "pack-issued",
      ...{ packId: pack, ofForce: cast.force.id, audience: "force-and-policing-body", number: 1, hash: "0".repeat(64) },
      ...{ document: NO_PACK, changed: [], known: {}, on: TODAY },
    },
    "board_pack_version",
  ],
  "committee-minuted": ({ cast, pack }) => [
    cast.pcc,
    { change: "committee-minuted", ...aMinute(pack, randomUUID(), 2) },
    "committee_minute",
  ],
  "committee-answered": ({ cast, minute }) => [
    cast.coordinator,
    { change: "committee-answered", id: minute, answer: "Two posts are empty.", on: TODAY },
    "committee_minute",
  ],
  "challenge-raised": ({ cast, draft, other }) => [
    cast.pcc,
    {
      change: "challenge-raised",
      ...{ id: randomUUID(), inspectionId: draft.id, findingId: other, on: TODAY },
      ...{ reference: `${cast.force.code}-CH-2024-077`, year: 2024, number: 77 },
    },
    "challenge",
  ],
  "challenge-turned": ({ cast, challenge }) => [
    cast.coordinator,
    { change: "challenge-turned", id: challenge, state: "answered", turns: 1, on: TODAY },
    "challenge",
  ],
  "challenge-said": ({ cast, challenge }) => [
    cast.coordinator,
    { change: "challenge-said", challengeId: challenge, number: 2, turn: "answered", words: "Sergeants.", on: TODAY },
    "challenge_turn",
  ],
  "person-invited": ({ cast }) => [
    cast.administrator,
    {
      change: "person-invited",
      id: randomUUID(),
      membershipId: randomUUID(),
      organisationId: cast.force.id,
      email: `${randomUUID()}@test.example`,
      name: "Kim",
      post: "Analyst",
      role: "force-staff",
    },
    "membership",
  ],
  "invitation-made": ({ cast }) => [
    cast.administrator,
    {
      change: "invitation-made",
      id: randomUUID(),
      personId: cast.staff.personId,
      tokenHash: randomUUID(),
      expiresAt: NOW,
    },
    "invitation",
  ],
  "renewal-asked": ({ cast }) => [
    cast.administrator,
    { change: "renewal-asked", personId: cast.staff.personId, organisationId: cast.force.id },
    "renewal",
  ],
  "invitation-taken-up": ({ cast, link }) => [
    cast.administrator,
    { change: "invitation-taken-up", tokenHash: link, passwordHash: "hashed" },
    "invitation",
  ],
  "link-mailed": ({ cast, link }) => [
    cast.administrator,
    { change: "link-mailed", personId: cast.staff.personId, tokenHash: link, key: randomUUID() },
    "mail",
  ],
  "account-told": ({ cast }) => [
    cast.administrator,
    { change: "account-told", personId: cast.staff.personId, about: "renewal-asked" },
    "mail",
  ],
  "member-changed": ({ cast }) => [
    cast.administrator,
    {
      change: "member-changed",
      organisationId: cast.force.id,
      personId: cast.staff.personId,
      set: { state: "suspended" },
    },
    "membership",
  ],
  "body-changed": ({ cast, bodyAdministrator }) => [
    bodyAdministrator,
    {
      change: "body-changed",
      organisationId: cast.force.body.id,
      set: { name: `Mayor ${randomUUID()}`, label: "Mayor", bodyKind: "mayor" },
    },
    "organisation",
  ],
  "organisation-ended": ({ keeper, inScan, cast }) => [
    keeper,
    { change: "organisation-ended", organisationId: inScan, successorId: cast.force.id, on: TODAY, begins: false },
    "organisation",
  ],
  "redaction-asked": ({ cast, open, entry }) => [
    cast.coordinator,
    { change: "redaction-asked", id: randomUUID(), findingId: open, eventId: entry, why: "A name.", on: TODAY },
    "redaction",
  ],
  "words-redacted": ({ keeper, redaction }) => [
    keeper,
    { change: "words-redacted", id: redaction, on: TODAY },
    "redaction",
  ],
  "redaction-declined": ({ keeper, redaction }) => [
    keeper,
    { change: "redaction-declined", id: redaction, why: "It is no name.", on: TODAY },
    "redaction",
  ],
  "record-passed": ({ keeper, ended }) => [
    keeper,
    { change: "record-passed", forceId: ended.force, successorId: ended.successor },
    "organisation",
  ],
  "list-entry-added": ({ keeper }) => [
    keeper,
    {
      change: "list-entry-added",
      list: "themes",
      entry: { key: `t-${randomUUID()}`, name: randomUUID(), position: 99, from: null },
    },
    "theme",
  ],
  "list-entry-changed": ({ keeper }) => [
    keeper,
    { change: "list-entry-changed", list: "evidence-kinds", key: "other", set: { position: 9 } },
    "evidence_kind",
  ],
};

/** The least that a published document says. */
const aDocument: ResponseDocument = {
  ...{ reference: "X-S55-2024-001", number: 1, notice: null, force: "Force", body: "PCC", bodyKind: "PCC" },
  ...{ signatory: "PCC", report: { title: "Report", publishedOn: PUBLISHED, address: null }, lastDay: TODAY },
  ...{ publishedOn: TODAY, comments: "Seen.", invited: null, chiefOfficer: [], reply: null, answers: [] },
  illustrative: false,
};

/** Kinds that concern no force, and so belong to no force's chain. */
const OF_NO_FORCE: readonly Kind[] = [
  "body-changed",
  "person-invited",
  "invitation-made",
  "renewal-asked",
  "link-mailed",
  "invitation-taken-up",
  "account-told",
  "member-changed",
  "organisation-ended",
  "record-passed",
  "words-redacted",
  "redaction-declined",
  "list-entry-added",
  "list-entry-changed",
];

let world: World;
beforeAll(async () => {
  world = await aWorld();
  // A row that a statement of this transaction would write is skipped in silence, where `app.fault` names its table.
  await asOwner((db) =>
    db.$executeRawUnsafe(
      `create or replace function skip_row() returns trigger language plpgsql as $$ begin return null; end $$`,
    ),
  );
  const tables = new Set(Object.values(CHANGES).map((make) => make(world)[2]));
  // One table at a time: who holds several shuts out whoever writes them in another order, and both wait for each other.
  for (const table of tables)
    await asOwner((db) =>
      db.$executeRawUnsafe(
        `create or replace trigger zz_fault before insert or update or delete on "${table}" for each row
         when (current_setting('app.fault', true) = '${table}') execute function skip_row()`,
      ),
    );
});

const aNewFile = (): NewFile => ({
  id: randomUUID(),
  name: "Dip sample.pdf",
  kind: "pdf",
  size: 1_000,
  sha256: "a".repeat(64),
  key: randomUUID().replaceAll("-", ""),
  marking: "official",
  state: "waiting",
});

async function aWorld(): Promise<World> {
  const cast = await aCast(PUBLISHED);
  const { inspector, coordinator, staff, force, pcc } = cast;
  const [open, other, pending, closed, proposed] = await publishedFindings(inspector, force, [{}, {}, {}, {}, {}]);
  if (!open || !other || !pending || !closed || !proposed) throw new Error("Nothing was published");
  await publishedFindings(inspector, force);
  const given = () => ({ id: randomUUID(), on: TODAY });
  const note = { title: "A note", note: "What it shows.", kind: "document", from: null, to: null, link: null } as const;
  const evidence = given();
  await does(coordinator, open.reference, { do: "add-evidence", ...evidence, ...note, audience: "force" });
  const shared = given();
  await does(coordinator, pending.reference, { do: "add-evidence", ...shared, ...note, audience: "shared" });
  await withMetTest(pending.reference);
  const [action, measure, reading1] = [given(), given(), randomUUID()];
  const add = { text: "Train supervisors.", ownerId: null, due: TODAY } as const;
  await does(coordinator, open.reference, { do: "add-action", ...action, ...add });
  const counted = { name: "Cases waiting", unit: "cases", better: "lower", baseline: null, target: 10 } as const;
  await does(coordinator, open.reference, { do: "add-measure", ...measure, ...counted });
  const readings = [{ id: reading1, on: TODAY, value: 12 }];
  await does(coordinator, open.reference, {
    do: "add-readings",
    on: TODAY,
    measureId: measure.id,
    source: "Case system",
    readings,
  });
  const [written, taken] = [randomUUID(), randomUUID()];
  const tests = [
    { id: written, text: "Nine of ten are signed." },
    { id: taken, text: "Some are signed." },
  ];
  await does(coordinator, open.reference, { do: "set-done-tests", on: TODAY, tests, why: null });
  const [met] = await asOwner((db) => db.doneTest.findMany({ where: { findingId: pending.id } }));
  const newer = given();
  await does(coordinator, open.reference, { do: "add-evidence", ...newer, ...note, audience: "force" });
  const notes = await asOwner((db) =>
    db.event.findMany({ where: { findingId: open.id, kind: "evidence-added" }, orderBy: { number: "asc" } }),
  );
  const [entry = "", toRedact = ""] = notes.map(({ id }) => id);
  const redaction = randomUUID();
  const asks = {
    askedOn: new Date(TODAY),
    askedAt: new Date(),
    askedById: coordinator.personId,
    askedBy: coordinator.post,
    why: "A name.",
  };
  await asOwner((db) =>
    db.redaction.create({
      data: { id: redaction, forceId: force.id, findingId: open.id, eventId: toRedact, ...asks },
      select: { id: true },
    }),
  );
  const drafted = given();
  await does(coordinator, other.reference, { do: "draft-submission", id: drafted.id, statement: "Soon.", answers: [] });
  const submission = given();
  await does(coordinator, pending.reference, { do: "submit", ...submission, statement: "Done.", answers: [] });
  const followUp = { id: randomUUID() };
  await does(inspector, closed.reference, {
    do: "close",
    ...given(),
    outcome: "implemented",
    method: "revisit",
    note: "Seen.",
    letter: null,
    followUp: { ...followUp, asked: "Ten cases more.", months: 3 },
    successor: null,
    confirmedOpen: 0,
    supersededToo: [],
    addedEvidence: [],
  });
  await does(coordinator, proposed.reference, { do: "allocate", on: TODAY, ownerId: staff.personId, sponsorId: null });
  const [target, dependency] = [given(), given()];
  await does(coordinator, proposed.reference, {
    do: "add-dependency",
    ...dependency,
    body: "supplier",
    contact: "Service manager",
    needed: "A field.",
    nextCheckOn: addDays(TODAY, 30),
  });
  await does(staff, proposed.reference, { do: "propose-target", ...target, to: TODAY, reason: null, why: "" });

  const [published, draft, first] = [given(), given(), given()];
  await does(cast.pcc, other.reference, { do: "draft-public-wording", ...published, wording: "Half is done." });
  await does(cast.pcc, other.reference, { do: "publish-public-wording", on: TODAY, draftId: published.id });
  await does(cast.pcc, other.reference, { do: "draft-public-wording", ...draft, wording: "All is done." });
  await does(cast.pcc, open.reference, { do: "draft-public-wording", ...first, wording: "It has begun." });

  const [spell, reason, report, judgment, unconfirmed, reading, running] = Array.from({ length: 7 }, () =>
    randomUUID(),
  );
  if (!spell || !reason || !report || !judgment || !unconfirmed || !reading || !running) throw new Error("No ids");
  const { id, findingIds } = await aDraftInspection(inspector, force);
  const finding = findingIds[0] ?? "";
  const [direction, level, representation, national] = [randomUUID(), randomUUID(), randomUUID(), randomUUID()];
  const revisits = { planned: randomUUID(), done: randomUUID() };
  const [reassessments, comment] = [[randomUUID(), randomUUID()] as const, randomUUID()];
  const ofVisit = {
    scope: "The backlog.",
    method: "revisit",
    plannedFrom: TODAY,
    plannedTo: TODAY,
    on: TODAY,
  } as const;
  await writes(pcc, force.id, [
    {
      change: "representation-made",
      ...{ id: representation, findingId: open.id, side: "policing-body", says: "It was not so.", on: TODAY },
    },
  ]);
  await writes(inspector, force.id, [
    {
      change: "direction-issued",
      ...{ id: direction, issuedBy: "HMICFRS", directs: "Show it.", on: TODAY, dueOn: null, letter: null },
    },
    { change: "direction-about", directionId: direction, findingId: open.id },
    {
      change: "national-issued",
      ...{ id: national, reference: "NAT-1999-001", year: 1999, number: 1, inspectionId: id },
      ...{ text: "Forces should look.", addressees: null, on: TODAY },
    },
    { change: "level-set", id: level, body: "home-office", level: "level-1", from: TODAY, source: null },
    ...[revisits.planned, revisits.done].map((id) => ({ change: "revisit-planned", id, ...ofVisit }) as const),
    { change: "revisit-of", revisitId: revisits.planned, findingId: closed.id },
    { change: "revisit-done", id: revisits.done, from: TODAY, to: TODAY },
  ]);
  await writes(inspector, force.id, [
    { change: "spell-entered", id: spell, forceId: force.id, on: TODAY, letter: null },
    { change: "reason-added", id: reason, spellId: spell, wording: "Investigations", findingId: null, on: TODAY },
    {
      change: "judgment-added",
      id: judgment,
      inspectionId: id,
      details: { forceId: force.id, question: "Investigating crime", grade: "good", illustrative: false },
      position: 1,
      publishedOn: null,
    },
    { change: "reader-named", inspectionId: id, personId: staff.personId },
    ...[open.id, pending.id].map(
      (findingId, at) =>
        ({
          change: "reassessed",
          ...{ id: reassessments[at as 0 | 1], inspectionId: id, findingId, forceId: force.id },
          ...{ says: "persists" as const, note: null, publishedOn: null },
        }) as const,
    ),
  ]);
  await writes(staff, force.id, [
    {
      change: "accuracy-commented",
      ...{ id: comment, inspectionId: id, findingId: null, about: null, says: "Four.", on: TODAY },
    },
  ]);
  const file = aNewFile();
  await writes(coordinator, force.id, [
    { change: "file-attached", evidenceId: evidence.id, audience: "force", file, on: TODAY },
  ]);
  const own = randomUUID();
  const publishedOn = PUBLISHED;
  await writes(coordinator, force.id, [
    {
      change: "reported",
      id: report,
      what: "close",
      findingId: open.id,
      on: TODAY,
      words: "It is closed.",
      source: "A letter",
      address: null,
      audience: "shared",
    },
    {
      change: "inspection-recorded",
      id: own,
      details,
      forceIds: [force.id],
      byForce: { code: force.code, publishedOn },
      reportDay: null,
    },
    {
      change: "finding-recorded",
      inspectionId: own,
      details: words(force.id),
      position: 1,
      place: {
        findingId: unconfirmed,
        reference: `${force.code}-2024-899`,
        year: 2024,
        number: 899,
        family: `${force.code}-2024-000899`,
        deadlineOn: null,
      },
      publishedOn,
      ownReference: null,
    },
  ]);
  await inScope(coordinator, async (db) => {
    await createReading(
      db,
      coordinator,
      { id: reading, name: "A letter", forceId: force.id, lines: ["x"], review },
      NOW,
    );
    const table = { sheet: "Register", above: [], heading: 1, otherSheets: [], columns: ["Reference"], rows: [] };
    const facts = { forceId: force.id, fileName: "a.csv", file: new Uint8Array([1]), table, mapping: {}, answers: {} };
    await startImport(db, coordinator, { id: running, ...facts }, NOW);
  });
  await asOwner((db) => db.registerImport.updateMany({ where: { id: running }, data: { state: "running" } }));
  const link = randomUUID();
  await asOwner((db) =>
    db.invitation.create({ data: { personId: staff.personId, tokenHash: link, expiresAt: new Date("2999-01-01") } }),
  );
  const [awaited, responded] = await asOwner((db) =>
    db.response.findMany({ where: { forceId: force.id }, select: { id: true }, orderBy: { id: "asc" } }),
  );
  if (!awaited || !responded) throw new Error("No responses were opened");
  await writes(pcc, force.id, [
    {
      change: "response-published",
      responseId: responded.id,
      number: 1,
      document: aDocument,
      notice: null,
      on: TODAY,
    },
  ]);
  const challenge = randomUUID();
  await writes(pcc, force.id, [
    {
      change: "challenge-raised",
      ...{ id: challenge, inspectionId: id, findingId: open.id, on: TODAY },
      ...{ reference: `${force.code}-CH-2024-001`, year: 2024, number: 1 },
    },
  ]);
  const [pack, minute] = [randomUUID(), randomUUID()];
  await writes(coordinator, force.id, [
    { change: "pack-begun", ...aPack(force, pack, 1) },
    { change: "committee-minuted", ...aMinute(pack, minute, 1) },
  ]);
  return {
    entry,
    redaction,
    link,
    ...{ cast, pack, minute },
    challenge,
    bodyAdministrator: await aPerson(force.body, "administrator"),
    awaited: awaited.id,
    responded: responded.id,
    keeper: await aListKeeper(),
    ended: await anEndedForce(),
    inScan: (await aCast()).force.id,
    open: open.id,
    other: other.id,
    pending: { finding: pending.id, submission: submission.id },
    drafted: drafted.id,
    closed: closed.id,
    followUp: followUp.id,
    revisits,
    direction,
    level,
    representation,
    reassessments,
    comment,
    national,
    evidence: evidence.id,
    action: action.id,
    measure: measure.id,
    reading1,
    written,
    taken,
    met: { test: met?.id ?? "", evidence: shared.id },
    newer: newer.id,
    file: file.id,
    proposed: { finding: proposed.id, target: target.id, dependency: dependency.id },
    wordings: { published: published.id, draft: draft.id, first: first.id },
    spell,
    reason,
    report,
    draft: { id, finding, judgment },
    own,
    unconfirmed,
    reading,
    running,
    imported: await anImported(cast),
  };
}

async function anImported({ coordinator, force }: TestCast): Promise<World["imported"]> {
  const id = await anOrderedImport(coordinator, force.id, 1);
  await recordImport(coordinator, id, asked());
  const [made] = await asOwner((db) =>
    db.event.findMany({ where: { chainId: `import-${id}`, kind: "recorded-by-force" } }),
  );
  const finding = await asOwner((db) => db.finding.findUniqueOrThrow({ where: { id: made?.findingId ?? "" } }));
  return { id, finding: finding.id, report: finding.inspectionId };
}

async function anEndedForce(): Promise<World["ended"]> {
  const [{ id: force }, { id: successor }] = [await aForce(), await aForce()];
  await asOwner((db) =>
    db.organisation.update({ where: { id: force }, data: { endedOn: new Date(TODAY), successorId: successor } }),
  );
  return { force, successor };
}

const writes = (actor: Actor, forceId: string, changes: readonly Change[]) =>
  inScope(actor, async (db) =>
    save(db, actor, await lockChains(db, [forceId]), [{ forceId, changes, events: [] }], MOMENT),
  );

class Enough extends Error {}

/** Saves one change with an event beside it, and takes it back: how many events the chain had in between. */
async function saved(kind: Kind, fault: string): Promise<number> {
  const [actor, change] = CHANGES[kind](world);
  const forceId = OF_NO_FORCE.includes(kind) ? null : kind === "spell-entered" ? world.inScan : world.cast.force.id;
  const facts = { kind: "own-reference-kept", reference: kind, source: "a test" } as const;
  const audience = forceId === null ? "administration" : "force-and-policing-body";
  const decision: ChainDecision = { forceId, changes: [change], events: [{ facts, on: TODAY, audience }] };
  let events = 0;
  const attempt = inScope(actor, async (db) => {
    const heads = await lockChains(db, [forceId]);
    const before = heads.get(forceId)?.length ?? 0;
    await db.$queryRaw`select set_config('app.fault', ${fault}, true)`;
    const own = kind === "finding-recorded" ? { ...change, inspectionId: await ownInspection() } : change;
    await save(db, actor, heads, [{ ...decision, changes: [own as Change] }], MOMENT);
    events = (heads.get(forceId)?.length ?? 0) - before;
    throw new Enough();
  });
  await attempt.catch((error: unknown) => {
    if (!(error instanceof Enough)) throw error;
  });
  return events;
}

const ownInspection = async () =>
  (await asOwner((db) => db.finding.findUniqueOrThrow({ where: { id: world.unconfirmed } }))).inspectionId;

const chainLengths = async () =>
  granted({
    ok: true as const,
    value: await asOwner((db) =>
      db.chain.findFirst({ where: { forceId: world.cast.force.id }, select: { length: true } }),
    ),
  });

describe("what cannot be written is not believed", () => {
  const KINDS = Object.keys(CHANGES) as readonly Kind[];

  test.each(KINDS)("%s: written, it stands with its event; not written, neither stands", async (kind) => {
    const table = CHANGES[kind](world)[2];
    expect(await saved(kind, "")).toBe(1);
    const before = await chainLengths();
    await expect(saved(kind, table)).rejects.toThrow(Unwritten);
    expect(await chainLengths()).toEqual(before);
  });

  test("a change of something that is not as it was decided on is refused by its count", async () => {
    const decidedTwice = {
      change: "target-decided",
      id: world.proposed.target,
      approved: false,
      why: "No.",
      on: TODAY,
    } as const;
    const { coordinator, force } = world.cast;
    await expect(writes(coordinator, force.id, [decidedTwice, decidedTwice])).rejects.toThrow(Unwritten);
    const strangers = await aCast();
    await expect(
      inScope(strangers.coordinator, async (db) =>
        save(db, strangers.coordinator, await lockChains(db, [force.id]), [], MOMENT),
      ),
    ).resolves.toBeUndefined();
    const theirs = { forceId: force.id, changes: [], events: [] };
    await expect(
      inScope(strangers.coordinator, async (db) =>
        save(db, strangers.coordinator, await lockChains(db, [force.id]), [theirs], MOMENT),
      ),
    ).rejects.toThrow(/was not locked/);
  });
});
