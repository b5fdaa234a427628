import "@/lib/testing/own-database";
import { randomUUID } from "node:crypto";
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { beforeAll, describe, expect, it } from "vitest";
import { mintActor } from "@/lib/domain/actor";
import { asOwner } from "@/lib/testing/database";
import { does, TODAY } from "@/lib/testing/reports";
import { type Ran, runScriptWith } from "@/lib/testing/scripts";
import { migrations } from "@/scripts/setup/migrations.mjs";
import { startPostgres } from "@/scripts/setup/postgres.mjs";
import { ensureDatabase, withClient } from "@/scripts/setup/postgres-roles.mjs";
import { rowsOf } from "./copy-tables";
import { readManifest } from "./manifest";
import { readPart } from "./parts";

/**
 * The demonstration as the release of 22 November 2026 (4be5af6) told it, backed up: published reports, updates, evidence,
 * submissions, closures, Engage, and their history. Its own code wrote every row.
 */
const FOLDER = "fixtures/register-of-2026-11-22";
const manifest = readManifest(FOLDER);

let restored: Ran;
let url: string;
beforeAll(async () => {
  const { state } = await startPostgres("test");
  const { ownerUrl, appUrl } = await ensureDatabase(state, `upgrade_tests_${process.pid}`, { fresh: true });
  const folder = mkdtempSync(join(tmpdir(), "upgraded-"));
  // From here on this file's register is the upgraded one.
  const settings = { DATABASE_URL: appUrl, DATABASE_OWNER_URL: ownerUrl, OUTSTANDING_FILES: join(folder, "files") };
  Object.assign(process.env, settings);
  url = ownerUrl;
  restored = await runScriptWith({}, "scripts/backup/restore.ts", FOLDER);
});

/** Columns of then that a later release put elsewhere; a test of its own finds what stood in each there. */
const ELSEWHERE: readonly string[] = ["evidence.finding_id", "organisation.oversees_id"];

interface Copied {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

function parsed(copy: string): Copied {
  const [head = "", ...lines] = copy.trimEnd().split("\n");
  return { columns: head.split("\t"), rows: lines.map((line) => line.split("\t")) };
}

/** Columns whose words a later release made keys of a list that the inspectorate keeps: each word became one key. */
const KEYED: Readonly<Record<string, readonly string[]>> = { finding: ["theme"] };

/** What the rows say in these columns, a line each. */
const said = ({ columns, rows }: Copied, of: readonly string[]) =>
  rows.map((cells) => of.map((name) => `${name}=${cells[columns.indexOf(name)]}`).join(" "));

async function partOf(table: string): Promise<Copied> {
  const part = manifest.register.find((one) => one.table === `public.${table}`);
  if (!part) throw new Error(`No ${table} in the backup`);
  return parsed(await text(await readPart(FOLDER, part, null)));
}

describe("a register of 22 November 2026, in use", () => {
  it("comes to today’s migrations", () => {
    const before = new Set(manifest.facts.migrations.map(({ name }) => name));
    const since = migrations().filter(({ name }) => !before.has(name)).length;
    expect(before.size).toBe(10);
    expect(since).toBeGreaterThan(60);
    expect(restored.output).toContain(`Applied ${since} migrations of this release to it.`);
    expect(restored.code).toBe(0);
  });

  // A submission without points has an empty list of them today.
  it("loses no row, and nothing that stood in one", async () => {
    expect(manifest.facts.rows).toMatchObject({ "public.event": 237, "public.finding": 52, "public.closure": 10 });
    const gone: string[] = [];
    await withClient(url, async (client) => {
      for (const name of Object.keys(manifest.facts.rows).map((table) => table.replace("public.", ""))) {
        const then = await partOf(name);
        const now = parsed(await text(await rowsOf(client, { schema: "public", name })));
        const kept = then.columns.filter((column) => now.columns.includes(column));
        gone.push(...then.columns.filter((column) => !kept.includes(column)).map((column) => `${name}.${column}`));
        const keyed = KEYED[name] ?? [];
        const same = kept.filter((column) => !keyed.includes(column));
        const there = new Map(said(now, same).map((row, at) => [row, at]));
        const rows = said(then, same).map((row) =>
          name === "submission" ? row.replace("points=\\N", "points={}") : row,
        );
        expect(rows.filter((row) => !there.has(row)).slice(0, 1), name).toEqual([]);
        for (const column of keyed) {
          const became = rows.map((row, at) => [
            then.rows[at]?.[then.columns.indexOf(column)],
            now.rows[there.get(row) ?? -1]?.[now.columns.indexOf(column)],
          ]);
          const words = new Set(became.map(([word]) => word));
          expect(new Set(became.map((pair) => pair.join(" is "))).size, `${name}.${column}`).toBe(words.size);
          expect(new Set(became.map(([, key]) => key)).size, `${name}.${column}`).toBe(words.size);
        }
      }
      expect(gone).toEqual(ELSEWHERE);
    });
  });

  it("finds what a note of evidence supports where it is kept today", async () => {
    const then = await partOf("evidence");
    const { rows } = await withClient(url, (client) =>
      client.query("select evidence_id, finding_id from evidence_use"),
    );
    const now = rows.map((row) => `id=${row.evidence_id} finding_id=${row.finding_id}`);
    expect(now.sort()).toEqual(said(then, ["id", "finding_id"]).toSorted());
  });

  it("finds whom a policing body oversees where it is kept today", async () => {
    const then = await partOf("organisation");
    const { rows } = await withClient(url, (client) => client.query("select body_id, force_id from oversight"));
    const now = rows.map((row) => `id=${row.body_id} oversees_id=${row.force_id}`);
    const overseen = said(then, ["id", "oversees_id"]).filter((row) => !row.endsWith("oversees_id=\\N"));
    expect(overseen.length).toBeGreaterThan(40);
    expect(now.sort()).toEqual(overseen.toSorted());
  });

  it("has a history that is unbroken and says what the register says", async () => {
    const asAt = await runScriptWith({}, "scripts/as-at.ts");
    expect(asAt.code, asAt.output).toBe(0);
    const { code, output } = await runScriptWith({}, "scripts/audit-verify.ts");
    expect(output).toContain("West Midlands Police: unbroken to entry 162");
    expect(code, output).toBe(0);
  });

  it("goes on being worked with, by somebody who was in it", async () => {
    const actor = await asOwner(async (db) => {
      const force = await db.organisation.findFirstOrThrow({ where: { slug: "west-midlands" } });
      const member = await db.membership.findFirstOrThrow({
        where: { organisationId: force.id, role: "force-coordinator" },
        include: { person: true },
      });
      const { id, name } = force;
      const organisation = { id, kind: "force", name } as const;
      const { post, personId, person } = member;
      return mintActor({ personId, name: person.name, post, role: "force-coordinator", organisation, forces: [id] });
    });
    const finding = await asOwner((db) =>
      db.finding.findFirstOrThrow({
        where: { forceId: actor.organisation.id, status: "open", ownerId: { not: null } },
      }),
    );
    const update = { do: "update-progress", id: randomUUID(), progress: "on-track", note: "It goes well." } as const;
    await does(actor, finding.reference ?? "", { ...update, on: TODAY });
    const { code, output } = await runScriptWith({}, "scripts/audit-verify.ts");
    expect(output).toContain("West Midlands Police: unbroken to entry 163");
    expect(code, output).toBe(0);
  });
});
