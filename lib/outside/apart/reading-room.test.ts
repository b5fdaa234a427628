import { afterEach, describe, expect, it } from "vitest";
import type { Limits } from "./limits";
import type { Ended } from "./reading-process";
import { ReadingRoom } from "./reading-room";

const WORKS = "lib/outside/apart/testing/works.ts";
const rooms: ReadingRoom[] = [];
const told: [string, Ended][] = [];

function room(limits: Partial<Limits> = {}): ReadingRoom {
  const made = new ReadingRoom({
    works: WORKS,
    limits: { cpuSeconds: 60, seconds: 60, megabytes: 1_024, ...limits },
    tell: (kind, why) => told.push([kind, why]),
  });
  rooms.push(made);
  return made;
}

afterEach(() => {
  for (const one of rooms.splice(0)) one.close();
  told.length = 0;
});

describe("a file that is read in a process of its own", { timeout: 120_000 }, () => {
  it("comes back as it went, bytes and all", async () => {
    const input = { bytes: Uint8Array.of(0, 255), text: "a\u0000b\ud83d\ude00", rows: [[""]], none: null };
    expect(await room().run("echo", input, "one")).toEqual({ ok: true, value: input });
    expect(told).toEqual([]);
  });

  it("stands beside no address, secret or session", async () => {
    process.env.DATABASE_URL ??= "postgresql://nobody@localhost/nothing";
    const answer = await room().run("environment", null, "one");
    const names = answer.ok ? (answer.value as string[]) : [];
    expect(names).not.toContain("DATABASE_URL");
    expect(names.filter((name) => !/^(NODE_ENV|TZ|TMPDIR|NODE_CHANNEL_\w+)$/.test(name))).toEqual([]);
  });

  it.each([
    ["uses more processor time than it may", "slow", { cpuSeconds: 3 }, "took-too-long"],
    ["waits longer than it may", "idle", { seconds: 0.2 }, "took-too-long"],
    ["takes more memory than it may", "greedy", { megabytes: 400 }, "needs-too-much-memory"],
    ["throws", "breaks", {}, "reader-broke"],
    ["ends by itself", "leaves", {}, "reader-broke"],
  ] as const)("is ended with a reason where it %s, and the next is read", async (_name, kind, limits, why) => {
    const here = room(limits);
    expect(await here.run(kind, null, "one")).toEqual({ ok: false, why });
    expect(told).toEqual([[kind, why]]);
    if (kind !== "idle") expect(await here.run("echo", "next", "one")).toEqual({ ok: true, value: "next" });
  });

  it("keeps nobody else from being read, nor this process from anything else", async () => {
    const here = room({ cpuSeconds: 3_600, seconds: 3_600 });
    const slow = here.run("slow", null, "one");
    expect(await here.run("echo", "beside", "two")).toEqual({ ok: true, value: "beside" });
    here.close();
    expect(await slow).toEqual({ ok: false, why: "reader-broke" });
  });

  it("is quoted to nobody where its reader fails on it and says why", async () => {
    const said: string[] = [];
    const here = new ReadingRoom({ works: WORKS, tell: (_kind, _why, words) => said.push(words) });
    rooms.push(here);
    // The second is read by a process that was kept ready.
    for (const canary of ["canary-one", "canary-two"])
      expect(await here.run("quotes", canary, "one")).toEqual({ ok: false, why: "reader-broke" });
    expect(said).toEqual(["", ""]);
  });

  it("says so where it cannot even be started", async () => {
    const broken = new ReadingRoom({
      works: "lib/outside/apart/nothing-here.ts",
      tell: (kind, why, said) => {
        told.push([kind, why]);
        expect(said).toContain("nothing-here");
      },
    });
    rooms.push(broken);
    expect(await broken.run("echo", null, "one")).toEqual({ ok: false, why: "reader-broke" });
    expect(told).toEqual([["echo", "reader-broke"]]);
  });
});
