import { expect, test } from "vitest";
import { asOwner } from "@/lib/testing/database";
import { aCast } from "@/lib/testing/people";
import { publishedFindings } from "@/lib/testing/reports";
import { likelyOf } from "./likeness";
import { inScope } from "./scope";

test("findings that are equally alike come in the order of their references, however they lie in the table", async () => {
  const { inspector, force } = await aCast();
  const text = "The force should improve how it cares for detainees.";
  const published = await publishedFindings(inspector, force, [{ text }, { text }, { text }]);
  const references = published.map(({ reference }) => reference).toSorted();
  // Written to again, the last one first, and read as they lie in the table: in that order.
  for (const reference of references.toReversed())
    await asOwner((db) => db.finding.update({ where: { reference }, data: { ownerId: inspector.personId } }));
  const likely = await inScope(inspector, async (db) => {
    await db.$queryRaw`select set_config('enable_indexscan', 'off', true), set_config('enable_bitmapscan', 'off', true)`;
    return likelyOf(db, inspector, force.id, [{ key: "f1", text }]);
  });
  expect(likely.f1?.map(({ reference }) => reference)).toEqual(references);
});
