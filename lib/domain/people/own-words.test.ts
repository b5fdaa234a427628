import { expect, test } from "vitest";
import { isOfOwnWords } from "./own-words";

const robin = { name: "Robin Archer-Green", email: "robin.archer@west-midlands.example" };

test.each([
  "robin.archer@west-midlands.example",
  "Robin.Archer@West-Midlands.Example",
  "robin.archer",
  "RobinArcher2024!",
  "Robin Archer-Green",
  "archer green robin",
  "robin archer robin archer",
])("“%s” is of the person’s own words", (password) => expect(isOfOwnWords(password, robin)).toBe(true));

test.each(["kettle orchard violin", "robin kettle orchard", "............", "123456789012"])(
  "“%s” is not",
  (password) => expect(isOfOwnWords(password, robin)).toBe(false),
);

test("two letters of a short name count for nothing", () => {
  expect(isOfOwnWords("jovial kettles", { name: "Jo", email: "jo@a.example" })).toBe(false);
});
