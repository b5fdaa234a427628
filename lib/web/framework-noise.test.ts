import { expect, test, vi } from "vitest";
import { answering, begun } from "./begun";
import { dropFrameworkNoise } from "./framework-noise";

test("what is written about a request is dropped until our code is reached, and never what belongs to none", () => {
  const written = vi.spyOn(console, "error").mockImplementation(() => {});
  dropFrameworkNoise();
  console.error("of no request");
  answering.run({ begun: false }, () => {
    console.error("a stack about bytes that nobody can read");
    begun();
    console.error("an error of ours");
  });
  expect(written.mock.calls.flat()).toEqual(["of no request", "an error of ours"]);
});
