import { randomUUID } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { asOwner, endOwner } from "@/lib/data/owner";
import { inScope } from "@/lib/data/scope";
import { loadImport } from "@/lib/data/store/register-import";
import type { Actor } from "@/lib/domain/actor";
import { date } from "@/lib/domain/calendar";
import type { InspectionAnswers } from "@/lib/domain/register-import/known";
import { readMapping } from "@/lib/domain/register-import/mapping";
import { writeSpreadsheet } from "@/lib/outside/spreadsheets/write-spreadsheet";
import { beginRecording } from "@/lib/usecases/import-register/begin-recording";
import { checkImport } from "@/lib/usecases/import-register/check-import";
import { recordImport } from "@/lib/usecases/import-register/record-import";
import { startRegisterImport } from "@/lib/usecases/import-register/start-import";
import { makeCast } from "@/prisma/seed/cast";

/**
 * What each step of an import costs, time by the clock and CPU of this process with its children and of PostgreSQL with its own:
 * `import-phases.ts ROWS PID_OF_POSTGRES`, on an empty register. `import-against.ts` runs it in the tree of another commit too,
 * so it uses only what both have, and nothing of `bench/`.
 */
const ROWS = Number(process.argv[2] ?? 10_000);
const POSTGRES = Number(process.argv[3]);
const TODAY = date("2024-09-30");
const HEADINGS =
  "Ref|Inspection|Kind|Cause of concern|Text|Owner|SRO|First target|Current target|RAG|Last update|Date closed".split(
    "|",
  );
const VERBS = "record|supervise|review|assess|allocate|answer|measure|explain|audit|train".split("|");
const THINGS =
  "domestic abuse|999 calls|crime reports|vetting|custody|digital devices|stop and search|sex offenders|child protection|stalking".split(
    "|",
  );
const pick = (list: readonly string[], seed: number) => list[seed % list.length] ?? "";

/** As in `import.ts`: every tenth row a cause of concern with nine recommendations, each with people, dates and progress. */
function row(at: number): string[] {
  const isCause = at % 10 === 0;
  const words = `The force should ${pick(VERBS, at)} ${pick(THINGS, at * 7)} and ${pick(VERBS, at * 3 + 1)} ${pick(THINGS, at * 5 + 2)} ${randomUUID()} so that ${randomUUID()} (${at}).`;
  const family = at - (at % 10);
  const year = 2015 + (family % 9);
  const dates = isCause ? ["", ""] : [`30/06/${year + 1}`, at % 4 === 0 ? `31/12/${year + 1}` : `30/06/${year + 1}`];
  return [
    `R${at}`,
    `PEEL ${year}`,
    isCause ? "CoC" : "Rec",
    isCause ? "" : `R${family}`,
    words,
    "Head of investigations",
    "Assistant chief constable, crime",
    ...dates,
    pick(["Green", "Amber", "Red", "Complete"], at),
    "01/09/2024",
    at % 20 === 1 ? "01/08/2024" : "",
  ];
}

/** Seconds of CPU of a process and all below it, those that have ended too; Linux counts in hundredths. */
function cpuOf(root: number): number {
  const all = new Map<number, readonly [parent: number, ticks: number]>();
  for (const name of readdirSync("/proc").filter((one) => /^\d+$/.test(one))) {
    try {
      const stat = readFileSync(`/proc/${name}/stat`, "utf8");
      const fields = stat
        .slice(stat.lastIndexOf(")") + 2)
        .split(" ")
        .map(Number);
      all.set(Number(name), [fields[1] ?? 0, fields.slice(11, 15).reduce((sum, one) => sum + one, 0)]);
    } catch {
      // It has ended since the folder was read.
    }
  }
  const belongs = (pid: number): boolean => pid === root || (pid > 1 && belongs(all.get(pid)?.[0] ?? 0));
  return [...all].reduce((sum, [pid, [, ticks]]) => sum + (belongs(pid) ? ticks : 0), 0) / 100;
}

interface Cost {
  readonly clock: number;
  readonly node: number;
  readonly postgres: number;
}

async function costOf<Value>(work: () => Promise<Value>): Promise<readonly [Value, Cost]> {
  const [at, node, postgres] = [performance.now(), cpuOf(process.pid), cpuOf(POSTGRES)];
  const value = await work();
  return [
    value,
    {
      clock: (performance.now() - at) / 1_000,
      node: cpuOf(process.pid) - node,
      postgres: cpuOf(POSTGRES) - postgres,
    },
  ];
}

async function importRows(
  actor: Actor,
  forceId: string,
  rows: readonly (readonly string[])[],
  inspections: InspectionAnswers,
): Promise<Readonly<Record<string, Cost>>> {
  const bytes = await writeSpreadsheet("xlsx", { sheet: "Register", headings: HEADINGS, rows });
  const [started, reading] = await costOf(() =>
    startRegisterImport(actor, forceId, { fileName: "register.xlsx", bytes }, new Date()),
  );
  if (!started.ok) throw new Error(JSON.stringify(started.refusal));
  const { id } = started.value;
  const loaded = await inScope(actor, (db) => loadImport(db, actor, id));
  const [, checking] = await costOf(() =>
    checkImport(actor, id, { mapping: readMapping(loaded?.mapping), inspections }, { today: TODAY }),
  );
  const outline = (await inScope(actor, (db) => loadImport(db, actor, id)))?.result as { fingerprint: string };
  await beginRecording(
    actor,
    id,
    { shown: outline.fingerprint, reason: "resources", why: "As the force’s register has it." },
    new Date(),
  );
  const [, recording] = await costOf(() => recordImport(actor, id, { now: new Date(), today: TODAY }));
  const after = await inScope(actor, (db) => loadImport(db, actor, id));
  const created = (after?.result as { counts?: { create?: number } } | undefined)?.counts?.create;
  if (after?.state !== "done" || (created !== undefined && created !== rows.length))
    throw new Error(`${after?.state}: ${JSON.stringify(after?.result)}`);
  return { reading, checking, recording };
}

const cast = await asOwner((db) => makeCast(db, "three odd words here"));
const actor = cast.actor("WMP coordinator");
const forceId = cast.force("west-midlands");
const inspections = Object.fromEntries(
  Array.from({ length: 9 }, (_, at) => [
    `peel ${2015 + at}`,
    { publishedOn: date(`${2015 + at}-03-01`), type: "peel" } as const,
  ]),
);
await importRows(actor, forceId, [row(0)], inspections);
const rows = Array.from({ length: ROWS }, (_, at) => row(at + 10));
console.log(JSON.stringify(await importRows(actor, forceId, rows, inspections)));
await endOwner();
process.exit(0);
