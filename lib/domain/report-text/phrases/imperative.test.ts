import { expect, it } from "vitest";
import { readReport } from "../read-report";
import { isOrder } from "./imperative";

it.each([
  "Embed what it learned from complaints.",
  "Bring its partners together each month.",
  "Focus its patrols on where harm is done.",
  "Proceed with the contract for vehicles.",
  "Feed what victims say into its training.",
  "Address the wellbeing of its examiners.",
])("is an order, whatever its verb ends like: %s", (text) => {
  expect(isOrder(text)).toBe(true);
});

it.each([
  "Trained officers attend each call.",
  "Keys hang behind the desk of the sergeant.",
  "Agreed plans exist for each district.",
  "Training covers the law of search.",
  "Needed repairs were late in both suites.",
])("is none, but tells: %s", (text) => {
  expect(isOrder(text)).toBe(false);
});

it("an item that is not known for an order ends no list for those after it; a paragraph does", () => {
  const read = (text: string) => readReport(text).findings.map((found) => found.text);
  const list = "Kent Police: letter\nRecommendations (by 11 July 2027)\n• Not close its front desks.\n";
  expect(read(`${list}• Work with partners on the risk to callers.`)).toEqual([
    "Work with partners on the risk to callers.",
  ]);
  expect(
    read(
      "Recommendations\n• Train its call takers.\n• Not close its front desks.\n• Embed what it learned from callers.",
    ),
  ).toEqual(["Train its call takers.", "Embed what it learned from callers."]);
  expect(
    read("Recommendations\nThe inspectors came in May.\n• Officers review each plan at the end of a shift."),
  ).toEqual([]);
});
