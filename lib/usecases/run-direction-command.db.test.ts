import { randomUUID } from "node:crypto";
import { beforeAll, expect, test } from "vitest";
import { findMonitoring } from "@/lib/data/queries/monitoring";
import { findWork } from "@/lib/data/queries/work";
import { asOwner } from "@/lib/testing/database";
import { withMetTest } from "@/lib/testing/done-tests";
import { aCast, type TestCast } from "@/lib/testing/people";
import { asked, does, granted, PUBLISHED, publishedFindings, TODAY } from "@/lib/testing/reports";
import { runDirectionCommand, runIssueDirection } from "./run-direction-command";
import { runLevelCommand } from "./run-level-command";

let cast: TestCast;
let reference: string;
let findingId: string;
beforeAll(async () => {
  cast = await aCast(PUBLISHED);
  const [finding] = await publishedFindings(cast.inspector, cast.force, [{}]);
  reference = finding?.reference ?? "";
  findingId = (await asOwner((db) => db.finding.findUniqueOrThrow({ where: { reference } }))).id;
});

const order = (facts: object = {}) => ({
  ...{ do: "issue-direction", id: randomUUID(), on: TODAY, issuedBy: "HMICFRS", directs: "Show it." },
  ...{ dueOn: null, letter: null, findingIds: [findingId] },
  do: "issue-direction" as const,
  ...facts,
});
const onDesk = async () =>
  (await findWork(cast.inspector, TODAY, null)).forces.find(({ slug }) => slug === cast.force.slug)?.directed ?? null;

test("the desk and the page of its force say which finding, and since when it is unanswered", async () => {
  const { inspector, coordinator, force } = cast;
  expect(await onDesk()).toBeNull();
  const { id } = granted(await runIssueDirection(inspector, force.slug, order(), asked()));
  const expected = { count: 1, id, reference, overdue: false };
  expect(await onDesk()).toEqual({ ...expected, unansweredSince: PUBLISHED });
  const since = async () =>
    (await findMonitoring(coordinator, force.slug))?.directions[0]?.findings[0]?.unansweredSince;
  expect(await since()).toBe(PUBLISHED);

  const note = { note: "Seen.", kind: "document", from: null, to: null, link: null, title: "A sample" } as const;
  await does(coordinator, reference, { do: "add-evidence", id: randomUUID(), on: TODAY, audience: "shared", ...note });
  await withMetTest(reference);
  const submit = { do: "submit", on: TODAY, statement: "It is done.", answers: [] } as const;
  await does(coordinator, reference, { ...submit, id: randomUUID() });
  expect(await onDesk()).toEqual({ ...expected, unansweredSince: null });
  await does(inspector, reference, {
    do: "return-submission",
    on: TODAY,
    points: ["Which cases?"],
    note: "Two are missing.",
  });
  expect(await since()).toBe(TODAY);
  expect(await onDesk()).toEqual({ ...expected, unansweredSince: TODAY });

  granted(await runDirectionCommand(inspector, id, { do: "comply-direction", on: TODAY, note: "Shown." }, asked()));
  expect(await onDesk()).toBeNull();
  const again = await runDirectionCommand(
    inspector,
    id,
    { do: "comply-direction", on: TODAY, note: "Shown." },
    asked(),
  );
  expect(again).toMatchObject({ refusal: { why: "direction-ended", state: "complied" } });
});

test("is refused without a finding, and about one of another force, with nothing written", async () => {
  const { inspector, coordinator, force } = cast;
  const other = await aCast(PUBLISHED);
  const [theirs] = await publishedFindings(other.inspector, other.force, [{}]);
  const foreign = await asOwner((db) =>
    db.finding.findUniqueOrThrow({ where: { reference: theirs?.reference ?? "" } }),
  );
  for (const findingIds of [[], [foreign.id], [findingId, foreign.id]]) {
    const command = order({ findingIds });
    const made = await runIssueDirection(inspector, force.slug, command, asked());
    expect(made).toMatchObject({ refusal: { why: "direction-unfit", because: "findings" } });
    expect(await asOwner((db) => db.direction.count({ where: { id: command.id } }))).toBe(0);
  }
  const yours = await runIssueDirection(coordinator, force.slug, order(), asked());
  expect(yours).toMatchObject({ refusal: { why: "not-yours" } });
  expect(await runIssueDirection(other.coordinator, force.slug, order(), asked())).toMatchObject({
    refusal: { why: "not-found" },
  });
});

test("one level of a body holds at a time, and both stand in the list", async () => {
  const { inspector, force } = cast;
  const set = { do: "set-level", body: "home-office", source: null, on: TODAY } as const;
  for (const level of ["level-1", "level-3"])
    granted(await runLevelCommand(inspector, force.slug, { ...set, id: randomUUID(), level }, asked()));
  const view = await findMonitoring(cast.coordinator, force.slug);
  expect(view?.levels.map(({ level, to }) => [level, to])).toEqual([
    ["level-3", null],
    ["level-1", TODAY],
  ]);
  const other = await aCast();
  expect((await findMonitoring(other.coordinator, force.slug))?.levels).toEqual([]);
});
