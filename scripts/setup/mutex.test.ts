import { existsSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { giveBack, inTurn, take } from "./mutex.mjs";

const lock = () => join(mkdtempSync(join(tmpdir(), "lock-")), "x.lock");

describe("a lock", () => {
  it("is taken once and names its holder to the second", () => {
    const file = lock();
    expect(take(file, { port: 3000 })).toBeUndefined();
    expect(take(file)).toMatchObject({ pid: process.pid, port: 3000 });
    giveBack(file);
    expect(take(file)).toBeUndefined();
  });

  it("that a crash left behind is taken over, also where its number belongs to another process now", () => {
    const file = lock();
    writeFileSync(file, JSON.stringify({ pid: 2 ** 22 + 1, mark: "1" }));
    expect(take(file)).toBeUndefined();
    writeFileSync(file, JSON.stringify({ pid: process.ppid, mark: "born at another time" }));
    expect(take(file)).toBeUndefined();
  });

  it("lets one after the other work, and is free again after a failure", async () => {
    const file = lock();
    const order: string[] = [];
    const work = (name: string) =>
      inTurn(file, async () => {
        order.push(`${name} begins`);
        await new Promise((resolve) => setTimeout(resolve, 5));
        order.push(`${name} ends`);
      });
    await Promise.all([work("a"), work("b")]);
    expect(order).toEqual(["a begins", "a ends", "b begins", "b ends"]);
    await expect(
      inTurn(file, async () => {
        throw new Error("broken");
      }),
    ).rejects.toThrow("broken");
    expect(existsSync(file)).toBe(false);
  });
});
