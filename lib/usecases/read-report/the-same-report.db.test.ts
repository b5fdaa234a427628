import { expect, test } from "vitest";
import { findReading } from "@/lib/data/queries/readings";
import { date } from "@/lib/domain/calendar";
import { asOwner } from "@/lib/testing/database";
import { aCast, type TestCast } from "@/lib/testing/people";
import { anArea, aReport, begin, factsOf, PEEL_2017, record, recorded } from "@/lib/testing/readings";
import { aDraftInspection, asked, granted, publishedFindings } from "@/lib/testing/reports";
import { correctReading } from "./correct-reading";

const inspectionsOf = ({ force }: TestCast) =>
  asOwner((db) =>
    db.inspection.findMany({
      where: { forces: { some: { forceId: force.id } } },
      include: { findings: true, judgments: true },
      orderBy: [{ title: "asc" }, { id: "asc" }],
    }),
  );

test("read again, every draft is taken for the finding that is there, and nothing is recorded", async () => {
  const cast = await aCast();
  granted(await record(cast.coordinator, (await begin(cast.coordinator, PEEL_2017)).id, asked()));
  const again = await begin(cast.coordinator, PEEL_2017);
  expect(again.review.findings.every(({ answers }) => answers[0]?.how === "same")).toBe(true);
  granted(await record(cast.coordinator, again.id, asked()));
  expect(await recorded(cast)).toHaveLength(8);
});

test("read again under another title, a report is known by its findings: no second inspection, no second judgment", async () => {
  const cast = await aCast();
  granted(await record(cast.coordinator, (await begin(cast.coordinator, PEEL_2017)).id, asked()));
  for (const actor of [cast.coordinator, cast.inspector]) {
    const { id, review } = await begin(actor, PEEL_2017);
    const renamed = { ...factsOf(review), title: "What inspectors said of effectiveness" };
    granted(await correctReading(actor, id, renamed, asked(), cast.force.id));
    for (const { key } of review.changes)
      granted(await correctReading(actor, id, { do: "keep", key, keep: false }, asked()));
    granted(await record(actor, id, asked()));
    const { judgments } = (await findReading(actor, id))?.review ?? { judgments: [] };
    expect(judgments.map(({ left }) => left)).toEqual([true, true, true, true]);
  }
  const [one, ...others] = await inspectionsOf(cast);
  expect([one?.findings.length, one?.judgments.length]).toEqual([8, 4]);
  expect(others).toEqual([]);
});

test("another report of the same day is an inspection of its own, with its judgments", async () => {
  const cast = await aCast();
  for (const [title, text, question] of [
    ["Custody services in the force", "The force should improve how it cares for detainees.", "Detainee care"],
    ["PEEL 2023–25: police effectiveness", "The force should answer emergency calls in time.", "Responding"],
  ] as const) {
    const { id } = await begin(cast.coordinator, aReport(title, anArea(text)));
    const given = { do: "set-judgment", key: null, question, grade: "good" } as const;
    granted(await correctReading(cast.coordinator, id, given, asked()));
    granted(await record(cast.coordinator, id, asked()));
  }
  const inspections = await asOwner((db) =>
    db.inspection.findMany({
      where: { forces: { some: { forceId: cast.force.id } } },
      include: { findings: true, judgments: true },
      orderBy: [{ title: "asc" }, { id: "asc" }],
    }),
  );
  expect(inspections.map(({ title, findings, judgments }) => [title, findings.length, judgments.length])).toEqual([
    ["Custody services in the force", 1, 1],
    ["PEEL 2023–25: police effectiveness", 1, 1],
  ]);
});

test("what a report raises again was published before it: a later finding is refused in words", async () => {
  const cast = await aCast();
  const text = "The force should improve how it cares for detainees.";
  const [later] = await publishedFindings(cast.inspector, cast.force, [{ text }], date("2024-08-01"));
  for (const actor of [cast.coordinator, cast.inspector]) {
    const { id, review } = await begin(actor, aReport("Custody", anArea(text)));
    granted(await correctReading(actor, id, factsOf(review), asked(), cast.force.id));
    const match = (how: "repeats" | "different") =>
      correctReading(actor, id, { do: "match", key: "f1", reference: later?.reference ?? "", how }, asked());
    granted(await match("repeats"));
    expect(await record(actor, id, asked())).toMatchObject({
      refusal: { why: "draft-unfit", because: "repeats-later" },
    });
    granted(await match("different"));
    granted(await record(actor, id, asked()));
  }
  expect(await asOwner((db) => db.findingLink.count({ where: { forceId: cast.force.id } }))).toBe(0);
});

test("the address of a force's record says nothing of an inspection that is not published", async () => {
  const cast = await aCast();
  const { id: draft } = await aDraftInspection(cast.inspector, cast.force);
  const { title } = await asOwner((db) => db.inspection.findUniqueOrThrow({ where: { id: draft } }));
  const { id } = await begin(cast.coordinator, aReport(title, anArea("The force should plan.")));
  const { slug } = granted(await record(cast.coordinator, id, asked()));
  expect(slug).toMatch(new RegExp(`-by-${cast.force.code.toLowerCase()}$`));
  expect(await recorded(cast)).toHaveLength(2);
});
