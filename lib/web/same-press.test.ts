import { expect, test } from "vitest";
import { formKey } from "@/lib/forms/fields";
import { pressKey } from "./same-press";

const KEY = "0b6ad1f0-5a5c-4c3e-9d5e-2f7d1c9a1b11";
const PAGE = "/findings/WMP-2023-004/update-progress";

test("a second press of the same words has the same key, in whatever order the fields come", () => {
  const once = pressKey(KEY, PAGE, { note: "Half are trained.", progress: "on-track" });
  expect(pressKey(KEY, PAGE, { progress: "on-track", note: "Half are trained." })).toBe(once);
  expect(formKey.safeParse(once).success).toBe(true);
});

test("other words, another page or another form are another request", () => {
  const keys = [
    pressKey(KEY, PAGE, { note: "Half are trained." }),
    pressKey(KEY, PAGE, { note: "All are trained." }),
    pressKey(KEY, PAGE, { note: ["Half are trained."] }),
    pressKey(KEY, PAGE, { other: "Half are trained." }),
    pressKey(KEY, "/findings/WMP-2023-005/update-progress", { note: "Half are trained." }),
    pressKey(KEY.replace("0b", "0c"), PAGE, { note: "Half are trained." }),
  ];
  expect(new Set(keys).size).toBe(keys.length);
});
