import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, test } from "vitest";
import { findNational, findNationals } from "@/lib/data/queries/nationals";
import { addDays } from "@/lib/domain/calendar";
import type { IssueNational } from "@/lib/domain/national/commands";
import { asOwner } from "@/lib/testing/database";
import { aCast, type TestCast } from "@/lib/testing/people";
import { asked, does, granted, PUBLISHED, publishedFindings, TODAY } from "@/lib/testing/reports";
import { runCommand } from "./run-command";
import { runIssueNational, runNationalCommand } from "./run-national-command";
import { verifyForceHistory } from "./verify-force-history";

let casts: readonly TestCast[];
let report: string;
beforeAll(async () => {
  casts = [await aCast(PUBLISHED), await aCast(PUBLISHED), await aCast(), await aCast(PUBLISHED)];
  report = await publishedReport();
});

const [FIRST, SECOND, THIRD, FOURTH] = [0, 1, 2, 3] as const;
const one = (at: number) => casts[at] as TestCast;

/** A published report on the first force alone. */
async function publishedReport(): Promise<string> {
  const { inspector, force } = one(FIRST);
  const [finding] = await publishedFindings(inspector, force, [{}]);
  const found = await asOwner((db) =>
    db.finding.findUniqueOrThrow({ where: { reference: finding?.reference ?? "" }, include: { inspection: true } }),
  );
  return found.inspection.slug;
}

const issue = (to: readonly number[], facts: Partial<IssueNational> = {}): IssueNational => ({
  do: "issue-national",
  id: randomUUID(),
  text: "Forces should look again at what they closed.",
  deadline: { kind: "within", months: 3 },
  theme: null,
  addressees: "the College of Policing",
  to: to.map((at) => ({ forceId: one(at).force.id, findingId: randomUUID() })),
  ...facts,
});
const issued = async (to: readonly number[], facts: Partial<IssueNational> = {}) =>
  granted(await runIssueNational(one(FIRST).inspector, report, issue(to, facts), asked())).reference;
const findingOf = async (reference: string, at: number) =>
  (await findNational(one(at).coordinator, reference))?.national.forces[0]?.finding ?? "";
const close = () =>
  ({
    ...{ do: "close", id: randomUUID(), on: TODAY, outcome: "implemented", method: "desk-review", note: "Seen." },
    ...{ letter: null, successor: null, confirmedOpen: 0, supersededToo: [], addedEvidence: [] },
    do: "close" as const,
    outcome: "implemented" as const,
    method: "desk-review" as const,
  }) as const;

describe("a national recommendation", () => {
  test("gives each force a finding of its own with its own three voices; a report that was not on a force applies there", async () => {
    const reference = await issued([FIRST, SECOND, THIRD]);
    expect(reference).toMatch(/^NAT-2024-\d{3}$/);
    const all = await findNational(one(FIRST).inspector, reference);
    expect(all?.national.forces).toHaveLength(3);
    expect(new Set(all?.national.forces.map(({ finding }) => finding)).size).toBe(3);
    expect(all?.national.forces.map(({ answer }) => answer)).toEqual(Array(3).fill("not-answered"));
    const second = await findingOf(reference, SECOND);
    const { coordinator, pcc } = one(SECOND);
    await does(coordinator, second, {
      do: "update-progress",
      id: randomUUID(),
      on: TODAY,
      progress: "off-track",
      note: "No.",
    });
    await does(pcc, second, {
      do: "record-assurance",
      id: randomUUID(),
      on: TODAY,
      assurance: "not-assured",
      note: "No.",
    });
    await does(one(FIRST).inspector, await findingOf(reference, FIRST), close());
    const after = (await findNational(one(FIRST).inspector, reference))?.national.forces ?? [];
    const said = (at: number) => after.find(({ slug }) => slug === one(at).force.slug);
    expect(said(FIRST)).toMatchObject({ answer: "closed", status: "closed", progress: null });
    expect(said(SECOND)).toMatchObject({ answer: "off-track", status: "open", assurance: "not-assured" });
    expect(said(THIRD)).toMatchObject({ answer: "not-answered", status: "open", assurance: "not-reviewed" });
    // Who reads one force reads its own alone; who has none of it has no page.
    const own = await findNational(coordinator, reference);
    expect(own?.national.forces.map(({ slug }) => slug)).toEqual([one(SECOND).force.slug]);
    expect(await findNational(one(FOURTH).coordinator, reference)).toBeNull();
    const responses = await asOwner((db) =>
      db.response.count({ where: { forceId: one(SECOND).force.id, of: { inspection: { slug: report } } } }),
    );
    expect(responses).toBe(1);
  });

  test("stands in the grid of whoever reads its forces, with who has not answered", async () => {
    const reference = await issued([FIRST, SECOND]);
    const { columns, rows } = await findNationals(one(FIRST).inspector, null);
    expect(columns.map((column) => column.reference)).toContain(reference);
    const mine = await findNationals(one(SECOND).coordinator, null);
    expect(mine.rows.map(({ slug }) => slug)).toEqual([one(SECOND).force.slug]);
    expect(mine.rows[0]?.cells[reference]).toMatchObject({ answer: "not-answered" });
    expect(rows.find(({ slug }) => slug === one(SECOND).force.slug)?.cells[reference]).toBeDefined();
    expect((await findNationals(one(FOURTH).coordinator, null)).columns).toEqual([]);
  });

  test("takes a force that is added later, from a day of its own, and no force twice", async () => {
    const reference = await issued([FIRST]);
    const { inspector } = one(FIRST);
    const before = await findingOf(reference, FIRST);
    const add = { do: "add-national-force", on: addDays(PUBLISHED, 30), forceId: one(FOURTH).force.id } as const;
    granted(await runNationalCommand(inspector, reference, { ...add, findingId: randomUUID() }, asked()));
    const added = await asOwner(async (db) =>
      db.finding.findUniqueOrThrow({ where: { reference: await findingOf(reference, FOURTH) } }),
    );
    expect(added.publishedOn?.toISOString()).toContain(addDays(PUBLISHED, 30));
    expect(await findingOf(reference, FIRST)).toBe(before);
    const again = await runNationalCommand(inspector, reference, { ...add, findingId: randomUUID() }, asked());
    expect(again).toMatchObject({ refusal: { why: "national-there", force: one(FOURTH).force.name } });
  });

  test("is corrected for every force in one step, with the old wording visible", async () => {
    const reference = await issued([FIRST, SECOND]);
    const { inspector } = one(FIRST);
    const text = "Forces should look again at what they closed in 2023.";
    const command = {
      do: "correct-national",
      id: randomUUID(),
      on: TODAY,
      text,
      why: "The year was left out.",
    } as const;
    granted(await runNationalCommand(inspector, reference, command, asked()));
    const found = await findNational(one(SECOND).coordinator, reference);
    expect(found?.national).toMatchObject({
      text,
      earlier: [{ text: "Forces should look again at what they closed." }],
    });
    const references = [await findingOf(reference, FIRST), await findingOf(reference, SECOND)];
    const findings = await asOwner((db) => db.finding.findMany({ where: { reference: { in: references } } }));
    expect(findings.map((finding) => finding.text)).toEqual([text, text]);
    const events = await asOwner((db) =>
      db.event.count({ where: { findingId: { in: findings.map(({ id }) => id) }, kind: "record-corrected" } }),
    );
    expect(events).toBe(2);
    const same = await runNationalCommand(inspector, reference, { ...command, id: randomUUID() }, asked());
    expect(same).toMatchObject({ refusal: { why: "nothing-changed" } });
  });

  test("is refused in words, and nothing of it stands: without a force, for one that there is not, before its report, by anybody else", async () => {
    const { inspector, coordinator, force } = one(FIRST);
    const count = () => asOwner((db) => db.finding.count({ where: { forceId: force.id } }));
    const before = await count();
    const nowhere = { forceId: randomUUID(), findingId: randomUUID() };
    for (const [facts, because] of [
      [{ to: [] }, "forces"],
      [{ to: [{ forceId: force.id, findingId: randomUUID() }, nowhere] }, "forces"],
      [{ deadline: { kind: "by", date: addDays(PUBLISHED, -1) } }, "deadline"],
    ] as const)
      expect(await runIssueNational(inspector, report, issue([FIRST], facts), asked())).toMatchObject({
        refusal: { why: "national-unfit", because },
      });
    expect(await runIssueNational(coordinator, report, issue([FIRST]), asked())).toMatchObject({
      refusal: { why: "not-yours" },
    });
    expect(await runIssueNational(inspector, "no-such-report", issue([FIRST]), asked())).toMatchObject({
      refusal: { why: "not-found" },
    });
    expect(await count()).toBe(before);
  });

  test("is issued to all of them while others write to each, and every chain holds", async () => {
    const worked = await Promise.all(
      casts.map(async ({ inspector, force }) => (await publishedFindings(inspector, force, [{}]))[0]?.reference ?? ""),
    );
    const writes = casts.flatMap(({ coordinator }, at) =>
      [1, 2, 3].map(() => async () => {
        const said = { do: "update-progress", id: randomUUID(), on: TODAY, progress: "on-track", note: "So." } as const;
        granted(await runCommand(coordinator, worked[at] ?? "", said, asked()));
      }),
    );
    const issues = [1, 2].map(() => () => issued([FIRST, SECOND, THIRD, FOURTH]));
    const made = await Promise.all([...issues.map((run) => run()), ...writes.map((run) => run())]);
    expect(new Set(made.filter(Boolean)).size).toBe(2);
    for (const { inspector, force } of casts)
      expect(await verifyForceHistory(inspector, force.slug)).toMatchObject({ unbroken: true });
  });
});
