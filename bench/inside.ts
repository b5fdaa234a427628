/**
 * What things cost inside one process, as ratios within one run: `node scripts/run.mjs bench/inside.ts`, on the demonstration or
 * whatever register it is pointed at.
 * Machines differ and are noisy, so no test asserts any of these. The import of 10,000 rows is `bench/import.ts`, which
 * wants an empty register.
 */

import { readdirSync, readFileSync } from "node:fs";
import { performance } from "node:perf_hooks";
import { endClient } from "@/lib/data/client";
import { asOwner, endOwner } from "@/lib/data/owner";
import { findFindingPage } from "@/lib/data/queries/finding-page";
import { findRegisterPage } from "@/lib/data/queries/register";
import { findWork } from "@/lib/data/queries/work";
import { inScope } from "@/lib/data/scope";
import { type Actor, mintActor } from "@/lib/domain/actor";
import { date } from "@/lib/domain/calendar";
import { EVERYTHING } from "@/lib/domain/finding/register-filter";
import { readReport } from "@/lib/domain/report-text/read-report";

const TODAY = date("2024-09-30");

/** Milliseconds of the median of `times` runs, after a few to warm up. */
async function median(work: () => unknown, times = 60): Promise<number> {
  for (let at = 0; at < 5; at += 1) await work();
  const taken: number[] = [];
  for (let at = 0; at < times; at += 1) {
    const start = performance.now();
    await work();
    taken.push(performance.now() - start);
  }
  return taken.toSorted((a, b) => a - b)[Math.floor(times / 2)] ?? 0;
}

/** How many times as long `work` takes as `base`, turn by turn so that a busy machine slows both. */
async function ratio(base: () => unknown, work: () => unknown, times = 80): Promise<number> {
  let [first, second] = [0, 0];
  for (let at = -5; at < times; at += 1) {
    const start = performance.now();
    await base();
    const between = performance.now();
    await work();
    if (at < 0) continue;
    first += between - start;
    second += performance.now() - between;
  }
  return second / first;
}

const say = (what: string, figure: string) => console.log(`${what.padEnd(64)} ${figure.padStart(14)}`);
const ms = (value: number) => `${value.toFixed(2)} ms`;

/** Somebody of a force that has findings, and an inspector, as far as the register has them. */
async function people(): Promise<{ readonly staff: Actor; readonly inspector: Actor; readonly reference: string }> {
  return asOwner(async (db) => {
    const finding = await db.finding.findFirstOrThrow({
      where: { reference: { not: null } },
      orderBy: { reference: "desc" },
    });
    const force = await db.organisation.findUniqueOrThrow({ where: { id: finding.forceId } });
    const inspectorate = await db.organisation.findFirstOrThrow({ where: { kind: "inspectorate" } });
    const nobody = { personId: "00000000-0000-4000-8000-000000000000", name: "Bench", post: "Bench" };
    return {
      reference: finding.reference ?? "",
      staff: mintActor({
        ...nobody,
        role: "reader",
        organisation: { id: force.id, kind: "force", name: force.name },
        forces: [force.id],
      }),
      inspector: mintActor({
        ...nobody,
        role: "inspector",
        organisation: { id: inspectorate.id, kind: "inspectorate", name: inspectorate.name },
        forces: "all",
      }),
    };
  });
}

async function benchRegister(): Promise<void> {
  const { staff, inspector, reference } = await people();
  const sort = { by: "reference", descending: false } as const;
  const bare = () =>
    asOwner((db) =>
      db.finding.findMany({ where: { force: { id: staff.organisation.id } }, orderBy: { id: "asc" }, take: 50 }),
    );
  const walled = () =>
    inScope(staff, (db) =>
      db.finding.findMany({ where: { force: { id: staff.organisation.id } }, orderBy: { id: "asc" }, take: 50 }),
    );
  say("50 findings, as the owner", ms(await median(bare)));
  say("the same, told who asks and behind the policies", `${(await ratio(bare, walled)).toFixed(2)} ×`);
  say(
    "a page of the register, one force",
    ms(await median(() => findRegisterPage(staff, EVERYTHING, sort, { page: 1 }, TODAY))),
  );
  say(
    "a page of the register, every force",
    ms(await median(() => findRegisterPage(inspector, EVERYTHING, sort, { page: 1 }, TODAY))),
  );
  say("one finding with its history", ms(await median(() => findFindingPage(staff, reference, TODAY))));
  say("the work list of an inspector", ms(await median(() => findWork(inspector, TODAY, null))));
}

async function benchReader(): Promise<void> {
  const folder = "fixtures/reports/";
  const texts = readdirSync(folder)
    .filter((name) => name.endsWith(".txt"))
    .map((name) => readFileSync(folder + name, "utf8"));
  const all = texts.join("\n\n");
  const once = await median(() => readReport(all), 20);
  const eight = await median(() => readReport(Array(8).fill(all).join("\n\n")), 5);
  say(`reading ${Math.round(all.length / 1000)} kB of reports`, ms(once));
  say("reading eight times as much: 8 is linear", `${(eight / once).toFixed(1)} ×`);
}

await benchRegister();
await benchReader();
await Promise.all([endClient(), endOwner()]);
