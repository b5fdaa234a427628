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

  it("are none for a text without a letter", () => {
    expect(near.find("…")).toEqual([]);
  });
});
