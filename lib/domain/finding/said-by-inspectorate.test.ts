import { expect, it } from "vitest";
import { date } from "../calendar";
import { isSaidByInspectorate } from "./said-by-inspectorate";

const published = date("2024-05-01");
const recorded = { unconfirmed: true, status: "open", statusOn: published, publishedOn: published } as const;

it("an open finding that only its force recorded has no status of the inspectorate yet", () => {
  expect(isSaidByInspectorate(recorded)).toBe(false);
});

it("it has one once the record is confirmed, or an inspector has decided anything about its status", () => {
  expect(isSaidByInspectorate({ ...recorded, unconfirmed: false })).toBe(true);
  expect(isSaidByInspectorate({ ...recorded, status: "closed" })).toBe(true);
  expect(isSaidByInspectorate({ ...recorded, status: "engage" })).toBe(true);
  expect(isSaidByInspectorate({ ...recorded, statusOn: date("2024-06-01") })).toBe(true);
});
