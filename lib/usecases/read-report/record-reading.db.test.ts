import { randomUUID } from "node:crypto";
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { listWaitingProposals } from "@/lib/data/queries/proposals";
import { findReading } from "@/lib/data/queries/readings";
import { asOwner } from "@/lib/data/testing/database";
import { aCast, type TestCast } from "@/lib/data/testing/people";
import { asked, granted, publishedFindings, TODAY } from "@/lib/data/testing/reports";
import type { Actor } from "@/lib/domain/actor";
import { date } from "@/lib/domain/calendar";
import { closeProposed } from "../decide-proposals";
import { correctReading } from "./correct-reading";
import { recordReading } from "./record-reading";
import { startReading } from "./start-reading";

const PEEL_2017 = readFileSync("fixtures/reports/seed-2018-03-22-wmp-peel-2017-effectiveness.txt", "utf8");
const LETTER = readFileSync("fixtures/reports/06-west-midlands-return-to-default-phase-2024-09.txt", "utf8");
const NOW = new Date(`${TODAY}T10:00:00Z`);

async function begin(actor: Actor, text: string) {
  const { id } = granted(await startReading(actor, randomUUID(), "Pasted text", text, NOW));
  const reading = await findReading(actor, id);
  if (!reading) throw new Error("the reading is not there");
  return { id, review: reading.review };
}
const recorded = (cast: TestCast) =>
  asOwner((db) => db.finding.findMany({ where: { forceId: cast.force.id }, orderBy: { position: "asc" } }));

test("a coordinator reads PEEL 2017, corrects one draft and records it: 1 cause of concern, 2 recommendations, 5 AFIs, 4 judgments", async () => {
  const cast = await aCast();
  const { id, review } = await begin(cast.coordinator, PEEL_2017);
  const afi = review.findings.find(({ kind }) => kind === "area-for-improvement");
  const correction = {
    do: "change-finding",
    key: afi?.key ?? "",
    kind: "area-for-improvement",
    text: "Corrected.",
    deadline: { kind: "none" },
    parent: null,
  } as const;
  granted(await correctReading(cast.coordinator, id, correction, NOW));
  granted(await recordReading(cast.coordinator, id, asked()));

  const findings = await recorded(cast);
  const count = (kind: string) => findings.filter((finding) => finding.kind === kind).length;
  expect([count("cause-of-concern"), count("recommendation"), count("area-for-improvement")]).toEqual([1, 2, 5]);
  const cause = findings.find(({ kind }) => kind === "cause-of-concern");
  for (const recommendation of findings.filter(({ kind }) => kind === "recommendation")) {
    expect(recommendation).toMatchObject({
      parentId: cause?.id,
      deadlineKind: "immediate",
      deadlineOn: new Date("2018-03-22"),
    });
  }
  expect(
    findings.every(
      ({ recordedBy, confirmedOn, status }) => recordedBy === "force" && !confirmedOn && status === "open",
    ),
  ).toBe(true);
  expect(findings.map(({ text }) => text)).toContain("Corrected.");
  expect(findings.map(({ reference }) => reference).toSorted()[0]).toBe(`${cast.force.code}-2018-001`);
  const judgments = await asOwner((db) => db.judgment.count({ where: { forceId: cast.force.id } }));
  expect(judgments).toBe(4);
});

test("a second press records nothing twice", async () => {
  const cast = await aCast();
  const { id } = await begin(cast.coordinator, PEEL_2017);
  const both = await Promise.all([
    recordReading(cast.coordinator, id, asked()),
    recordReading(cast.coordinator, id, asked()),
  ]);
  expect(both.every(({ ok }) => ok)).toBe(true);
  expect(await recorded(cast)).toHaveLength(8);
});

test("read again, every draft is taken for the finding that is there, and nothing is recorded", async () => {
  const cast = await aCast();
  granted(await recordReading(cast.coordinator, (await begin(cast.coordinator, PEEL_2017)).id, asked()));
  const again = await begin(cast.coordinator, PEEL_2017);
  expect(again.review.findings.every(({ match }) => match?.how === "same")).toBe(true);
  granted(await recordReading(cast.coordinator, again.id, asked()));
  expect(await recorded(cast)).toHaveLength(8);
});

test("an inspector's report becomes an inspection that only the inspectorate sees", async () => {
  const cast = await aCast();
  const { id } = await begin(cast.inspector, PEEL_2017);
  const review = (await findReading(cast.inspector, id))?.review;
  const facts = {
    do: "set-facts",
    title: review?.title ?? "",
    type: "peel",
    publishedOn: review?.publishedOn ?? null,
    address: null,
  } as const;
  granted(await correctReading(cast.inspector, id, facts, NOW, cast.force.id));
  granted(await recordReading(cast.inspector, id, asked()));
  expect((await recorded(cast)).every(({ publishedOn, reference }) => publishedOn === null && reference === null)).toBe(
    true,
  );
});

test("what a letter reports closed goes to the desk, and is closed by an inspector's own decision", async () => {
  const cast = await aCast();
  const [finding] = await publishedFindings(cast.inspector, cast.force);
  const { id, review } = await begin(cast.coordinator, LETTER);
  expect(review.changes.map(({ what }) => what)).toContain("leave-engage");
  for (const change of review.changes.filter(({ what }) => what === "close")) {
    const about = {
      do: "set-change",
      key: change.key,
      references: [finding?.reference ?? ""],
      date: date("2024-09-17"),
    } as const;
    granted(await correctReading(cast.coordinator, id, about, NOW));
  }
  granted(await recordReading(cast.coordinator, id, asked()));
  const waiting = await listWaitingProposals(cast.inspector);
  const mine = waiting.filter(({ forceId }) => forceId === cast.force.id);
  expect(mine.map(({ what }) => what)).toContain("close");
  const row = () => asOwner((db) => db.finding.findUniqueOrThrow({ where: { id: finding?.id ?? "" } }));
  expect((await row()).status).toBe("open");

  const proposalIds = mine.filter(({ what }) => what === "close").map((proposal) => proposal.id);
  const closing = { proposalIds, method: "revisit", note: "As the letter says.", on: TODAY } as const;
  const [first] = await closeProposed(cast.inspector, closing, asked());
  expect(first).toMatchObject({ reference: finding?.reference, refusal: null });
  expect((await row()).status).toBe("closed");
  expect((await listWaitingProposals(cast.inspector)).filter(({ findingId }) => findingId === finding?.id)).toEqual([]);
});

test("a force coordinator cannot close what a letter reports", async () => {
  const cast = await aCast();
  const [finding] = await publishedFindings(cast.inspector, cast.force);
  const { id, review } = await begin(cast.coordinator, LETTER);
  const close = review.changes.find(({ what }) => what === "close");
  if (close)
    granted(
      await correctReading(
        cast.coordinator,
        id,
        { do: "set-change", key: close.key, references: [finding?.reference ?? ""], date: null },
        NOW,
      ),
    );
  granted(await recordReading(cast.coordinator, id, asked()));
  const ids = (await listWaitingProposals(cast.coordinator))
    .filter(({ what }) => what === "close")
    .map((proposal) => proposal.id);
  const [tried] = await closeProposed(
    cast.coordinator,
    { proposalIds: ids, method: "revisit", note: "Done.", on: TODAY },
    asked(),
  );
  expect(tried?.refusal).toMatchObject({ why: "not-yours" });
});

test("a report under review is its reader's alone", async () => {
  const cast = await aCast();
  const { id } = await begin(cast.coordinator, PEEL_2017);
  for (const actor of [cast.staff, cast.inspector, cast.pcc]) expect(await findReading(actor, id)).toBeNull();
});
