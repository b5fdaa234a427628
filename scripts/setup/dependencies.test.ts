import { describe, expect, it } from "vitest";
import { isInstalled } from "./dependencies.mjs";

const wanted = {
  packages: {
    "": { version: "0.1.0" },
    "node_modules/next": { version: "16.4.6" },
    "node_modules/@next/swc-darwin-arm64": { version: "16.4.6", optional: true },
  },
};

describe("the dependencies are in place", () => {
  it("when every package is recorded in its version, other systems' optional ones apart", () => {
    expect(isInstalled(wanted, { packages: { "node_modules/next": { version: "16.4.6" } } })).toBe(true);
  });

  it("not when one is absent or another version, nor when npm never finished its record", () => {
    expect(isInstalled(wanted, { packages: {} })).toBe(false);
    expect(isInstalled(wanted, { packages: { "node_modules/next": { version: "16.4.5" } } })).toBe(false);
    expect(isInstalled(wanted, undefined)).toBe(false);
  });
});
