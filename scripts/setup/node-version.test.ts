import { expect, it } from "vitest";
import { checkNodeVersion } from "./node-version.mjs";

it.each(["18.20.8", "20.18.3", "14.18.0"])("Node %s is refused with the way out", (version) => {
  expect(() => checkNodeVersion(version)).toThrow(`needs Node 20.19 or later, and this is Node ${version}. Install`);
});

it.each(["20.19.0", "20.20.2", "22.0.0", "24.4.1"])("Node %s will do", (version) => {
  expect(() => checkNodeVersion(version)).not.toThrow();
});
