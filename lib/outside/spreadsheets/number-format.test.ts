import { describe, expect, it } from "vitest";
import { type Shown, shownAs, writtenFormat } from "./number-format";

const dayOf = (serial: number) => new Date((serial - 25_569) * 86_400_000);
const shown = (value: number, code: string): Shown => shownAs(value, code, dayOf);

describe("how a number is shown", () => {
  it.each([
    [7, '"REC-"000', "REC-007"],
    [12, "\\R\\E\\C\\-000", "REC-012"],
    [2023004, '"WMP-"0000\\-000', "WMP-2023-004"],
    [20234, "0000-000", "0020-234"],
    [7, "0", "7"],
    [0.1 + 0.2, "@", "0.3"],
    [0.625, "0%", "63%"],
    [0.625, "0.0%", "62.5%"],
    [1234567.5, "#,##0.00", "1,234,567.50"],
    [1234.5, "#,##0.##", "1,234.5"],
    [-5, "0.0", "-5.0"],
    [-5, "0;(0)", "(5)"],
    [0, '0;-0;"none"', "none"],
    [1200, "[$£-809]#,##0", "£1,200"],
    [3, '"Phase "General', "Phase 3"],
    [5, '0" days"', "5 days"],
    [45_717, "mmm-yy", "Mar-25"],
    [45_717, "mmmm yyyy", "March 2025"],
    [45_717, "mm/yyyy", "03/2025"],
    [45_717, "yyyy", "2025"],
    [0.5, "h:mm", "12:00"],
  ])("%d as %s is %s", (value, code, words) => {
    expect(shown(value, code)).toEqual({ words });
  });

  it.each([
    "dd/mm/yyyy",
    "d mmm yy",
    "[$-809]dddd, d mmmm yyyy;@",
    "d/m/yy h:mm",
    "yyyy\\-mm\\-dd",
    'd" of "mmmm yyyy',
  ])("a day is a day in %s", (code) => {
    expect(shown(45_000, code)).toBe("day");
  });

  it.each(["# ?/?", "0.00E+00", "[h]:mm", "[>100]0;0.0", "???/???"])("is left as it is stored by %s", (code) => {
    expect(shown(45_000.5, code)).toBe("as-stored");
  });

  it("knows the formats that go by their numbers", () => {
    expect(writtenFormat(0, undefined)).toBeNull();
    expect(writtenFormat(17, undefined)).toBe("mmm-yy");
    expect(writtenFormat(30, undefined)).toBe("dd/mm/yyyy");
    expect(writtenFormat(164, '"R"0')).toBe('"R"0');
  });
});
