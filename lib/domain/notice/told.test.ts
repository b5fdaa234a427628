import { describe, expect, it } from "vitest";
import { AUDIENCES, includes } from "../audience";
import { SIDE_OF_TOLD, TOLD_AS, type ToldAs } from "./lists";
import { TOLD, toldOf } from "./told";

describe("who is told", () => {
  it("is each once, in the order of what says most", () => {
    for (const [kind, who] of Object.entries(TOLD))
      expect(who, kind).toEqual(TOLD_AS.filter((as) => (who as readonly ToldAs[]).includes(as)));
  });

  it("is nobody whose side does not read it", () => {
    for (const audience of AUDIENCES)
      for (const as of toldOf({ kind: "submitted", statement: "" } as never, audience))
        expect(includes(audience, SIDE_OF_TOLD[as]), `${as} of ${audience}`).toBe(true);
    expect(toldOf({ kind: "reported-phase" } as never, "inspectorate")).toEqual(["inspector"]);
    expect(toldOf({ kind: "submitted" } as never, "force")).toEqual(["owner", "sponsor"]);
  });

  it("is the policing body from the second move of a date on", () => {
    const moved = (move: number) => toldOf({ kind: "target-moved", move } as never, "shared");
    expect(moved(1)).toEqual(["owner", "coordinator"]);
    expect(moved(2)).toEqual(["owner", "coordinator", "policing-body"]);
  });
});
