import { expect, it } from "vitest";
import { readReview } from "@/lib/domain/report-review/stored-review";
import { text } from "@/lib/domain/stored";
import { deadlineOf } from "./mapping";
import { UnknownStoredValue } from "./one-of";
import { readStored, UnreadableColumn } from "./read-stored";

it("JSON that its noun does not read is a fault that names the table and the column", () => {
  expect(readStored(text, "as it is", "a.b")).toBe("as it is");
  const review = () => readStored(readReview, { title: 7 }, "report_reading.review");
  expect(review).toThrow(UnreadableColumn);
  expect(review).toThrow("report_reading.review: What is stored is not a text");
});

it("any other error stays what it is", () => {
  const broken = () => {
    throw new TypeError("ours");
  };
  expect(() => readStored(broken, {}, "a.b")).toThrow(TypeError);
});

it("a deadline of an unknown kind is never taken for none", () => {
  expect(deadlineOf("none", null, null, null)).toEqual({ kind: "none" });
  expect(() => deadlineOf("soon", null, null, null)).toThrow(UnknownStoredValue);
});
