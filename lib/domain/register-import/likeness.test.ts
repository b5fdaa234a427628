import { describe, expect, it } from "vitest";
import { NearlyEqual, trigrams } from "./likeness";

describe("nearly equal texts", () => {
  const texts = Array.from(
    { length: 300 },
    (_, at) =>
      `The force should make sure that its officers number ${at} record ${at * 7_919} every decision they take about victims.`,
  );
  const near = new NearlyEqual(texts, (text) => text);
  const similarity = (a: string, b: string) => {
    const [one, other] = [trigrams(a), trigrams(b)];
    const both = [...one].filter((piece) => other.has(piece)).length;
    return both / (one.size + other.size - both);
  };

  it("are found exactly where comparing with every text finds them", () => {
    for (const [at, text] of texts.entries()) {
      const asked = at % 2 ? `${text} Now.` : text.replace("victims", "the victims");
      const expected = texts.filter((other) => similarity(asked, other) >= 0.9);
      expect(
        near
          .find(asked)
          .map(({ item }) => item)
          .toSorted(),
      ).toEqual(expected.toSorted());
    }
  });

  it("are cut into pieces as PostgreSQL's pg_trgm cuts them", () => {
    expect([...trigrams("Cat, cat")].toSorted()).toEqual(["  c", " ca", "at ", "cat"]);
  });

  it("are looked for in a time that grows with the file, even where all of it is one phrase", () => {
    const phrases = Array.from(
      { length: 4_000 },
      (_, at) => `The force should do ${(at * 7_919) % 10_007} of ${(at * 104_729) % 9_973} things.`,
    );
    const among = new NearlyEqual(phrases, (text) => text);
    const found = phrases.map((text) => among.find(text.replace("things", "such things")).length);
    expect(Math.max(...found)).toBeLessThanOrEqual(100);
  });

  it("are none for a text without a letter", () => {
    expect(near.find("…")).toEqual([]);
  });
});
