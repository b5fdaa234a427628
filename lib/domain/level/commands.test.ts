import { describe, expect, it } from "vitest";
import { addDays, date } from "../calendar";
import { CAST, FORCE, LETTERS } from "../testing/actors";
import { TODAY } from "../testing/cases";
import { LISTS } from "../testing/lists";
import { decideLevel, type LevelCommand } from "./commands";
import { type Level, type LevelledForce, levelsOn } from "./level";

const inspector = CAST.I;
const held: Level = { id: "held", body: "home-office", level: "level-1", from: date("2024-04-01"), to: null };
const force = (levels: readonly Level[] = []): LevelledForce => ({ forceId: FORCE, levels, lists: LISTS });
const set = (facts: object = {}): LevelCommand => ({
  ...{ do: "set-level", id: "new", body: "home-office", level: "level-2", on: TODAY, source: null },
  ...facts,
});
const end: LevelCommand = { do: "end-level", body: "home-office", on: TODAY, why: "The framework ended." };

describe("the level that another body gives a force", () => {
  it("is an inspector's to record; what the same body said before ends that day", () => {
    for (const letter of LETTERS) expect(decideLevel(CAST[letter], force(), set(), TODAY).ok).toBe(letter === "I");
    const made = decideLevel(inspector, force([held]), set(), TODAY);
    expect(made.ok && made.value[0]).toMatchObject({
      changes: [
        { change: "level-ended", id: "held", on: TODAY },
        { change: "level-set", id: "new", level: "level-2", from: TODAY },
      ],
      events: [{ facts: { kind: "level-set", body: "Home Office", level: "Level 2", before: "Level 1" } }],
    });
    expect(decideLevel(inspector, force([held]), set({ body: "supplier" }), TODAY)).toMatchObject({
      value: [{ changes: [{ change: "level-set" }] }],
    });
  });

  it("ends with a reason, where one holds", () => {
    expect(decideLevel(inspector, force([held]), end, TODAY)).toMatchObject({
      value: [{ changes: [{ change: "level-ended" }], events: [{ facts: { level: "Level 1" } }] }],
    });
    expect(decideLevel(inspector, force(), end, TODAY)).toMatchObject({ refusal: { why: "no-level" } });
  });

  it("is refused again as it is, before what was said last, on a day to come, or from no list", () => {
    const refused = (command: LevelCommand, levels: readonly Level[] = [held]) => {
      const made = decideLevel(inspector, force(levels), command, TODAY);
      return made.ok ? null : made.refusal;
    };
    expect(refused(set({ level: "level-1" }))).toEqual({ why: "nothing-changed" });
    expect(refused(set({ on: date("2024-03-31") }))).toMatchObject({ why: "date-too-early", because: "level" });
    const over = { ...held, to: date("2024-05-01") };
    expect(refused(set({ on: date("2024-04-30") }), [over])).toMatchObject({ earliest: "2024-05-01" });
    expect(refused(set({ on: addDays(TODAY, 1) }))).toMatchObject({ why: "date-in-the-future" });
    expect(refused(set({ level: "nothing" }))).toMatchObject({ why: "not-on-list", field: "level" });
    expect(refused(set({ body: "nothing" }))).toMatchObject({ why: "not-on-list", field: "body" });
  });

  it("holds from its first day to the day before it ends", () => {
    const over = { ...held, to: date("2024-05-01") };
    const days = ["2024-03-31", "2024-04-01", "2024-04-30", "2024-05-01"].map(
      (on) => levelsOn([over], date(on)).length,
    );
    expect(days).toEqual([0, 1, 1, 0]);
  });
});
