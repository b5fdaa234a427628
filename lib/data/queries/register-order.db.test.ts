import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import { date } from "@/lib/domain/calendar";
import { EVERYTHING, FIRST_PAGE, type Place, SORTS, USUAL_SIZE } from "@/lib/domain/finding/register-filter";
import { aCast } from "@/lib/testing/people";
import { does, PUBLISHED, publishedFindings, TODAY } from "@/lib/testing/reports";
import { shownDay } from "@/lib/words/past-dates";
import { findRegisterIds, findRegisterPage } from "./register";

const cast = await aCast();
const other = await aCast();
const MANY = USUAL_SIZE * 3 + 7;
const [cause, below] = await publishedFindings(cast.inspector, cast.force, [
  { kind: "cause-of-concern", recommendations: 1 },
]);
await publishedFindings(
  cast.inspector,
  cast.force,
  Array.from({ length: USUAL_SIZE * 2 }, (_, at) => ({ text: `Finding number ${at} of many.` })),
);
await publishedFindings(
  other.inspector,
  other.force,
  Array.from({ length: MANY - USUAL_SIZE * 2 - 2 }, () => ({})),
);
const PAGES = Math.ceil(MANY / USUAL_SIZE);
const OF_BOTH = { ...EVERYTHING, forces: [cast.force.slug, other.force.slug] };

it.each(SORTS.flatMap((by) => [false, true].map((descending) => ({ by, descending }))))(
  "pages in the order $by, descending $descending, are the whole list, by their numbers and from neighbour to neighbour",
  async (sort) => {
    const whole = await findRegisterIds(cast.inspector, OF_BOTH, sort, TODAY);
    expect(whole).toHaveLength(MANY);
    expect(new Set(whole).size).toBe(MANY);
    const page = (place: Place) => findRegisterPage(cast.inspector, OF_BOTH, sort, place, TODAY);
    const idsOf = async (place: Place) => (await page(place)).rows.map(({ id }) => id);
    const part = (number: number) => whole.slice((number - 1) * USUAL_SIZE, number * USUAL_SIZE);
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

it("by slip and by moves, most first: what never moved comes last, and the filters take the same findings", async () => {
  const { inspector, coordinator, chiefOfficer, staff, force } = await aCast();
  const [far, twice, never] = await publishedFindings(inspector, force, [{}, {}, {}]);
  const all = [far, twice, never].map((finding) => finding?.reference ?? "");
  const to = async (reference: string, day: string) => {
    const propose = { do: "propose-target", id: randomUUID(), on: TODAY, to: date(day), reason: "other" } as const;
    await does(coordinator, reference, { ...propose, why: "The plan." });
  };
  for (const reference of all) {
    const people = { ownerId: staff.personId, sponsorId: chiefOfficer.personId };
    await does(coordinator, reference, { do: "allocate", on: TODAY, ...people });
    await to(reference, "2024-12-31");
  }
  const [one = "", two = "", none = ""] = all;
  await to(one, "2025-12-31");
  for (const day of ["2025-01-31", "2025-02-28"]) await to(two, day);
  await does(chiefOfficer, two, { do: "approve-target", on: TODAY });
  const listed = async (filter: Partial<typeof EVERYTHING>, by: "slip" | "moves" = "slip", descending = true) => {
    const page = await findRegisterPage(staff, { ...EVERYTHING, ...filter }, { by, descending }, FIRST_PAGE, TODAY);
    return page.rows.map(({ reference }) => reference);
  };
  expect(await listed({})).toEqual([one, two, none]);
  expect(await listed({}, "slip", false)).toEqual([two, one, none]);
  expect(await listed({}, "moves")).toEqual([two, one, none]);
  expect(await listed({ slipped: 1 })).toEqual([one, two]);
  expect(await listed({ slipped: 60 })).toEqual([one]);
  expect(await listed({ slipped: 59 })).toEqual([one, two]);
  expect(await listed({ moved: 2 })).toEqual([two]);
  expect(await listed({ moved: 3 })).toEqual([]);
});

describe("by target, earliest first", () => {
  it("is the order of the dates that the column shows, empty ones last, and so the other way round", async () => {
    const { inspector, coordinator, staff, force } = await aCast();
    const by = (day: string) => ({ deadline: { kind: "by", date: date(day) } }) as const;
    const [past, future, closed, , bothPast, cause, first, second, lateCause, late] = await publishedFindings(
      inspector,
      force,
      [
        by("2024-09-18"),
        {},
        {},
        by("2024-12-24"),
        by("2024-08-31"),
        { kind: "cause-of-concern", recommendations: 2 },
        { kind: "cause-of-concern", recommendations: 1 },
      ],
    );
    const target = async (finding: { readonly reference: string } | undefined, to: string) =>
      does(coordinator, finding?.reference ?? "", {
        do: "propose-target",
        id: randomUUID(),
        on: PUBLISHED,
        to: date(to),
        reason: null,
        why: "The plan.",
        source: "tracker",
      });
    await target(past, "2025-06-30");
    await target(future, "2024-11-30");
    await target(closed, "2024-10-02");
    await target(bothPast, "2024-07-31");
    await target(first, "2025-01-31");
    await target(second, "2024-10-31");
    await target(late, "2024-09-20");
    await does(inspector, closed?.reference ?? "", {
      do: "close",
      on: date("2024-09-19"),
      outcome: "implemented",
      method: "revisit",
      note: "Seen.",
      letter: null,
      successor: null,
      confirmedOpen: 0,
      supersededToo: [],
      addedEvidence: [],
    });
    const read = async (descending: boolean) =>
      (await findRegisterPage(staff, EVERYTHING, { by: "target", descending }, FIRST_PAGE, TODAY)).rows;
    const rows = await read(false);
    expect(rows.map(shownDay)).toEqual([
      "2024-07-31",
      "2024-09-18",
      "2024-09-19",
      "2024-09-20",
      "2024-09-20",
      "2024-10-31",
      "2024-11-30",
      "2025-01-31",
      "2025-01-31",
      null,
    ]);
    expect(rows.map(({ reference }) => reference)).toEqual(
      expect.arrayContaining([cause?.reference, lateCause?.reference]),
    );
    const back = (await read(true)).map(shownDay);
    expect(back).toEqual([...rows.map(shownDay).filter((day) => day !== null)].reverse().concat([null] as never));
  });
});

it("a recommendation stands under its cause of concern", async () => {
  const order = { by: "reference", descending: false } as const;
  const { rows, indented } = await findRegisterPage(cast.staff, EVERYTHING, order, FIRST_PAGE, TODAY);
  const references = rows.map(({ reference }) => reference);
  expect(references.indexOf(below?.reference ?? "")).toBe(references.indexOf(cause?.reference ?? "") + 1);
  expect(indented).toEqual([below?.reference]);
});
