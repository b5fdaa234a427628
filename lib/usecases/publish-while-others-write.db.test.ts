import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { asOwner } from "@/lib/testing/database";
import { aForce } from "@/lib/testing/organisations";
import { aCoordinator, anInspector } from "@/lib/testing/people";
import { aFinding, asked, granted, PUBLISHED, TODAY } from "@/lib/testing/reports";
import { recordInspection } from "./record-inspection";
import { runCommand } from "./run-command";
import { runInspectionCommand } from "./run-inspection-command";
import { verifyForceHistory } from "./verify-force-history";

const FORCES = 43;

test("a report on forty-three forces is published wholly while each of them writes, and once", {
  timeout: 300_000,
}, async () => {
  const inspector = await anInspector();
  const each: { force: Awaited<ReturnType<typeof aForce>>; reference: string }[] = [];
  for (let nth = 0; nth < FORCES; nth += 1) {
    const force = await aForce(PUBLISHED);
    each.push({ force, reference: (await aFinding(inspector, force)).reference });
  }
  const coordinators = await Promise.all(each.map(({ force }) => aCoordinator(force)));
  const forceIds = each.map(({ force }) => force.id);
  const id = randomUUID();
  const facts = { fieldworkFrom: null, fieldworkTo: null, address: null, text: null };
  const details = { title: `Report ${id}`, type: "thematic", ...facts };
  const { slug } = granted(await recordInspection(inspector, { id, details, forceIds, reportDay: null }, asked()));
  for (const forceId of forceIds) {
    const words = { forceId, kind: "recommendation", text: `The force should look: ${forceId}.`, theme: null } as const;
    const draft = { ...words, deadline: { kind: "within", months: 3 }, parentId: null, illustrative: false } as const;
    granted(
      await runInspectionCommand(inspector, slug, { do: "add-draft", id: randomUUID(), details: draft }, asked()),
    );
  }

  const publish = () =>
    runInspectionCommand(inspector, slug, { do: "publish", on: TODAY, ties: [], confirmedBare: 0 }, asked());
  const write = (at: number) =>
    runCommand(
      coordinators[at] ?? inspector,
      each[at]?.reference ?? "",
      { do: "update-progress", id: randomUUID(), on: TODAY, progress: "on-track", note: "While it is published." },
      asked(),
    );
  // Some write before it, two publish at once, the others write after.
  const before = each.slice(0, 20).map((_, at) => write(at));
  const publishing = [publish(), publish()];
  const after = each.slice(20).map((_, at) => write(at + 20));
  for (const written of await Promise.all([...before, ...after])) granted(written);
  const published = await Promise.all(publishing);
  expect(published.filter(({ ok }) => ok)).toHaveLength(1);
  expect(published.find(({ ok }) => !ok)).toMatchObject({ refusal: { why: "already-published", on: TODAY } });

  const findings = await asOwner((db) =>
    db.finding.findMany({ where: { inspectionId: id }, select: { forceId: true, publishedOn: true, reference: true } }),
  );
  expect(findings).toHaveLength(FORCES);
  expect(findings.every(({ publishedOn, reference }) => publishedOn !== null && reference !== null)).toBe(true);
  expect(new Set(findings.map(({ forceId }) => forceId)).size).toBe(FORCES);
  expect(await asOwner((db) => db.response.count({ where: { inspectionId: id } }))).toBe(FORCES);
  for (const { force } of each)
    expect(await verifyForceHistory(inspector, force.slug), force.slug).toMatchObject({ unbroken: true });
});
