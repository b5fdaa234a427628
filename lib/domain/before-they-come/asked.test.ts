import { describe, expect, it } from "vitest";
import { visitAddress, visitAsked } from "./asked";

const KNOWN = ["custody", "leadership"];
const asked = (address: string) => {
  const parameters = new URLSearchParams(address);
  return visitAsked(
    Object.fromEntries(
      [...parameters.keys()]
        .map((name) => [name, parameters.getAll(name)])
        .map(([name, all]) => [name, all?.length === 1 ? all[0] : all]),
    ),
    KNOWN,
  );
};

describe("what an address asks to get ready for", () => {
  it("is nothing, and nothing wrong, before anything is asked", () => {
    expect(asked("")).toEqual({ themes: [], given: { from: "", to: "" }, fieldwork: null, wrong: {} });
  });

  it("is read as it was written", () => {
    const made = asked("theme=leadership&theme=custody&from=2025-03-03&to=2025-03-21");
    expect(made).toMatchObject({ themes: KNOWN, fieldwork: { from: "2025-03-03", to: "2025-03-21" }, wrong: {} });
    if (!made.fieldwork) throw new Error("Nothing was read");
    expect(asked(visitAddress(made.fieldwork, made.themes))).toEqual(made);
  });

  it.each([
    ["theme=custody&from=2025-03-03&to=2025-03-02", { to: "backwards" }],
    ["theme=custody&from=2025-02-30&to=", { from: "no-day", to: "missing" }],
    ["from=2025-03-03&to=2025-03-21", { theme: "missing" }],
    ["theme=gone&from=2025-03-03&to=2025-03-21", { theme: "unknown" }],
  ] as const)("says what is wrong with %s, and keeps what was given", (address, wrong) => {
    const made = asked(address);
    expect(made).toMatchObject({ fieldwork: null, wrong, given: { from: new URLSearchParams(address).get("from") } });
  });
});
