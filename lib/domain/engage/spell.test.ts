import { expect, it } from "vitest";
import { date } from "../calendar";
import { phaseOn } from "./spell";

const spells = [
  { id: "second", enteredOn: date("2023-11-24"), leftOn: null },
  { id: "first", enteredOn: date("2019-03-01"), leftOn: date("2020-06-01") },
];

it("says the phase of any day: Engage from the day a force enters to the day before it leaves", () => {
  const on = (day: string) => {
    const { phase, since, spell } = phaseOn(spells, date(day));
    return [phase, since, spell?.id ?? null];
  };
  expect(on("2019-02-28")).toEqual(["scan", null, null]);
  expect(on("2019-03-01")).toEqual(["engage", "2019-03-01", "first"]);
  expect(on("2020-05-31")).toEqual(["engage", "2019-03-01", "first"]);
  expect(on("2020-06-01")).toEqual(["scan", "2020-06-01", null]);
  expect(on("2024-09-30")).toEqual(["engage", "2023-11-24", "second"]);
});
