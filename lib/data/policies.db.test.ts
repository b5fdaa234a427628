import { expect, it } from "vitest";
import { asOwner } from "./owner";

it("every policy asks which side reads as yes or no: compared row by row, the planner takes it for one row in two hundred", async () => {
  const told = await asOwner(
    (db) => db.$queryRaw<{ policy: string; said: string }[]>`
      select tablename || ': ' || policyname as policy, coalesce(qual, '') || ' ' || coalesce(with_check, '') as said
      from pg_policies where schemaname = 'public'`,
  );
  expect(told.filter(({ said }) => said.includes("app_side()")).length).toBeGreaterThan(20);
  expect(told.filter(({ said }) => said.includes("SELECT app_side() AS")).map(({ policy }) => policy)).toEqual([]);
});
