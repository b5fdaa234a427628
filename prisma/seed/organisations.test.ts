import { describe, expect, it } from "vitest";
import { FORCE_NAMES } from "@/lib/domain/report-text/phrases/force-names";
import { ORGANISATIONS } from "./organisations";

const forces = ORGANISATIONS.flatMap((organisation) => (organisation.kind === "force" ? [organisation] : []));
const bodies = ORGANISATIONS.flatMap((organisation) => (organisation.kind === "policing-body" ? [organisation] : []));
const distinct = (values: readonly unknown[]) => new Set(values).size;

describe("the organisations of England and Wales", () => {
  it("are 43 territorial forces, a policing body for each, and the inspectorate", () => {
    expect(forces).toHaveLength(43);
    expect(bodies.map(({ oversees }) => oversees).toSorted()).toEqual(forces.map(({ slug }) => slug).toSorted());
    expect(ORGANISATIONS).toHaveLength(87);
  });

  it("have names, slugs, codes and ONS codes of their own", () => {
    expect(distinct(ORGANISATIONS.map(({ name }) => name))).toBe(87);
    expect(distinct(ORGANISATIONS.map(({ slug }) => slug))).toBe(87);
    expect(distinct(forces.map(({ code }) => code))).toBe(43);
    expect(forces.every(({ code }) => /^[A-Z]{3}$/.test(code))).toBe(true);
  });

  it("have every code of the police force areas, 39 English and 4 Welsh", () => {
    const english = Array.from({ length: 39 }, (_, nth) => `E230000${String(nth + 1).padStart(2, "0")}`);
    const welsh = Array.from({ length: 4 }, (_, nth) => `W1500000${nth + 1}`);
    expect(forces.map(({ onsCode }) => onsCode).toSorted()).toEqual([...english, ...welsh]);
  });

  it("are called what reports call them", () => {
    const known = FORCE_NAMES.map(([name]) => name);
    expect(forces.map(({ name }) => name).filter((name) => !known.includes(name))).toEqual([]);
  });
});
