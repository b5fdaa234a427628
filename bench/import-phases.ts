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
import { cpuOf } from "./cpu";
import { HEADINGS, row } from "./import-rows";

/**
 * What each step of an import costs, time by the clock and CPU of this process with its children and of PostgreSQL with its own:
 * `import-phases.ts ROWS PID_OF_POSTGRES`, on an empty register. `import-against.ts` runs it in the tree of another commit too,
 * with `import-rows.ts` and `cpu.ts`, and uses only what both have besides.
 */
const ROWS = Number(process.argv[2] ?? 10_000);
const POSTGRES = Number(process.argv[3]);
const TODAY = date("2024-09-30");

interface Cost {
  readonly clock: number;
  readonly node: number;
  readonly postgres: number;
}

async function costOf<Value>(work: () => Promise<Value>): Promise<readonly [Value, Cost]> {
  const [at, node, postgres] = [performance.now(), cpuOf([process.pid]), cpuOf([POSTGRES])];
  const value = await work();
  return [
    value,
    {
      clock: (performance.now() - at) / 1_000,
      node: (cpuOf([process.pid]) - node) / 1_000,
      postgres: (cpuOf([POSTGRES]) - postgres) / 1_000,
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
