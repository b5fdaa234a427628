import { describe, expect, it } from "vitest";
import { date } from "@/lib/domain/calendar";
import { lateFlash } from "./late-flash";

const said = { note: "Done.", on: date("2024-06-10"), by: "Head of Crime", illustrative: false };
const update = { ...said, progress: "delivered" as const, next: null };
const assurance = { ...said, assurance: "assured" as const, asks: null };

describe("what the page says after a voice was recorded late", () => {
  it("names the day of the one that still stands", () => {
    expect(lateFlash("update-progress", { update, assurance: null })?.next).toBe(
      "It is in the history; the later update of 10 June 2024 still stands.",
    );
    expect(lateFlash("record-assurance", { update: null, assurance })?.next).toBe(
      "It is in the history; the later assurance of 10 June 2024 still stands.",
    );
  });

  it("is nothing after anything else, whatever was done", () => {
    for (const done of ["close", "toString"]) {
      expect(lateFlash(done, { update, assurance })).toBeNull();
    }
    expect(lateFlash("update-progress", { update: null, assurance })).toBeNull();
  });
});
