import { readFile } from "node:fs/promises";
import { beforeAll, describe, expect, test } from "vitest";
import { addDays, type CalendarDate, date } from "@/lib/domain/calendar";
import type { Command } from "@/lib/domain/command";
import { EVERYTHING } from "@/lib/domain/finding/register-filter";
import { asOwner } from "@/lib/testing/database";
import { aCast, type TestCast } from "@/lib/testing/people";
import { aFinding, asked, does, granted, PUBLISHED, type Published, TODAY } from "@/lib/testing/reports";
import { exportFindings } from "@/lib/usecases/export-findings";
import { runCommand } from "@/lib/usecases/run-command";
import { findFindingPage } from "./queries/finding-page";
import { findRegisterIds, findRegisterRows } from "./queries/register";

/** What closing and reopening leave behind: how late it was, and which voices are from before. */

let cast: TestCast;
beforeAll(async () => {
  cast = await aCast();
});

const BY_REFERENCE = { by: "reference", descending: false } as const;
const close = (facts: Partial<Extract<Command, { do: "close" }>> = {}): Command => ({
  do: "close",
  on: TODAY,
  outcome: "implemented",
  method: "desk-review",
  note: "Seen.",
  letter: null,
  successor: null,
  confirmedOpen: 0,
  supersededToo: [],
  addedEvidence: [],
  ...facts,
});
const reopen: Command = { do: "reopen", on: TODAY, why: "Found again.", whyParentToo: null };
const propose = (to: CalendarDate, id = crypto.randomUUID()): Command => ({
  do: "propose-target",
  id,
  on: PUBLISHED,
  to,
  reason: "resources",
  why: "After the training.",
});
const update = (note: string): Command => ({
  do: "update-progress",
  id: crypto.randomUUID(),
  on: TODAY,
  progress: "delivered",
  note,
});
const assure = (note: string): Command => ({
  do: "record-assurance",
  id: crypto.randomUUID(),
  on: TODAY,
  assurance: "assured",
  note,
});

/** One finding in the register and in a file: its row, and the cells of its line by their heads. */
async function inLists({ reference }: Published) {
  const filter = { ...EVERYTHING, text: reference };
  const ids = await findRegisterIds(cast.reader, filter, BY_REFERENCE, TODAY);
  const [row] = await findRegisterRows(cast.reader, ids, TODAY);
  const file = await exportFindings(cast.reader, filter, BY_REFERENCE, { today: TODAY, demonstration: false });
  let text = "";
  for await (const piece of file) text += piece;
  const [head = [], cells = []] = text
    .replace(/^\uFEFF/, "")
    .trim()
    .split("\r\n")
    .map((line) => [...line.matchAll(/(?:"((?:[^"]|"")*)"|([^",]*))(?:,|$)/g)].map(([, cell = ""]) => cell));
  return { row, cell: (name: string) => cells[head.indexOf(name)] };
}

const closureOf = ({ id }: Published) => asOwner((db) => db.closure.findFirstOrThrow({ where: { findingId: id } }));
const frozen = async (finding: Published) => {
  const { daysAfterFirstTarget, daysAfterDeadline } = await closureOf(finding);
  return [daysAfterFirstTarget, daysAfterDeadline];
};

describe("how late a closing was", () => {
  const first = addDays(TODAY, -79);
  const closedLate = async () => {
    const finding = await aFinding(cast.inspector, cast.force, { deadline: { kind: "by", date: addDays(TODAY, 3) } });
    await does(cast.coordinator, finding.reference, propose(first), PUBLISHED);
    await does(cast.coordinator, finding.reference, propose(addDays(TODAY, 30)), PUBLISHED);
    await does(cast.inspector, finding.reference, close());
    return finding;
  };

  test("is on the finding, in the register and in the file, against the first target and the published deadline", async () => {
    const finding = await closedLate();
    expect(await frozen(finding)).toEqual([79, -3]);
    const late = { firstTarget: 79, deadline: -3 };
    const page = await findFindingPage(cast.reader, finding.reference, TODAY);
    expect(page?.closures).toMatchObject([{ late }]);
    expect(page?.history.events.find(({ facts }) => facts.kind === "closed")?.facts).toMatchObject({ late });
    const { row, cell } = await inLists(finding);
    expect(row?.late).toEqual(late);
    expect(cell("Closed: days after the first target")).toBe("79");
    expect(cell("Closed: days after the published deadline")).toBe("0");
  });

  test("stays as it was, whatever is corrected later, and nothing but the closing writes it", async () => {
    const finding = await closedLate();
    const words = { kind: "area-for-improvement", text: "As published.", deadline: { kind: "immediate" } } as const;
    await does(cast.inspector, finding.reference, {
      do: "correct-record",
      on: TODAY,
      words,
      theme: null,
      why: "Copied wrongly.",
    });
    expect(await frozen(finding)).toEqual([79, -3]);
    const { id } = await closureOf(finding);
    await expect(asOwner((db) => db.closure.update({ where: { id }, data: { daysAfterDeadline: 0 } }))).rejects.toThrow(
      /frozen/,
    );
  });

  test("is computed by the migration for what was closed before it, as the closing would have", async () => {
    const folder = "prisma/migrations/20261129032500_how_late_a_closing_was/migration.sql";
    const [, statement = ""] = /(update closure c set\s+days_after[^;]+);/.exec(await readFile(folder, "utf8")) ?? [];
    const standing = await closedLate();
    const undone = await closedLate();
    await does(cast.inspector, undone.reference, reopen);
    const never = await aFinding(cast.inspector, cast.force);
    await does(cast.inspector, never.reference, close());
    await does(cast.inspector, never.reference, reopen);
    const later = addDays(TODAY, 1);
    await does(cast.coordinator, never.reference, { ...propose(later), on: later } as Command, later);
    const wrong = await aFinding(cast.inspector, cast.force, { deadline: { kind: "immediate" } });
    await does(cast.inspector, wrong.reference, close({ outcome: "recorded-in-error" }));
    const before = await Promise.all([standing, undone, never, wrong].map(frozen));
    expect(before).toEqual([
      [79, -3],
      [79, -3],
      [null, null],
      [null, null],
    ]);
    const ids = [standing, undone, never, wrong].map(({ id }) => id);
    const enough = new Error("roll back");
    await asOwner(async (db) => {
      await db.$executeRawUnsafe("alter table closure disable trigger closure_lateness_is_frozen");
      await db.$executeRawUnsafe("update closure set days_after_first_target = null, days_after_deadline = null");
      await db.$executeRawUnsafe(statement);
      const rows = await db.closure.findMany({ where: { findingId: { in: ids } } });
      const computed = ids.map((id) => rows.find(({ findingId }) => findingId === id));
      expect(computed.map((row) => [row?.daysAfterFirstTarget, row?.daysAfterDeadline])).toEqual(before);
      throw enough;
    }).catch((error) => {
      if (error !== enough) throw error;
    });
  });
});

describe("a reopened finding", () => {
  const at = (minute: number) => ({
    ...asked(),
    now: new Date(`2024-09-30T11:${String(minute).padStart(2, "0")}:00Z`),
  });

  test("is marked on progress and assurance in lists and files too, until each is given again", async () => {
    const finding = await aFinding(cast.inspector, cast.force);
    const { reference } = finding;
    const steps = [
      [cast.coordinator, update("Done.")],
      [cast.pcc, assure("Seen.")],
      [cast.inspector, close()],
      [cast.inspector, reopen],
    ] as const;
    for (const [minute, [actor, command]] of steps.entries())
      granted(await runCommand(actor, reference, command, at(minute)));
    const marks = async () => {
      const { row, cell } = await inLists(finding);
      const page = await findFindingPage(cast.reader, reference, TODAY);
      expect(page?.summary.beforeReopening).toEqual(row?.beforeReopening);
      const { progress, assurance } = row?.beforeReopening ?? {};
      const file = [cell("Progress given before reopening"), cell("Assurance given before reopening")];
      return [progress, assurance, ...file];
    };
    expect(await marks()).toEqual([true, true, "yes", "yes"]);
    granted(await runCommand(cast.coordinator, reference, update("Begun again."), at(10)));
    expect(await marks()).toEqual([false, true, "", "yes"]);
    granted(await runCommand(cast.pcc, reference, assure("Seen again."), at(11)));
    expect(await marks()).toEqual([false, false, "", ""]);
  });

  test("that had no voice has none to mark", async () => {
    const finding = await aFinding(cast.inspector, cast.force);
    await does(cast.inspector, finding.reference, close({ on: date("2024-09-01") }));
    await does(cast.inspector, finding.reference, reopen);
    expect((await inLists(finding)).row?.beforeReopening).toEqual({ progress: false, assurance: false });
  });
});
