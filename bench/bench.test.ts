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
    csvs: {},
    overhead: false,
    upload: null,
  },
  rows: [
    row("register", "inspector", { ours: 40, "4be5af60f": 400, words: 10, Redmine: 250 }),
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
    expect(held(/register, inspector, beside a bare/)).toMatchObject({ measured: 4, most: 2 });
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

  it("are of every page that somebody signed in reads, of the largest register, and of what log and limits cost", () => {
    const csv = (grownMb: number) => ({ firstByteMs: 90, totalMs: 4_000, bytes: 50_000_000, grownMb });
    const more: Result = {
      ...result,
      overhead: true,
      rows: [
        ...result.rows.map((one) =>
          one.page === "register"
            ? { ...one, size: { ...one.size, bare: { htmlBytes: 90_000, sentBytes: 9_000, scriptBytes: 165_000 } } }
            : one,
        ),
        {
          ...row("evidence", "coordinator", { ours: 20 }),
          size: { ours: { htmlBytes: 1, sentBytes: 1, scriptBytes: 190_000 } },
        },
        {
          ...row("public", "nobody", { ours: 5 }),
          size: { ours: { htmlBytes: 1, sentBytes: 1, scriptBytes: 900_000 } },
        },
        row("progress", "coordinator", { ours: 63, "4be5af60f": 60 }, 12, false),
      ],
      sizes: {
        1000: { "register inspector": 30 },
        100000: {
          ...{ "register inspector": 40, "search inspector": 50, "register-last inspector": 42 },
          ...{ "register-ordered inspector": 40, "register-ordered-last inspector": 80 },
        },
      },
      csv: csv(20),
      csvs: { 100000: csv(60) },
    };
    const of = (what: RegExp) => barsOf(more).find((bar) => what.test(bar.what))?.measured;
    expect(of(/^JavaScript of our own, compressed, of the page that has most \(evidence\)$/)).toBe(25);
    expect(of(/search, inspector, beside the same page without it, at 100000$/)).toBe(1.25);
    expect(of(/last page beside the first, register-ordered, at 100000$/)).toBe(2);
    expect(of(/last page beside the first, register, at 100000$/)).toBeCloseTo(1.05);
    expect(of(/^Memory that the CSV of 100000 findings adds$/)).toBe(60);
    expect(of(/a page with log and limits/)).toBeCloseTo(0.1);
    expect(of(/a write with log and limits/)).toBeCloseTo(1.05);
    expect(held(/a write with log and limits/)?.measured).toBeNull();
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
