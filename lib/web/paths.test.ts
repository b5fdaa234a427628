import { expect, test } from "vitest";
import { safePath } from "./paths";

test("a path of this site leads there, with its query", () => {
  for (const path of ["/", "/findings", "/findings/WMP-2023-004?done=close", "/findings?text=a%20b"])
    expect(safePath(path)).toBe(path);
  expect(safePath("/forces/../findings")).toBe("/findings");
});

test("anything that leads to another site, or nowhere, leads to the start page", () => {
  const elsewhere = [
    "//evil.example",
    "/\\evil.example",
    "https://evil.example",
    "javascript:alert(1)",
    "findings",
    "",
  ];
  const resolved = [
    "/..//evil.example",
    "/.//evil.example",
    "/%2e//evil.example",
    "/a/..//evil.example",
    "/%2e%2e//evil.example",
  ];
  for (const path of [...elsewhere, ...resolved, "/a\\b", "/a b", "/\n/evil.example", null, undefined])
    expect(safePath(path), String(path)).toBe("/");
});
