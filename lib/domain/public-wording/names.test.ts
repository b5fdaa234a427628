import { expect, it } from "vitest";
import { namesIn } from "./names";
import { paragraphsOf } from "./paragraphs";

it.each([
  ["Sarah Miller leads the work.", ["Sarah Miller"]],
  ["Mrs Achebe and DCI J. Carter were told.", ["Mrs Achebe", "DCI J. Carter"]],
  ["Inspector Okafor said so. Inspector Okafor leads it.", ["Inspector Okafor"]],
  ["Liam O’Brien of the panel saw it.", ["Liam O’Brien"]],
  ["West Midlands Police has trained its supervisors.", []],
  ["The Chief Constable and the Police and Crime Commissioner met in New Street.", []],
  ["Domestic Abuse Protection Orders are used more often.", []],
  ["", []],
])("finds in %j the names %j", (words, names) => {
  expect(namesIn(words)).toEqual(names);
});

it("takes no longer for many words than for few", () => {
  expect(namesIn("Mr A".repeat(5_000))).toHaveLength(0);
  expect(namesIn("Sarah ".repeat(3_000)).length).toBeLessThan(2);
});

it("begins a paragraph at an empty line and keeps the lines of each", () => {
  expect(paragraphsOf("One.\nTwo.\n\n \nThree.")).toEqual([["One.", "Two."], ["Three."]]);
  expect(paragraphsOf(" \n ")).toEqual([]);
});
