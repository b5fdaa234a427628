import { randomUUID } from "node:crypto";
import { expect, it } from "vitest";
import { findReviews, findToReview } from "@/lib/data/queries/reviews";
import { asOwner } from "@/lib/testing/database";
import { aCast } from "@/lib/testing/people";
import { publishedFindings, TODAY } from "@/lib/testing/reports";
import { type ReviewOfOne, saveReviews } from "./save-reviews";

const cast = await aCast();
const other = await aCast();
const findings = await publishedFindings(cast.inspector, cast.force, [{}, {}, {}]);
const [first = "", second = "", third = ""] = findings.map(({ reference }) => reference);

const press = () => ({ key: randomUUID(), now: new Date(), today: TODAY });
const versionOf = async (reference: string) => (await findToReview(cast.pcc, [reference]))[0]?.version ?? 0;
const aReview = async (reference: string, facts: Partial<ReviewOfOne> = {}): Promise<ReviewOfOne> => ({
  reference,
  version: await versionOf(reference),
  review: { assurance: "partly-assured", note: "Four of ten.", asks: { what: "Show ten cases.", by: TODAY } },
  officeNote: null,
  ...facts,
});
const kept = (reference: string) =>
  asOwner(async (db) => {
    const { id } = await db.finding.findUniqueOrThrow({ where: { reference }, select: { id: true } });
    const of = { where: { findingId: id } };
    return [await db.assuranceRecord.count(of), await db.officeNote.count(of)];
  });

it("saves each by itself, a note for the office with a review or alone, and a second press saves none twice", async () => {
  const reviews = [
    await aReview(first, { officeNote: "Ask their deputy." }),
    await aReview(second, { review: null, officeNote: "Wait for the board." }),
    await aReview(third, { review: null }),
  ];
  const once = press();
  const results = await saveReviews(cast.pcc, reviews, once);
  expect(results).toEqual([first, second].map((reference) => ({ reference, refusal: null })));
  expect(await saveReviews(cast.pcc, reviews, once)).toEqual(results);
  expect([await kept(first), await kept(second), await kept(third)]).toEqual([
    [1, 1],
    [0, 1],
    [0, 0],
  ]);
  const waiting = (await findReviews(cast.pcc, 1, TODAY)).rows.map(({ reference, why }) => [reference, why]);
  expect(waiting).toEqual(expect.arrayContaining([second, third].map((reference) => [reference, "review-first"])));
});

it("tells the second of two officers of the first one's review, for that finding alone", async () => {
  const [theirs, ours] = [await aReview(second), await aReview(second)];
  const beside = await aReview(third);
  await saveReviews(cast.pcc, [theirs], press());
  const results = await saveReviews(cast.pcc, [ours, beside], press());
  expect(results).toEqual([
    { reference: second, refusal: { why: "page-out-of-date" } },
    { reference: third, refusal: null },
  ]);
  expect([await kept(second), await kept(third)]).toEqual([
    [1, 1],
    [1, 0],
  ]);
});

it("is the policing body's of the force alone", async () => {
  const review = await aReview(first);
  for (const actor of [cast.coordinator, cast.chiefOfficer, cast.reader, cast.inspector])
    expect(await saveReviews(actor, [review], press()), actor.post).toEqual([
      { reference: first, refusal: expect.objectContaining({ why: "not-yours" }) },
    ]);
  expect(await saveReviews(other.pcc, [review], press())).toEqual([
    { reference: first, refusal: { why: "not-found" } },
  ]);
  expect(await kept(first)).toEqual([1, 1]);
});
