import "@/lib/testing/database";
import PgBoss from "pg-boss";
import { describe, expect, it } from "vitest";
import { client } from "@/lib/data/client";
import { migrations } from "@/scripts/setup/migrations.mjs";

describe("the tables of what is ordered", () => {
  it("are made by a migration exactly as the package would make them itself", () => {
    const plain = (sql: string) => sql.replace(/\s+/g, " ").replace(/( ?; ?)+/g, "; ");
    const plan = plain(PgBoss.getConstructionPlans("pgboss"));
    const made = plan.slice(plan.indexOf("CREATE SCHEMA"), plan.lastIndexOf("COMMIT")).trim();
    const migration = migrations().find(({ name }) => name.endsWith("_jobs_that_wait_in_the_database"));
    expect(plain(migration?.script ?? "")).toContain(made);
  });

  it("let the app order and do, and make, change or drop nothing", async () => {
    for (const sql of [
      "create table pgboss.mine (id int)",
      "select pgboss.create_queue('mine', '{}')",
      "select pgboss.delete_queue('record-import')",
      "insert into pgboss.queue (name) values ('mine')",
      "truncate pgboss.job",
      "drop table pgboss.archive",
    ])
      await expect(client().$queryRawUnsafe(sql), sql).rejects.toThrow(/42501|permission denied|must be owner/);
  });
});
