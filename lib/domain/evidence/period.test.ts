import { expect, it } from "vitest";
import { date } from "../calendar";
import { endsBeforeFieldwork } from "./period";

const from = date("2023-06-01");

it("says the first day of the fieldwork that a period ends before, and nothing of one that ends on that day or later", () => {
  expect(endsBeforeFieldwork(date("2023-05-31"), from)).toBe(from);
  expect(endsBeforeFieldwork(from, from)).toBeNull();
  expect(endsBeforeFieldwork(date("2024-01-31"), from)).toBeNull();
});

it("says nothing where either day is not known", () => {
  expect(endsBeforeFieldwork(null, from)).toBeNull();
  expect(endsBeforeFieldwork(date("2023-05-31"), null)).toBeNull();
});
