import { randomUUID } from "node:crypto";
import { afterAll, expect, it } from "vitest";
import { EVERYTHING, FIRST_PAGE } from "@/lib/domain/finding/register-filter";
import { countingDoor } from "./round-trips";

/** Everything that a page waits for, its session left out, which is one trip more. */
const MOST = 7;
const ORDER = { by: "reference", descending: false } as const;

// Everything of this file goes through the door, which counts while a page is read.
const door = await countingDoor(process.env.TEST_DATABASE_URL ?? "");
process.env.TEST_DATABASE_URL = door.url;
const { aCast } = await import("@/lib/testing/people");
const { publishedFindings, TODAY } = await import("@/lib/testing/reports");
const { findRegisterPage } = await import("@/lib/data/queries/register");
const { findChosen } = await import("@/lib/data/queries/together");
const { findWork } = await import("@/lib/data/queries/work");
const { findForceSheet } = await import("@/lib/data/queries/force-sheet");
const { findNationals } = await import("@/lib/data/queries/nationals");
const { findMonitoring } = await import("@/lib/data/queries/monitoring");
const { findDecisions } = await import("@/lib/data/queries/decisions");
const { findUpdates } = await import("@/lib/data/queries/updates");
const { findLibrary } = await import("@/lib/data/queries/evidence-library");
const { findNotePage } = await import("@/lib/data/queries/evidence-page");
const { addNote } = await import("@/lib/usecases/evidence/add-note");
const { asked, granted } = await import("@/lib/testing/reports");
const { findFindingPage } = await import("@/lib/data/queries/finding-page");

const cast = await aCast();
const [cause] = await publishedFindings(cast.inspector, cast.force, [{ kind: "cause-of-concern", recommendations: 3 }]);
const words = { title: "A sample", note: "Nine of ten.", kind: "document", from: null, to: null, link: null } as const;
const of = { audience: "shared", findings: [cause?.reference ?? ""], newerThan: null } as const;
const { note } = granted(await addNote(cast.coordinator, randomUUID(), { ...words, ...of }, asked()));
const ANY_NOTE = { forces: [], kinds: [], audiences: [], standings: [], finding: "", text: "sample" } as const;
afterAll(() => door.close());

it.each([
  ["the register", () => findRegisterPage(cast.inspector, EVERYTHING, ORDER, FIRST_PAGE, TODAY)],
  ["its last page", () => findRegisterPage(cast.inspector, EVERYTHING, ORDER, { page: 100_000 }, TODAY)],
  ["a search", () => findRegisterPage(cast.coordinator, { ...EVERYTHING, text: "force" }, ORDER, FIRST_PAGE, TODAY)],
  ["many findings at once", () => findChosen(cast.coordinator, { ticked: [], filter: EVERYTHING, sort: ORDER }, TODAY)],
  ["national recommendations", () => findNationals(cast.inspector, null)],
  ["how a force is monitored", () => findMonitoring(cast.inspector, cast.force.slug)],
  ["an inspector's desk", () => findWork(cast.inspector, TODAY, new Date("2024-01-01T00:00:00Z"))],
  ["the sheet of a force", () => findForceSheet(cast.inspector, cast.force.slug, TODAY)],
  ["decisions of a chief officer", () => findDecisions(cast.chiefOfficer, TODAY)],
  ["updates of a force", () => findUpdates(cast.coordinator, { of: "force", quiet: true }, 1, TODAY)],
  ["the library of evidence", () => findLibrary(cast.coordinator, ANY_NOTE, 1)],
  ["a note of evidence", () => findNotePage(cast.coordinator, note)],
  ["a finding", () => findFindingPage(cast.coordinator, cause?.reference ?? "", TODAY)],
])("%s waits for the database only a few times", async (_page, read) => {
  await read();
  const { roundTrips, statements } = await door.during(read);
  expect(statements.length).toBeGreaterThan(3);
  expect(roundTrips).toBeLessThanOrEqual(MOST);
});
