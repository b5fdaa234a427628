import { expect, it } from "vitest";
import { EVERYTHING, FIRST_PAGE, type Place, SORTS } from "@/lib/domain/finding/register-filter";
import { aCast } from "../testing/people";
import { publishedFindings, TODAY } from "../testing/reports";
import { findRegisterIds, findRegisterPage, ROWS_PER_PAGE } from "./register";

const cast = await aCast();
const other = await aCast();
const MANY = ROWS_PER_PAGE * 3 + 7;
const [cause, below] = await publishedFindings(cast.inspector, cast.force, [
  { kind: "cause-of-concern", recommendations: 1 },
]);
await publishedFindings(
  cast.inspector,
  cast.force,
  Array.from({ length: ROWS_PER_PAGE * 2 }, (_, at) => ({ text: `Finding number ${at} of many.` })),
);
await publishedFindings(
  other.inspector,
  other.force,
  Array.from({ length: MANY - ROWS_PER_PAGE * 2 - 2 }, () => ({})),
);
const PAGES = Math.ceil(MANY / ROWS_PER_PAGE);
const OF_BOTH = { ...EVERYTHING, forces: [cast.force.slug, other.force.slug] };

it.each(SORTS.flatMap((by) => [false, true].map((descending) => ({ by, descending }))))(
  "pages in the order $by, descending $descending, are the whole list, by their numbers and from neighbour to neighbour",
  async (sort) => {
    const whole = await findRegisterIds(cast.inspector, OF_BOTH, sort, TODAY);
    expect(whole).toHaveLength(MANY);
    expect(new Set(whole).size).toBe(MANY);
    const page = (place: Place) => findRegisterPage(cast.inspector, OF_BOTH, sort, place, TODAY);
    const idsOf = async (place: Place) => (await page(place)).rows.map(({ id }) => id);
    const part = (number: number) => whole.slice((number - 1) * ROWS_PER_PAGE, number * ROWS_PER_PAGE);
    let { rows } = await page(FIRST_PAGE);
    for (let number = 1; number <= PAGES; number += 1) {
      expect(await idsOf({ page: number }), `page ${number}`).toEqual(part(number));
      expect(
        rows.map(({ id }) => id),
        `page ${number} after its neighbour`,
      ).toEqual(part(number));
      const before = rows[0]?.reference;
      if (number > 1) expect(await idsOf({ page: number - 1, before })).toEqual(part(number - 1));
      ({ rows } = await page({ page: number + 1, after: rows.at(-1)?.reference }));
    }
    expect(
      rows.map(({ id }) => id),
      "beyond the last page is the last page",
    ).toEqual(part(PAGES));
    expect(await idsOf({ page: 2, after: "ELSE-1999-001" }), "what nobody finds leaves the number").toEqual(part(2));
  },
);

it("a recommendation stands under its cause of concern", async () => {
  const order = { by: "reference", descending: false } as const;
  const { rows, indented } = await findRegisterPage(cast.staff, EVERYTHING, order, FIRST_PAGE, TODAY);
  const references = rows.map(({ reference }) => reference);
  expect(references.indexOf(below?.reference ?? "")).toBe(references.indexOf(cause?.reference ?? "") + 1);
  expect(indented).toEqual([below?.reference]);
});
