import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readHistories } from "@/lib/data/chain-links";
import { asOwner } from "@/lib/data/owner";
import { verifyHistory } from "@/lib/data/verify";
import { migrate } from "@/scripts/setup/migrate.mjs";
import { startPostgres } from "@/scripts/setup/postgres.mjs";
import { ensureDatabase } from "@/scripts/setup/postgres-roles.mjs";
import { type Made, makeScale } from "./make";

/** A database of its own beside the one that the other tests share: it holds all forces and everybody in them. */
const FINDINGS = 300;
let made: Made;
let stop: () => Promise<void>;

beforeAll(async () => {
  const postgres = await startPostgres("test");
  stop = postgres.stop;
  const urls = await ensureDatabase(postgres.state, "scale_tests", { fresh: true });
  await migrate(urls, () => {});
  Object.assign(process.env, { DATABASE_URL: urls.appUrl, DATABASE_OWNER_URL: urls.ownerUrl });
  process.env.NEXTAUTH_SECRET ||= "a secret of the database tests, long enough";
  made = await makeScale(FINDINGS, null);
});
afterAll(() => stop());

const count = async (statement: string): Promise<number> => {
  const [row] = await asOwner((db) =>
    db.$queryRawUnsafe<{ count: number }[]>(`select count(*)::int as count ${statement}`),
  );
  return row?.count ?? -1;
};

describe("a register of real size in the database", () => {
  it("has every row that was made, each past the database’s own checks", async () => {
    // The chain of what concerns no force is there before anything is made.
    const where = (table: string) => (table === "chain" ? "where force_id is not null" : "");
    for (const [table, rows] of made.rows)
      expect([table, await count(`from "${table}" ${where(table)}`)]).toEqual([table, rows]);
    // How each stood is made of the events alone, and comes to what its row says.
    expect(
      await count(`from finding f join finding_as_at s on s.finding_id = f.id and s."on" = (select max(m."on") from finding_as_at m where m.finding_id = f.id)
        where (f.status, f.kind, f.submission_pending) is distinct from (s.status, s.kind, s.submission_pending)
          or least(f.deadline_on, f.target) is distinct from s.first_date`),
    ).toBe(0);
    expect(await count("from finding where published_on is not null")).toBe(FINDINGS);
    expect(await count("from organisation where kind = 'force'")).toBe(43);
  });

  it("has an unbroken chain for every force", async () => {
    for (const { name, chains } of await asOwner((db) => readHistories(db)))
      expect([name, verifyHistory(chains).unbroken]).toEqual([name, true]);
  });

  it("has something of everything", async () => {
    for (const table of made.rows.keys()) expect([table, await count(`from "${table}"`)]).not.toEqual([table, 0]);
    for (const state of ["draft", "pending", "returned", "withdrawn", "accepted", "overtaken"])
      expect([state, await count(`from submission where state = '${state}'`)]).not.toEqual([state, 0]);
    for (const audience of ["force", "force-and-policing-body", "shared"])
      expect([audience, await count(`from evidence where audience = '${audience}'`)]).not.toEqual([audience, 0]);
    for (const kind of ["cause-of-concern", "recommendation", "area-for-improvement", "area-of-concern"])
      expect([kind, await count(`from finding where kind = '${kind}'`)]).not.toEqual([kind, 0]);
    expect(await count("from finding where parent_id is not null")).toBeGreaterThan(0);
    expect(await count("from inspection where published_on is null")).toBe(4);
  });

  it("says in a finding’s row what hangs on it", async () => {
    const contradictions = {
      "closed without a closure": `from finding f where (f.status = 'closed') <> exists
        (select 1 from closure c where c.finding_id = f.id and c.undone_on is null)`,
      "in Engage without a live reason": `from finding f where (f.status = 'engage') <> exists
        (select 1 from engage_reason r where r.finding_id = f.id and r.ended_on is null)`,
      "pending without a submission": `from finding f where f.submission_pending <> exists
        (select 1 from submission s where s.finding_id = f.id and s.state = 'pending')`,
      "moved without an approval": `from finding f where f.moves <>
        (select count(*) from target_date d where d.finding_id = f.id and d.state = 'approved' and d."from" is not null)`,
      "waits for a check that nobody ordered": `from finding f where f.next_check_on is distinct from
        (select min(d.next_check_on) from dependency d where d.finding_id = f.id and d.ended_on is null)`,
      "an event before publication": `from event e join finding f on f.id = e.finding_id where e."on" < f.published_on`,
    };
    for (const [what, statement] of Object.entries(contradictions))
      expect([what, await count(statement)]).toEqual([what, 0]);
  });
});
