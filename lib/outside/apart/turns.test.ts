import { describe, expect, it } from "vitest";
import { Turns } from "./turns";

const BOUNDS = { atOnce: 2, waitingOfOnePerson: 2, waiting: 3, longestWait: 3_600 };
type Turn = Awaited<ReturnType<Turns["take"]>>;
const giveBack = (turn: Turn) => {
  if (typeof turn === "string") throw new Error(turn);
  turn();
};
/** What has been answered so far, by the names that were given. */
async function answered(asked: Readonly<Record<string, Promise<Turn>>>): Promise<string[]> {
  const names: string[] = [];
  for (const [name, turn] of Object.entries(asked)) turn.then(() => names.push(name));
  await new Promise((resolve) => setImmediate(resolve));
  return names;
}

describe("turns", () => {
  it("are given to a bounded number at once, then in the order of coming", async () => {
    const turns = new Turns(BOUNDS);
    const asked = { a: turns.take("a"), b: turns.take("b"), c: turns.take("c"), d: turns.take("d") };
    expect(await answered(asked)).toEqual(["a", "b"]);
    giveBack(await asked.b);
    expect(await answered(asked)).toEqual(["a", "b", "c"]);
    giveBack(await asked.a);
    giveBack(await asked.c);
    expect(await answered(asked)).toEqual(["a", "b", "c", "d"]);
  });

  it("come one at a time for each person: others go before one's second", async () => {
    const turns = new Turns(BOUNDS);
    const asked = { first: turns.take("a"), second: turns.take("a"), other: turns.take("b") };
    expect(await answered(asked)).toEqual(["first", "other"]);
    giveBack(await asked.other);
    expect(await answered(asked)).toEqual(["first", "other"]);
    giveBack(await asked.first);
    expect((await answered(asked)).toSorted()).toEqual(["first", "other", "second"]);
  });

  it("are refused to somebody who has enough waiting, and to everybody when all places are taken", async () => {
    const turns = new Turns(BOUNDS);
    const given = [await turns.take("a"), await turns.take("b")];
    const waiting = [turns.take("a"), turns.take("a")];
    expect(await turns.take("a")).toBe("yours-first");
    waiting.push(turns.take("c"));
    expect(await turns.take("d")).toBe("readers-busy");
    for (const turn of given) giveBack(turn);
    giveBack(await (waiting[0] as Promise<Turn>));
    for (const turn of waiting.slice(1)) giveBack(await turn);
    giveBack(await turns.take("d"));
  });

  it("are not waited for without end", async () => {
    const turns = new Turns({ ...BOUNDS, atOnce: 1, longestWait: 0.001 });
    const given = await turns.take("a");
    expect(await turns.take("b")).toBe("readers-busy");
    giveBack(given);
    giveBack(await turns.take("b"));
  });
});
