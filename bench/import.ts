import { spawn } from "node:child_process";
import { randomUUID } from "node:crypto";
import { createInterface } from "node:readline";
import { readHistories } from "@/lib/data/chain-links";
import { asOwner, endOwner } from "@/lib/data/owner";
import { inScope } from "@/lib/data/scope";
import { knownRegister } from "@/lib/data/store/known-register";
import { loadImport } from "@/lib/data/store/register-import";
import { verifyHistory } from "@/lib/data/verify";
import type { Actor } from "@/lib/domain/actor";
import { date } from "@/lib/domain/calendar";
import type { InspectionAnswers } from "@/lib/domain/register-import/known";
import { readMapping } from "@/lib/domain/register-import/mapping";
import { writeSpreadsheet } from "@/lib/outside/spreadsheets/write-spreadsheet";
import { beginRecording } from "@/lib/usecases/import-register/begin-recording";
import { checkImport } from "@/lib/usecases/import-register/check-import";
import { recordImport } from "@/lib/usecases/import-register/record-import";
import { startRegisterImport } from "@/lib/usecases/import-register/start-import";
import { runTakeBackImport } from "@/lib/usecases/import-register/take-back-import";
import { makeCast } from "@/prisma/seed/cast";
import { inRoot } from "@/scripts/setup/paths.mjs";
import { HEADINGS, row } from "./import-rows";

/**
 * How fast a register of 10,000 rows is imported and taken back, with how much memory, and how long others who write to that force
 * wait meanwhile. Run it on an empty register: node scripts/run.mjs bench/import.ts [ROWS]
 */
const ROWS = Number(process.argv[2] ?? 10_000);
const TODAY = date("2024-09-30");
let peak = 0;
const watch = setInterval(() => {
  peak = Math.max(peak, process.memoryUsage().rss);
}, 50);
const seconds = (since: number) => ((performance.now() - since) / 1_000).toFixed(1);

async function importRows(
  actor: Actor,
  forceId: string,
  rows: readonly (readonly string[])[],
  record: (id: string) => Promise<void>,
  inspections: InspectionAnswers = {},
) {
  const bytes = await writeSpreadsheet("xlsx", { sheet: "Register", headings: HEADINGS, rows });
  const before = performance.now();
  const started = await startRegisterImport(actor, forceId, { fileName: "register.xlsx", bytes }, new Date());
  if (!started.ok) throw new Error(started.refusal);
  const { id } = started.value;
  const read = seconds(before);
  const loaded = await inScope(actor, (db) => loadImport(db, actor, id));
  const checking = performance.now();
  await checkImport(actor, id, { mapping: readMapping(loaded?.mapping), inspections }, { today: TODAY });
  const checked = seconds(checking);
  const outline = (await inScope(actor, (db) => loadImport(db, actor, id)))?.result as { fingerprint: string };
  await beginRecording(
    actor,
    id,
    { shown: outline.fingerprint, reason: "resources", why: "As the force’s register has it." },
    new Date(),
  );
  const recording = performance.now();
  await record(id);
  const taken = (performance.now() - recording) / 1_000;
  const after = await inScope(actor, (db) => loadImport(db, actor, id));
  return {
    id,
    bytes: bytes.length,
    read,
    checked,
    taken,
    state: after?.state,
    result: after?.result as { counts?: unknown },
  };
}

/**
 * Somebody else's commands, again and again while the import runs, from a process of their own as people's are (`import-others.ts`).
 * Answers once they are ready: they begin when they are told, and say at the end how long they waited.
 */
async function othersWrite(actor: Actor, reference: string) {
  const others = spawn(process.execPath, [...process.execArgv, inRoot("bench", "import-others.ts")], {
    stdio: ["pipe", "pipe", "inherit"],
  });
  others.stdin.write(`${JSON.stringify({ actor, reference, today: TODAY })}\n`);
  const lines = createInterface(others.stdout)[Symbol.asyncIterator]();
  const said = async (): Promise<unknown> => JSON.parse((await lines.next()).value ?? "null");
  await said();
  return {
    begin: () => others.stdin.write("begin\n"),
    end: () => {
      others.stdin.end();
      return said();
    },
  };
}

const cast = await asOwner((db) => makeCast(db, "three odd words here"));
const actor = cast.actor("WMP coordinator");
const forceId = cast.force("west-midlands");
/** Which reports are new to the register, and when they were published. */
const inspections = Object.fromEntries(
  Array.from({ length: 9 }, (_, at) => [
    `peel ${2015 + at}`,
    { publishedOn: date(`${2015 + at}-03-01`), type: "peel" } as const,
  ]),
);
const record = (id: string) => recordImport(actor, id, { now: new Date(), today: TODAY });
await importRows(actor, forceId, [row(0)], record, inspections);
const rows = Array.from({ length: ROWS }, (_, at) => row(at + 10));
peak = 0;
const start = process.memoryUsage().rss;
let meanwhile: unknown;
const others = await othersWrite(actor, "WMP-2015-001");
const first = await importRows(
  actor,
  forceId,
  rows,
  async (id) => {
    others.begin();
    await record(id);
    meanwhile = await others.end();
  },
  inspections,
);
console.log(
  JSON.stringify(
    {
      rows: ROWS,
      file: `${(first.bytes / 1e6).toFixed(1)} MB`,
      read: `${first.read} s`,
      check: `${first.checked} s`,
      record: `${first.taken.toFixed(1)} s`,
      rowsPerSecond: Math.round(ROWS / first.taken),
      state: first.state,
      counts: first.result.counts,
    },
    null,
    1,
  ),
);
console.log(
  JSON.stringify(
    {
      othersMeanwhile: meanwhile,
      memoryBefore: `${Math.round(start / 1e6)} MB`,
      memoryPeak: `${Math.round(peak / 1e6)} MB`,
    },
    null,
    1,
  ),
);
const again = await importRows(actor, forceId, rows, async () => undefined);
console.log(JSON.stringify({ again: { check: `${again.checked} s`, counts: again.result.counts } }));
const loading = performance.now();
await inScope(actor, (db) => knownRegister(db, actor, forceId));
console.log(JSON.stringify({ register: `${seconds(loading)} s` }));
const othersLater = await othersWrite(actor, "WMP-2015-001");
othersLater.begin();
const takingBack = performance.now();
const taken = await runTakeBackImport(
  actor,
  first.id,
  { confirmedStaying: 0 },
  { key: randomUUID(), version: null, now: new Date(), today: TODAY },
);
const takenIn = seconds(takingBack);
console.log(JSON.stringify({ takeBack: `${takenIn} s`, ok: taken.ok, othersMeanwhile: await othersLater.end() }));
for (const { chains } of await asOwner((db) => readHistories(db, forceId)))
  console.log(JSON.stringify(verifyHistory(chains)));
clearInterval(watch);
await endOwner();
process.exit(0);
