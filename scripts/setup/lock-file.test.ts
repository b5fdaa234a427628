import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { completed, missingOptional } from "./lock-file.mjs";

const lock = JSON.parse(readFileSync(new URL("../../package-lock.json", import.meta.url), "utf8"));

it("lists the optional packages of every system, so that npm ci takes the file (else: node scripts/complete-lock.mjs)", () => {
  expect(missingOptional(lock).map(([path]) => path)).toEqual([]);
});

it("completes a file that lacks another system's package, and finds nested ones where they are", () => {
  const partial = {
    packages: {
      "": {},
      "node_modules/swc": {
        optionalDependencies: { "@swc/darwin-arm64": "1.2.3", "@swc/linux-x64-musl": "1.2.3", helper: "4.0.0" },
      },
      "node_modules/swc/node_modules/helper": { version: "4.0.0" },
    },
  };
  expect(missingOptional(partial)).toEqual([
    ["node_modules/@swc/darwin-arm64", { version: "1.2.3", cpu: ["arm64"], os: ["darwin"], optional: true }],
    [
      "node_modules/@swc/linux-x64-musl",
      { version: "1.2.3", cpu: ["x64"], libc: ["musl"], os: ["linux"], optional: true },
    ],
  ]);
  expect(missingOptional(completed(partial))).toEqual([]);
});
