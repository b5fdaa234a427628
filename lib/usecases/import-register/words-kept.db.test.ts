import { expect, it } from "vitest";
import { inScope } from "@/lib/data/scope";
import { loadImport } from "@/lib/data/store/register-import";
import type { CauseAnswers } from "@/lib/domain/register-import/cause-answers";
import type { DayAnswers } from "@/lib/domain/register-import/day-words";
import { isError } from "@/lib/domain/register-import/issue";
import { readMapping } from "@/lib/domain/register-import/mapping";
import type { Outline } from "@/lib/domain/register-import/outline";
import { writeSpreadsheet } from "@/lib/outside/spreadsheets/write-spreadsheet";
import { asOwner } from "@/lib/testing/database";
import { aCast } from "@/lib/testing/people";
import { asked, granted, publishedFindings } from "@/lib/testing/reports";
import { verifyForceHistory } from "../verify-force-history";
import { beginRecording } from "./begin-recording";
import { checkImport } from "./check-import";
import { lookAtImport } from "./look-at-import";
import { recordImport } from "./record-import";
import { startRegisterImport } from "./start-import";

const HEADINGS = [
  ...["Reference", "Inspection", "Kind", "Cause of concern", "Text", "Owner", "Sponsor"],
  ...["Plan action", "Plan action owner", "Plan action due"],
];
const PEEL = "PEEL 2023-25, published 22 December 2023";
const LEADS = "Head of custody; Head of estates";
const REASON = { reason: "technology", why: "The supplier is late." } as const;

it("words for people, causes and days that mean nobody, none and no day keep no row out, are asked once, and are kept", async () => {
  const { coordinator, force, inspector } = await aCast();
  const [finding] = await publishedFindings(inspector, force, [{}]);
  const bytes = await writeSpreadsheet("csv", {
    sheet: "Register",
    headings: HEADINGS,
    rows: [
      [finding?.reference ?? "", "", "", "", "", LEADS, "", "Mend the bells", LEADS, ""],
      ["C1", PEEL, "CoC", "", "The force does not know who is in its cells.", "", "", "", "", ""],
      ["R1", PEEL, "Rec", "Cells", "The force should count them.", LEADS, "The board", "", "", ""],
      ["R2", PEEL, "Rec", "Custody", "The force should name them.", "", "", "", "", ""],
    ],
  });
  const upload = async (causes: CauseAnswers = {}, days: DayAnswers = {}) => {
    const started = await startRegisterImport(coordinator, force.id, { fileName: "register.csv", bytes }, new Date());
    if (!started.ok) throw new Error(started.refusal);
    const { id } = started.value;
    const kept = async () => {
      const loaded = await inScope(coordinator, (db) => loadImport(db, coordinator, id));
      if (!loaded) throw new Error("The import is gone");
      return loaded;
    };
    const mapping = readMapping((await kept()).mapping);
    const look = await lookAtImport(coordinator, id, asked().today);
    granted(await checkImport(coordinator, id, { mapping, inspections: {}, causes, days }, asked()));
    const outline = (await kept()).result as Outline;
    return { id, look, outline };
  };
  const { id, look, outline } = await upload({ cells: { row: 3 } }, { "": asked().today });
  expect(look?.causes.map(({ word, count }) => [word, count])).toEqual([
    ["Cells", 1],
    ["Custody", 1],
  ]);
  expect(look?.offered).toMatchObject([{ is: { row: 3 }, reference: "C1" }]);
  expect(look?.days).toMatchObject([{ word: "", count: 1 }]);
  expect(outline.issues.filter(isError)).toEqual([]);
  expect(outline.counts).toMatchObject({ create: 3, update: 1, actions: 1 });
  granted(await beginRecording(coordinator, id, { shown: outline.fingerprint, ...REASON }, new Date()));
  await recordImport(coordinator, id, asked());

  const found = await asOwner((db) =>
    db.finding.findMany({
      where: { forceId: force.id },
      orderBy: { reference: "asc" },
      include: { parent: { select: { ownReference: true } } },
    }),
  );
  expect(found.map((one) => [one.ownReference, one.parent?.ownReference, one.ownerInFile, one.sponsorInFile])).toEqual(
    expect.arrayContaining([
      [null, undefined, LEADS, null],
      ["C1", undefined, null, null],
      ["R1", "C1", LEADS, "The board"],
      ["R2", undefined, null, null],
    ]),
  );
  const events = await asOwner((db) => db.event.findMany({ where: { forceId: force.id }, orderBy: { number: "asc" } }));
  const said = events.map(({ payload }) => String(payload));
  expect(said.filter((one) => one.includes("there R2; cause of concern “Custody”"))).toHaveLength(1);
  expect(events.filter(({ kind }) => kind === "people-named-in-file")).toHaveLength(1);
  const actions = await asOwner((db) => db.planAction.findMany({ where: { forceId: force.id } }));
  expect(actions).toMatchObject([{ text: "Mend the bells", owner: LEADS, ownerId: null }]);
  expect(await verifyForceHistory(coordinator, force.slug)).toMatchObject({ unbroken: true });

  const again = await upload({ cells: { row: 3 } }, { "": asked().today });
  expect(again.outline.counts).toMatchObject({ create: 0, update: 0, errors: 0, actions: 0 });
});
