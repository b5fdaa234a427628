import { describe, expect, it } from "vitest";
import { addDays, date } from "../calendar";
import { CAST } from "../testing/actors";
import { aCase, aMeasure, aReading, TODAY } from "../testing/cases";
import { aCommand } from "../testing/commands";
import { aRegister, giving, refusalOf } from "../testing/register";
import { latestOf, MOST_READINGS, stateOfMeasure } from "./measure";

const { O: owner } = CAST;
const read = (on: string, value = 9) => ({ id: `read ${on}`, on: date(on), value });

describe("readings", () => {
  it("are added one a day, all of them or none", () => {
    const readings = [read("2024-06-01"), read("2024-05-15", 11)];
    const { theCase, events } = giving(aRegister(aCase()), owner, aCommand("add-readings", { readings }));
    expect(theCase.measures[0]?.readings.map(({ on }) => on)).toEqual(["2024-05-01", "2024-05-15", "2024-06-01"]);
    expect(events[0]?.facts).toMatchObject({ readings: [{ on: "2024-05-15" }, { on: "2024-06-01" }] });
    for (const [given, why] of [
      [[], "readings-missing"],
      [[read("2024-06-01"), read("2024-06-01")], "reading-twice"],
      [[read("2024-06-01"), read("2024-05-01")], "reading-there"],
      [[read(addDays(TODAY, 1))], "reading-ahead"],
    ] as const)
      expect(refusalOf(aCase(), owner, aCommand("add-readings", { readings: given })).why).toBe(why);
    expect(refusalOf(aCase(), owner, aCommand("add-readings", { measureId: "other" })).why).toBe("measure-unknown");
  });

  it("are as many as one measure keeps at most, those that were corrected among them", () => {
    const full = Array.from({ length: MOST_READINGS - 1 }, (_, at) =>
      aReading({ id: `${at}`, on: addDays(date("2015-01-01"), at), correctedOn: TODAY, correctedWhy: "Wrong." }),
    );
    const theCase = aCase({ measures: [aMeasure({ readings: full })] });
    const adding = (...days: string[]) => aCommand("add-readings", { readings: days.map((on) => read(on)) });
    expect(refusalOf(theCase, owner, adding("2024-05-02", "2024-05-03")).why).toBe("too-many-readings");
    expect(giving(aRegister(theCase), owner, adding("2024-05-02")).theCase.measures[0]?.readings).toHaveLength(
      MOST_READINGS,
    );
  });

  it("are corrected by another of the same day, or by none; the one before stays", () => {
    const { theCase } = giving(aRegister(aCase()), owner, aCommand("correct-reading"));
    expect(theCase.measures[0]?.readings.map(({ value, correctedWhy }) => [value, correctedWhy])).toEqual([
      [12, "Counted twice."],
      [11, null],
    ]);
    expect(refusalOf(theCase, owner, aCommand("correct-reading")).why).toBe("reading-unknown");
    const none = giving(aRegister(aCase()), owner, aCommand("correct-reading", { value: null })).theCase;
    expect(none.measures.map(latestOf)).toEqual([null]);
    const again = aCommand("add-readings", { readings: [read("2024-05-01")] });
    expect(giving(aRegister(none), owner, again).theCase.measures.map(stateOfMeasure)).toEqual(["on-target"]);
    expect(refusalOf(aCase(), owner, aCommand("correct-reading", { value: 12 })).why).toBe("nothing-changed");
  });
});

describe("a measure", () => {
  it("has a name of its own on its finding", () => {
    expect(refusalOf(aCase(), owner, aCommand("add-measure", { name: "CASES waiting" })).why).toBe("measure-named");
    const many = aCase({ measures: Array.from({ length: 12 }, (_, at) => aMeasure({ id: `${at}`, name: `${at}` })) });
    expect(refusalOf(many, owner, aCommand("add-measure")).why).toBe("too-many-measures");
  });

  it("is on target at its target or better, whichever way that is", () => {
    const of = (better: "higher" | "lower", value: number) =>
      stateOfMeasure(aMeasure({ better, target: 10, readings: [aReading({ value })] }));
    expect([of("higher", 10), of("higher", 9.9), of("lower", 10), of("lower", 10.1)]).toEqual([
      "on-target",
      "off-target",
      "on-target",
      "off-target",
    ]);
    expect(stateOfMeasure(aMeasure({ readings: [] }))).toBe("no-reading");
  });
});
