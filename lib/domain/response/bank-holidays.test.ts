import Holidays from "date-holidays";
import { describe, expect, it } from "vitest";
import { addDays, date } from "../calendar";
import { bankHoliday, isWeekend, noWorkingDay, workingDayBefore } from "./bank-holidays";

/** As GOV.UK published them for England and Wales, year by year (Open Government Licence v3.0); before 2012 as The London Gazette did. */
const PUBLISHED: { readonly [year: number]: string } = {
  2002: "01-01 03-29 04-01 05-06 06-03 06-04 08-26 12-25 12-26",
  2011: "01-03 04-22 04-25 04-29 05-02 05-30 08-29 12-26 12-27",
  2012: "01-02 04-06 04-09 05-07 06-04 06-05 08-27 12-25 12-26",
  2013: "01-01 03-29 04-01 05-06 05-27 08-26 12-25 12-26",
  2014: "01-01 04-18 04-21 05-05 05-26 08-25 12-25 12-26",
  2015: "01-01 04-03 04-06 05-04 05-25 08-31 12-25 12-28",
  2016: "01-01 03-25 03-28 05-02 05-30 08-29 12-26 12-27",
  2017: "01-02 04-14 04-17 05-01 05-29 08-28 12-25 12-26",
  2018: "01-01 03-30 04-02 05-07 05-28 08-27 12-25 12-26",
  2019: "01-01 04-19 04-22 05-06 05-27 08-26 12-25 12-26",
  2020: "01-01 04-10 04-13 05-08 05-25 08-31 12-25 12-28",
  2021: "01-01 04-02 04-05 05-03 05-31 08-30 12-27 12-28",
  2022: "01-03 04-15 04-18 05-02 06-02 06-03 08-29 09-19 12-26 12-27",
  2023: "01-02 04-07 04-10 05-01 05-08 05-29 08-28 12-25 12-26",
  2024: "01-01 03-29 04-01 05-06 05-27 08-26 12-25 12-26",
  2025: "01-01 04-18 04-21 05-05 05-26 08-25 12-25 12-26",
};

const daysOf = (year: number) => {
  const days: string[] = [];
  for (let on = date(`${year}-01-01`); on.startsWith(String(year)); on = addDays(on, 1))
    if (bankHoliday(on)) days.push(on.slice(5));
  return days.join(" ");
};

describe("the bank holidays of England and Wales", () => {
  it.each(Object.entries(PUBLISHED))("are those that the government published for %s", (year, days) => {
    expect(daysOf(Number(year))).toBe(days);
  });

  // Not before 2020: `findings/bank-holidays-moved-before-2020.sh` says where the library is wrong.
  it("are those of an independent library from 2020 to 2060, which has days at weekends beside their substitutes", () => {
    const library = new Holidays("GB", "ENG");
    for (let year = 2020; year <= 2060; year += 1) {
      const days = library
        .getHolidays(year)
        .filter(({ type, date: on }) => type === "public" && !isWeekend(date(on.slice(0, 10))))
        .map(({ date: on }) => on.slice(5, 10));
      expect(daysOf(year), String(year)).toBe(days.toSorted().join(" "));
    }
  });

  it("never fall on a weekend, and are eight in a year for which nothing is proclaimed", () => {
    for (let year = 2026; year <= 2060; year += 1) {
      const days = daysOf(year).split(" ");
      expect(days, String(year)).toHaveLength(8);
      for (const day of days)
        expect(noWorkingDay(date(`${year}-${day}`))).toEqual({
          why: "bank-holiday",
          holiday: bankHoliday(date(`${year}-${day}`)),
        });
    }
  });

  it("name a substitute day by the day that it stands in for", () => {
    expect(bankHoliday(date("2022-12-27"))).toBe("christmas");
    expect(bankHoliday(date("2022-12-26"))).toBe("boxing-day");
    expect(bankHoliday(date("2022-12-25"))).toBeNull();
    expect(noWorkingDay(date("2022-12-25"))).toEqual({ why: "sunday" });
  });

  it("are left out where the working day before is looked for", () => {
    expect(workingDayBefore(date("2024-05-07"))).toBe("2024-05-03");
    expect(workingDayBefore(date("2022-12-27"))).toBe("2022-12-23");
    expect(workingDayBefore(date("2024-02-15"))).toBe("2024-02-14");
  });
});
