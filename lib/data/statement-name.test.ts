import { expect, it } from "vitest";
import { nameOf, nameOfOurs } from "./statement-name";

const longer = (start: string) => `${start} ${"x".repeat(200)}`;

it("keeps a statement from the second time it is asked, by what it says", () => {
  const names = ["select 1", "select 2", "select 1", "select 2"].map(nameOf);
  expect(names.slice(0, 2)).toEqual([undefined, undefined]);
  expect(names[2]).toMatch(/^[\w-]{43}$/);
  expect(names[3]).not.toBe(names[2]);
  expect(nameOf("select 1")).toBe(names[2]);
});

it("forgets what was asked longest ago", () => {
  nameOf("asked once, long ago");
  for (let at = 0; at < 2_000; at += 1) nameOf(`select ${at} as other`);
  expect(nameOf("asked once, long ago")).toBeUndefined();
});

it("keeps neither what is planned at once nor what Prisma makes for any number of things", () => {
  for (const sql of ["begin", longer('select "public"."finding"."id" from')])
    expect([1, 2, 3].map(() => nameOfOurs({ sql }))).toEqual(["", "", ""]);
  const ours = longer("select json_build_object");
  expect(nameOfOurs({ sql: ours })).toBe("");
  expect(nameOfOurs({ sql: ours })).toMatch(/^[\w-]{43}$/);
});
