import { expect, test } from "vitest";
import { isDecodable } from "./undecodable";

test("an address is read as it is written, whatever stands in its query", () => {
  for (const url of ["/", "/findings/WMP-2023-004", "/findings/%E2%80%93", "/findings?text=100%", undefined]) {
    expect(isDecodable(url), String(url)).toBe(true);
  }
});

test("half a character, a lone per cent sign or half a surrogate pair cannot be read", () => {
  for (const url of ["/%", "/findings/%ED%A0%80", "/findings/%E2%80", "/forces/%zz"])
    expect(isDecodable(url), url).toBe(false);
});
