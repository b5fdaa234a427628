import { execFile } from "node:child_process";
import { randomUUID } from "node:crypto";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterAll, expect, test } from "vitest";
import { againstHistory } from "@/lib/data/register-against-history";
import { inScope } from "@/lib/data/scope";
import { asOwner } from "@/lib/data/testing/database";
import { pastTheGuards } from "@/lib/data/testing/past-the-guards";
import { aCast, aListKeeper, type TestCast } from "@/lib/data/testing/people";
import { asked, does, publishedFindings, TODAY } from "@/lib/data/testing/reports";
import { runScript } from "@/lib/data/testing/scripts";
import { runAgreeToRedaction, runAskForRedaction } from "./redaction";
import { verifyForceHistory } from "./verify-force-history";

const folder = mkdtempSync(join(tmpdir(), "redaction-"));
afterAll(() => rmSync(folder, { recursive: true }));

/** A word that stands nowhere but in what is to go. */
const aName = () => `Bloggs${randomUUID().replaceAll("-", "")}`;

const entryOf = async (cast: TestCast, kind: string) => {
  const event = await asOwner((db) =>
    db.event.findFirstOrThrow({ where: { forceId: cast.force.id, kind }, orderBy: { number: "asc" } }),
  );
  return { chain: event.chainId, number: event.number };
};

/** Words about somebody in an update, in an assurance and in a note of evidence that is repeated as it is widened. */
async function written(cast: TestCast, name: string) {
  const [finding] = await publishedFindings(cast.inspector, cast.force);
  const reference = finding?.reference ?? "";
  const on = TODAY;
  const next = { step: `Ask ${name}.`, on: null };
  await does(cast.coordinator, reference, {
    do: "update-progress",
    id: randomUUID(),
    on,
    progress: "on-track",
    note: `${name} is ill.`,
    next,
  });
  await does(cast.pcc, reference, {
    do: "record-assurance",
    id: randomUUID(),
    on,
    assurance: "assured",
    note: `Seen by ${name}.`,
  });
  const note = { title: "A sample", note: `Of ${name}.`, kind: "document", from: null, to: null, link: null } as const;
  const id = randomUUID();
  await does(cast.coordinator, reference, { do: "add-evidence", id, on, ...note, audience: "force-and-policing-body" });
  await does(cast.coordinator, reference, { do: "widen-evidence", evidenceId: id, on, audience: "shared" });
  return reference;
}

/** What the export of the force says, and what code that shares no line with it says of that. */
async function exported(cast: TestCast) {
  const key = join(folder, "public.pem");
  const { output } = await runScript("scripts/audit-export.ts", "--force", cast.force.slug, "--key", key);
  const file = join(folder, "history.ndjson");
  writeFileSync(file, output);
  const told = await promisify(execFile)(process.execPath, ["verifier/verify-history.mjs", file]).catch(
    (error) => error,
  );
  return { text: output, verdict: String(told.stdout) };
}

const everywhere = async (cast: TestCast, name: string) => {
  const tables = ["event", "progress_update", "assurance", "evidence"] as const;
  const found: string[] = [];
  for (const table of tables) {
    const rows = await asOwner((db) =>
      db.$queryRawUnsafe<{ id: string }[]>(
        `select id from ${table} t where force_id = $1::uuid and t::text like '%' || $2 || '%'`,
        cast.force.id,
        name,
      ),
    );
    if (rows.length > 0) found.push(table);
  }
  const words = await asOwner(
    (db) =>
      db.$queryRaw<
        { source: string }[]
      >`select distinct source from search_row where force_id = ${cast.force.id}::uuid and words::text like ${`%${name.toLowerCase()}%`}`,
  );
  return [...found, ...words.map(({ source }) => `search of ${source}`).sort()];
};

/** How many were told of redactions of this force, by as what. */
async function toldOf(cast: TestCast): Promise<Readonly<Record<string, number>>> {
  const told = await asOwner((db) =>
    db.notice.groupBy({
      by: ["toldAs"],
      where: { event: { forceId: cast.force.id, kind: "words-redacted" } },
      _count: true,
    }),
  );
  return Object.fromEntries(told.map(({ toldAs, _count }) => [toldAs, _count]));
}

test("words are taken out by two people and the history is as whole as before, to Verify and to the independent verifier", async () => {
  const [cast, keeper, name] = [await aCast(), await aListKeeper(), aName()];
  await written(cast, name);
  expect(await everywhere(cast, name)).toEqual([
    "event",
    "progress_update",
    "assurance",
    "evidence",
    "search of evidence",
    "search of update",
  ]);
  for (const kind of ["progress-updated", "assurance-recorded", "evidence-added"]) {
    const id = randomUUID();
    const entry = await entryOf(cast, kind);
    const ask = { id, why: "Somebody asked for it." };
    for (const actor of [cast.staff, cast.reader, cast.chiefOfficer])
      expect(await runAskForRedaction(actor, entry, { ...ask, id: randomUUID() }, asked())).toMatchObject({
        ok: false,
      });
    expect(await runAskForRedaction(cast.coordinator, entry, ask, asked())).toEqual({ ok: true, value: { id } });
    expect(await runAskForRedaction(cast.pcc, entry, { ...ask, id: randomUUID() }, asked())).toMatchObject({
      refusal: { why: "redaction-known" },
    });
    // Nobody but an administrator of the inspectorate so much as finds it.
    for (const actor of [cast.coordinator, cast.inspector, cast.administrator])
      expect(await runAgreeToRedaction(actor, id, asked())).toMatchObject({ refusal: { why: "not-found" } });
    const agreed = await runAgreeToRedaction(keeper, id, asked());
    expect(agreed).toEqual({ ok: true, value: { entries: kind === "evidence-added" ? 2 : 1 } });
    expect(await runAgreeToRedaction(keeper, id, asked())).toMatchObject({ refusal: { why: "redaction-known" } });
  }
  expect(await everywhere(cast, name)).toEqual([]);
  // The force is told of each, and its policing body, which reads these three; whoever agreed is not.
  expect(await toldOf(cast)).toEqual({ coordinator: 3, "policing-body": 3 });
  expect(await verifyForceHistory(cast.coordinator, cast.force.slug)).toMatchObject({ unbroken: true });
  expect(await asOwner((db) => againstHistory(db, cast.force.id))).toEqual([]);
  const { text, verdict } = await exported(cast);
  expect(text).not.toContain(name);
  expect(text).toContain("Somebody asked for it.");
  expect(verdict).toMatch(new RegExp(`^${cast.force.slug}: unbroken to entry`, "m"));

  const { number } = await entryOf(cast, "progress-updated");
  await pastTheGuards(
    (db) =>
      db.$executeRaw`update event set payload = replace(payload, '[redacted]', 'Other words') where chain_id = ${cast.force.slug} and number = ${number}`,
  ).catch(() => {});
  const after = await verifyForceHistory(cast.coordinator, cast.force.slug);
  expect(after).toMatchObject({ unbroken: false, entry: number });
  expect((await exported(cast)).verdict).toContain(`${cast.force.slug}: broken at entry ${number} `);
});

test("only words of an update, an assurance or a note of evidence go, and nobody writes an entry without its words", async () => {
  const [cast, keeper] = [await aCast(), await aListKeeper()];
  await written(cast, aName());
  const published = await entryOf(cast, "finding-published");
  const ask = { id: randomUUID(), why: "Somebody asked for it." };
  expect(await runAskForRedaction(cast.coordinator, published, ask, asked())).toMatchObject({
    refusal: { why: "not-redactable" },
  });
  const other = await aCast();
  expect(await runAskForRedaction(other.coordinator, published, ask, asked())).toMatchObject({
    refusal: { why: "not-found" },
  });
  for (const change of [
    "update event set payload = redacted_payload(payload), redacted = digest_of(redacted_payload(payload)) where force_id = $1::uuid and kind = 'progress-updated'",
    "update evidence set note = '[redacted]' where force_id = $1::uuid",
  ]) {
    await expect(asOwner((db) => db.$executeRawUnsafe(change, cast.force.id))).rejects.toThrow(
      /append-only|never rewritten/,
    );
    await expect(inScope(keeper, (db) => db.$executeRawUnsafe(change, cast.force.id))).rejects.toThrow();
  }
});
