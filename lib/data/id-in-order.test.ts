import { expect, test } from "vitest";
import { idInOrder } from "./id-in-order";

test("ten thousand ids come one after another, each once, as PostgreSQL takes them", () => {
  const ids = Array.from({ length: 10_000 }, idInOrder);
  expect(ids.toSorted()).toEqual(ids);
  expect(new Set(ids).size).toBe(ids.length);
  const written = /^[\da-f]{8}-[\da-f]{4}-7[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/;
  expect(ids.filter((id) => !written.test(id))).toEqual([]);
});
