import { describe, expect, it } from "vitest";
import { words } from "./words";

const none = {
  rows: 10,
  create: 0,
  update: 0,
  unchanged: 0,
  differing: 0,
  skipped: 0,
  errors: 0,
  moves: 0,
  closures: 0,
  actions: 0,
};

describe("a file of which nothing would be recorded", () => {
  it("says what is true of its rows", () => {
    expect(words.import.nothingToRecord({ ...none, errors: 10 }).title).toBe("No row can be recorded yet.");
    expect(words.import.nothingToRecord({ ...none, unchanged: 7, skipped: 1, errors: 2 })).toEqual({
      title: "There is nothing new to record.",
      words:
        "The register says what 7 rows say already. 1 row is left alone; the notes say why. Mend the 2 rows with errors and upload the file again.",
    });
  });
});

describe("rows of which the same is said", () => {
  it("are named while they are few", () => {
    expect(words.import.rows([7])).toBe("Row 7");
    expect(words.import.rows([7, 9, 12])).toBe("Rows 7, 9 and 12");
    expect(words.import.rows([2, 3, 4, 5, 6, 7])).toBe("Rows 2, 3, 4, 5, 6 and 7");
    expect(words.import.rows([2, 3, 4, 5, 6, 7, 8])).toBe("Rows 2, 3, 4, 5, 6 and 2 more");
  });
});
