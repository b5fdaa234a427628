import { expect, test } from "vitest";
import { figure } from "@/scripts/prove/figure";
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

test("whatever begins like another site and whoever it names, what comes of it is of this site", () => {
  const begins = [
    ...["//", "///", "/\\", "\\\\", "/\t/", "/\n/", "\t//", "https://", "http:", "https:/", "HTTPS://", "ftp://"],
    ...[
      "/..//",
      "/.//",
      "/%2e//",
      "/%2e%2e//",
      "/a/..//",
      "/a/../..//",
      "javascript:",
      "data:text/html,",
      "mailto:",
      "/%09/",
    ],
  ];
  const hosts = ["evil.example", "evil.example/findings", "findings@evil.example", "evil.example:443"];
  const addresses = begins.flatMap((begin) => hosts.map((host) => `${begin}${host}`));
  const here = "https://register.example";
  const followed = addresses.filter((address) => new URL(safePath(address), here).origin !== here);
  figure("P13", "addresses that lead elsewhere", addresses.length);
  figure("P13", "of these, followed", followed.length);
  expect(followed).toEqual([]);
  expect(new URL("//evil.example", here).origin).not.toBe(here);
});
