import { describe, expect, it } from "vitest";
import { EVERYTHING } from "@/lib/domain/finding/register-filter";
import { aCast } from "../testing/people";
import { publishedFindings, TODAY } from "../testing/reports";
import { findRegisterPage } from "./register";

const cast = await aCast();
const [managed, visited] = await publishedFindings(cast.inspector, cast.force, [
  { text: "The force should improve how it manages the risk that registered sex offenders pose to the public." },
  { text: "The force should visit offenders on time." },
]);

async function found(text: string): Promise<readonly string[]> {
  const order = { by: "reference", descending: false } as const;
  const { rows } = await findRegisterPage(cast.staff, { ...EVERYTHING, text }, order, 1, TODAY);
  return rows.map(({ reference }) => reference);
}

describe("a search of the register", () => {
  it("finds all its words in any order, apart from each other, as parts of words too", async () => {
    expect(await found("sex offender")).toEqual([managed?.reference]);
    expect(await found("offender sex")).toEqual([managed?.reference]);
    expect(await found("OFFENDERS  force")).toEqual([managed?.reference, visited?.reference]);
    expect(await found("offenders burglary")).toEqual([]);
  });

  it("looks in references too, and takes the signs of a pattern as they are typed", async () => {
    expect(await found(`visit ${visited?.reference.toLowerCase()}`)).toEqual([visited?.reference]);
    expect(await found("force %")).toEqual([]);
  });

  it("takes a whole published sentence, however many words it has", async () => {
    const sentence = "The force should improve how it manages the risk that registered sex offenders pose to the public.";
    expect(await found(sentence)).toEqual([managed?.reference]);
    expect(await found(`${sentence} More.`)).toEqual([]);
  });
});
