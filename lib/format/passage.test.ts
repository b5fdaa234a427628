import { expect, test } from "vitest";
import { passageOf } from "./passage";

const LONG = `${"Before anything else is said. ".repeat(5)}People in custody wait. ${"And after that. ".repeat(20)}`;

test("a passage is the words round the first one that was looked for, cut between words", () => {
  const { before, word, after } = passageOf(LONG, "custody wait");
  expect([before, word]).toEqual(["…else is said. Before anything else is said. People in ", "custody"]);
  expect(after.startsWith(" wait. And after that.")).toBe(true);
  expect(after.endsWith("…")).toBe(true);
  expect(`${before}${word}${after}`.length).toBeLessThan(180);
});

test("another form of the word is found, accents and capitals apart", () => {
  expect(passageOf("It assesses OFFENDERS well.", "offender").word).toBe("OFFENDERS");
  expect(passageOf("A café there.", "CAFE").word).toBe("café");
});

test("what nobody finds again is shown from its beginning", () => {
  expect(passageOf("Short words.", "the of")).toEqual({ before: "Short words.", word: "", after: "" });
});

test("a mistyped word is shown as the word that it was taken for, however that is bent", () => {
  const shown = (text: string, searched: string) => passageOf(text, searched).word;
  expect(shown("It visits people. It assesses offenders well.", "offnders")).toBe("offenders");
  expect(shown("It keeps down offending by the young.", "offnders")).toBe("offending");
  expect(shown("They look into witness care.", "wittness/victms")).toBe("witness");
  expect(shown(LONG, "cusotdy custodyy")).toBe("custody");
});

test("no word is shown for one that is in none of the text, or too short or a number", () => {
  expect(passageOf("Short words of nothing.", "zebrafish").word).toBe("");
  expect(passageOf("It is 2023 or the van.", "2024 vat").word).toBe("");
});
