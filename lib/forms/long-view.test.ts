import { describe, expect, it } from "vitest";
import { readUnfolded, unfoldedAsked } from "./long-view";

describe("what is folded out of a long view", () => {
  it("is read from the address that says it, once each", () => {
    expect(readUnfolded(undefined)).toEqual([]);
    expect(readUnfolded("AB-2023-001")).toEqual(["AB-2023-001"]);
    expect(readUnfolded(["AB-2023-001", "AB-2023-001", "AB-2022-001"])).toEqual(["AB-2023-001", "AB-2022-001"]);
    expect(readUnfolded(["AB-2023-001", "all"])).toBe("all");
    for (const unfolded of ["all", [], ["AB-2023-001", "AB-2022-001"]] as const)
      expect(readUnfolded(new URLSearchParams(unfoldedAsked(unfolded)).getAll("unfold"))).toEqual(unfolded);
  });

  it("ends somewhere, however long an address is", () => {
    expect(readUnfolded(Array.from({ length: 5_000 }, (_, at) => `AB-${at}`))).toHaveLength(200);
  });
});
