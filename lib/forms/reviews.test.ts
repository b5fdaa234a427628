import { expect, it } from "vitest";
import { date } from "@/lib/domain/calendar";
import { nameOf } from "./by-reference";
import { type ReviewField, readReview, reviewFields, reviewsTyped } from "./reviews";

const R = "WMP-2023-004";
const typed = (said: Partial<Record<ReviewField, string>>, reference = R) =>
  Object.fromEntries([
    ...Object.entries(said).map(([field, value]) => [nameOf(field, reference), value]),
    [nameOf("version", reference), "7"],
  ]);
const one = (said: Partial<Record<ReviewField, string>>) => {
  const [review] = reviewsTyped(typed(said));
  if (!review) throw new Error("Nothing was typed");
  return review;
};

it("counts nothing of what the page fills in by itself", () => {
  const fields = reviewFields(R, "assured", date("2024-06-21"));
  const sent = Object.fromEntries(fields.map((field) => [field.name, "value" in field ? (field.value ?? "") : ""]));
  expect(reviewsTyped({ ...sent, [nameOf("version", R)]: "7" })).toEqual([]);
});

it("leaves the assurance as it is where another one is not chosen; what was never reviewed needs one", () => {
  const said = { assurance: "partly-assured", note: "Half of it.", asks: null };
  expect(readReview(one({ note: "Half of it." }), "partly-assured")).toEqual({
    ok: true,
    said: { review: said, officeNote: null, version: 7 },
  });
  expect(readReview(one({ note: "Half of it." }), "not-reviewed")).toMatchObject({
    ok: false,
    problems: [{ field: "assurance" }],
  });
});

it("takes a note for the office alone for no review, and keeps it beside one", () => {
  expect(readReview(one({ office: "Ask again." }), "not-reviewed")).toEqual({
    ok: true,
    said: { review: null, officeNote: "Ask again.", version: 7 },
  });
  const both = { assurance: "assured", note: "Seen.", office: "Ask again.", asks: "Ten cases.", asksBy: "2024-10-31" };
  expect(readReview(one(both), "not-reviewed")).toMatchObject({
    said: { review: { asks: { what: "Ten cases.", by: "2024-10-31" } }, officeNote: "Ask again." },
  });
});

it.each([
  [{ assurance: "assured" }, "note"],
  [{ assurance: "assured", note: "Seen.", asksBy: "2024-10-31" }, "asks"],
  [{ assurance: "assured", note: "Seen.", asks: "Ten.", asksBy: "31 February" }, "asksBy"],
  [{ assurance: "closed", note: "Seen." }, "assurance"],
  [{ office: "a\0b" }, "office"],
] as const)("says at its field what is wrong with %j", (said, field) => {
  expect(readReview(one(said), "assured")).toMatchObject({
    ok: false,
    problems: [{ field, message: expect.stringMatching(/^[A-Z].*\.$/) }],
  });
});
