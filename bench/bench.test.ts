import { spawn } from "node:child_process";
import { once } from "node:events";
import { describe, expect, it } from "vitest";
import { barsOf } from "./bars";
import { cpuOf, memoryOf, ownChildren } from "./cpu";
import { median } from "./measure";
import { readOptions } from "./options";
import { printed } from "./print";
import type { Result, Row } from "./result";

describe("what npm run bench is asked", () => {
  it("measures everything usual when it is asked for nothing", () => {
    expect(readOptions([])).toMatchObject({ findings: 10_000, clients: [1, 10, 50], rounds: 5, pages: [], bare: true });
  });

  it("narrows", () => {
    const asked = [
      "--pages",
      "register,finding",
      "--roles",
      "inspector",
      "--clients",
      "1",
      "--no-bare",
      "--rounds",
      "1",
    ];
    expect(readOptions(asked)).toMatchObject({
      ...{ pages: ["register", "finding"], roles: ["inspector"], clients: [1], bare: false, rounds: 1 },
    });
  });

  it.each([
    [["--page", "register"], 'does not know "--page"'],
    [["--rounds", "many"], '--rounds takes whole numbers, such as --rounds 10; "many" is none'],
    [["--roles", "visitor"], 'Nobody is called "visitor"'],
    [["--beside", "nowhere.json"], "nowhere.json cannot be read as JSON"],
  ])("says what is wrong with %j", (asked, sentence) => {
    expect(() => readOptions(asked)).toThrow(sentence);
  });
});

const row = (page: string, viewer: string, cpuMs: Row["cpuMs"], roundTrips = 4, isPage = true): Row => ({
  ...{ page, viewer, isPage, cpuMs, databaseMs: {}, sqlMs: null, load: {} },
  traffic: { ours: { statements: roundTrips, roundTrips } },
  size: { ours: { htmlBytes: 100_000, sentBytes: 12_000, scriptBytes: 180_000 } },
});

const result: Result = {
  ...{
    at: "2026-11-28",
    findings: 10_000,
    rounds: 5,
    against: "4be5af60f",
    beside: ["Redmine"],
    sizes: {},
    csv: null,
    upload: null,
  },
  rows: [
    row("register", "inspector", { ours: 40, "4be5af60f": 400, bare: 10, Redmine: 250 }),
    row("finding", "inspector", { ours: 30, "4be5af60f": 100 }, 9),
    row("closing", "inspector", { ours: 90 }, 20, false),
  ],
  memory: { atRestMb: 120, atEndMb: 300, afterOneMb: null, afterMinutesMb: null },
  importWaitSeconds: null,
};
const held = (what: RegExp) => barsOf(result).find((bar) => what.test(bar.what));

describe("the bars", () => {
  it("are ratios within one run", () => {
    expect(held(/register, inspector, against/)).toMatchObject({ measured: 0.1, most: 1 / 8 });
    expect(held(/register, inspector, beside Redmine/)).toMatchObject({ measured: 0.16, most: 1 / 6 });
    expect(held(/register, inspector, beside the bare/)).toMatchObject({ measured: 4, most: 2 });
    expect(held(/Round trips/)).toMatchObject({ measured: 9, most: 8 });
  });

  it("say what was not measured, what holds and what is missed", () => {
    expect(held(/work, inspector, against/)?.measured).toBeNull();
    const lines = printed(result, barsOf(result)).split("\n");
    const line = (what: string) => lines.find((each) => each.startsWith(what)) ?? "";
    expect(line("CPU of register, inspector, against")).toMatch(/holds$/);
    expect(line("Round trips")).toMatch(/MISSED$/);
    expect(line("CPU of work, inspector, against")).toContain("not measured");
  });

  it("are of medians", () => {
    expect([median([3, 1, 2]), median([4, 1, 3, 2])]).toEqual([2, 2.5]);
  });
});

describe.skipIf(process.platform !== "linux")("what processes cost", () => {
  it("counts a process with its children, those that have ended too", async () => {
    const busy = "const end = process.cpuUsage().user + 300_000; while (process.cpuUsage().user < end);";
    const parent = spawn(process.execPath, [
      "-e",
      `require("node:child_process").spawnSync(process.execPath, ["-e", ${JSON.stringify(busy)}]); console.log("done"); setInterval(() => {}, 1000);`,
    ]);
    try {
      await once(parent.stdout, "data");
      const { pid = 0 } = parent;
      expect(ownChildren()).toContain(pid);
      expect(cpuOf([pid])).toBeGreaterThanOrEqual(300);
      expect(cpuOf([])).toBe(0);
      expect(memoryOf([pid])).toBeGreaterThan(1);
    } finally {
      parent.kill();
    }
  }, 60_000);
});
