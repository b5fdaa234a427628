import { expect, it } from "vitest";
import { inScope } from "@/lib/data/scope";
import { loadImport } from "@/lib/data/store/register-import";
import { readMapping } from "@/lib/domain/register-import/mapping";
import type { Outline } from "@/lib/domain/register-import/outline";
import { writeSpreadsheet } from "@/lib/outside/spreadsheets/write-spreadsheet";
import { asOwner } from "@/lib/testing/database";
import { aCast } from "@/lib/testing/people";
import { asked, granted, publishedFindings } from "@/lib/testing/reports";
import { beginRecording } from "./begin-recording";
import { checkImport } from "./check-import";
import { recordImport } from "./record-import";
import { startRegisterImport } from "./start-import";

const HEADINGS = ["Reference", "Plan action", "Plan action owner", "Plan action due", "Plan action state"];
const REASON = { reason: "technology", why: "The supplier is late." } as const;

it("an import's action rows are actions of the plan, with their owners and days, and the same file adds none twice", async () => {
  const { coordinator, staff, force, inspector } = await aCast();
  const [finding] = await publishedFindings(inspector, force, [{}]);
  const reference = finding?.reference ?? "";
  const bytes = await writeSpreadsheet("csv", {
    sheet: "Register",
    headings: HEADINGS,
    rows: [
      [reference, "Buy labels", staff.post, "31/07/2030", ""],
      ["", "Train staff", "", "31/08/2020", "Complete"],
    ],
  });
  const imported = async () => {
    const started = await startRegisterImport(coordinator, force.id, { fileName: "register.csv", bytes }, new Date());
    if (!started.ok) throw new Error(started.refusal);
    const { id } = started.value;
    const kept = async () => {
      const loaded = await inScope(coordinator, (db) => loadImport(db, coordinator, id));
      if (!loaded) throw new Error("The import is gone");
      return loaded;
    };
    const mapping = readMapping((await kept()).mapping);
    granted(await checkImport(coordinator, id, { mapping, inspections: {} }, asked()));
    const { fingerprint: shown, counts } = (await kept()).result as Outline;
    const begun = await beginRecording(coordinator, id, { shown, ...REASON }, new Date());
    if (begun.ok) await recordImport(coordinator, id, asked());
    return { counts, begun };
  };
  const { counts } = await imported();
  expect(counts).toMatchObject({ update: 1, errors: 0, actions: 2 });
  const planned = () =>
    asOwner((db) =>
      db.planAction.findMany({
        where: { forceId: force.id },
        orderBy: [{ text: "asc" }, { id: "asc" }],
        select: { text: true, owner: true, due: true, state: true },
      }),
    );
  const actions = [
    { text: "Buy labels", owner: staff.post, due: new Date("2030-07-31"), state: "open" },
    { text: "Train staff", owner: null, due: new Date("2020-08-31"), state: "done" },
  ];
  expect(await planned()).toEqual(actions);
  const events = await asOwner((db) => db.event.findMany({ where: { forceId: force.id, findingId: finding?.id } }));
  expect(events.map(({ kind }) => kind)).toEqual(expect.arrayContaining(["action-added", "action-ended"]));

  const again = await imported();
  expect(again.counts).toMatchObject({ update: 0, unchanged: 1, actions: 0 });
  expect(again.begun).toMatchObject({ ok: false, refusal: { why: "nothing-changed" } });
  expect(await planned()).toEqual(actions);
});
