import { expect, test } from "vitest";
import { formKey } from "@/lib/forms/fields";
import { pressKey } from "./same-press";

const KEY = "0b6ad1f0-5a5c-4c3e-9d5e-2f7d1c9a1b11";
const ME = "0192a1c2-0000-7000-8000-000000000001";
const PAGE = "/findings/WMP-2023-004/update-progress";

test("a second press of the same words has the same key, in whatever order the fields come", () => {
  const once = pressKey(KEY, ME, PAGE, { note: "Half are trained.", progress: "on-track" });
  expect(pressKey(KEY, ME, PAGE, { progress: "on-track", note: "Half are trained." })).toBe(once);
  expect(formKey.safeParse(once).success).toBe(true);
});

test("other words, another page, another form or somebody else are another request", () => {
  const keys = [
    pressKey(KEY, ME, PAGE, { note: "Half are trained." }),
    pressKey(KEY, ME, PAGE, { note: "All are trained." }),
    pressKey(KEY, ME, PAGE, { note: ["Half are trained."] }),
    pressKey(KEY, ME, PAGE, { other: "Half are trained." }),
    pressKey(KEY, ME, "/findings/WMP-2023-005/update-progress", { note: "Half are trained." }),
    pressKey(KEY, ME.replace("01", "02"), PAGE, { note: "Half are trained." }),
    pressKey(KEY.replace("0b", "0c"), ME, PAGE, { note: "Half are trained." }),
  ];
  expect(new Set(keys).size).toBe(keys.length);
});
