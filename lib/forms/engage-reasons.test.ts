import { expect, it } from "vitest";
import { MOST_REASONS, reasonFields } from "./engage-reasons";

const wordings = (count: number, told?: readonly string[]) =>
  reasonFields(count, [], told).map((field) => (field.is === "text" ? field.value : null));

it("the form of a move into Engage begins with the reasons that the letter tells, and has room for all of them", () => {
  expect(wordings(2, ["It is slow.", "It is late.", "It is lost."])).toEqual([
    "It is slow.",
    "It is late.",
    "It is lost.",
  ]);
  expect(wordings(2, ["It is slow."])).toEqual(["It is slow.", undefined]);
  expect(wordings(1)).toEqual([undefined]);
  expect(
    wordings(
      1,
      Array.from({ length: 20 }, (_, at) => `Reason ${at}.`),
    ),
  ).toHaveLength(MOST_REASONS);
});
