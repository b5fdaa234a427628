import { expect, it } from "vitest";
import { date } from "../calendar";
import { TODAY } from "../testing/cases";
import { LISTS } from "../testing/lists";
import { judgedOn, roundOf } from "./round";
import { typeOfTitle } from "./type-of-title";

const peel = (fieldworkFrom: string | null, publishedOn: string | null = null) => ({
  type: "peel",
  fieldworkFrom: fieldworkFrom === null ? null : date(fieldworkFrom),
  publishedOn: publishedOn === null ? null : date(publishedOn),
});
const roundAt = (...asked: Parameters<typeof peel>) => roundOf(LISTS, peel(...asked), TODAY)?.key ?? null;

it("an inspection is in the round of its type in which its fieldwork began, else in which it was published, else today’s", () => {
  expect(roundAt("2019-01-15", "2023-12-22")).toBe("peel-2018-19");
  expect(roundAt(null, "2019-05-02")).toBe("peel-2018-19");
  expect(roundAt(null)).toBe("peel-2023-25");
  expect(roundAt("2016-01-01")).toBeNull();
  expect(roundOf(LISTS, { ...peel(null), type: "custody" }, TODAY)).toBeNull();
});

it("a round offers its own questions, and the grades of its scheme; outside rounds any grade can be chosen", () => {
  const of = (asked: string | null, held: string | null = null) =>
    judgedOn(LISTS, asked === null ? null : roundOf(LISTS, peel(asked), TODAY), TODAY, held);
  expect(of("2019-01-15").grades.map(({ key }) => key)).not.toContain("adequate");
  expect(of("2023-06-01").grades.map(({ key }) => key)).toContain("adequate");
  expect(of("2019-01-15", "adequate").grades.map(({ key }) => key)).toContain("adequate");
  expect(of("2019-01-15").questions.map(({ round }) => round)).toEqual(["peel-2018-19"]);
  expect(of(null).questions).toEqual([]);
  expect(of(null).grades).toEqual(LISTS.grades);
});

it("a title names a type that was added by its own name, and never one that is not offered", () => {
  const types = LISTS["inspection-types"];
  const vetting = { key: "vetting", name: "Vetting inspection", position: 8, from: null, endedOn: null };
  expect(typeOfTitle("Vetting inspection: Kent Police", types)).toBe("thematic");
  expect(typeOfTitle("Vetting inspection: Kent Police", [...types, vetting])).toBe("vetting");
  const without = types.filter(({ key }) => key !== "custody" && key !== "thematic");
  expect(typeOfTitle("Joint custody inspection", without)).toBe("peel");
});
