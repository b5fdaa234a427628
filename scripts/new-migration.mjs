/**
 * Prints the SQL that brings the migrations up to prisma/schema.prisma:
 * `node scripts/new-migration.mjs > prisma/migrations/<time>_<name>/migration.sql`. The engine replays the migrations in
 * a passing database of the test server, so neither your register nor any other is touched. What only hand-written SQL knows
 * (checks, partial indexes, composite keys) shows up as to be dropped: leave those lines out.
 */
import { readFileSync } from "node:fs";
import { inRoot } from "./setup/paths.mjs";
import { startPostgres } from "./setup/postgres.mjs";
import { ensureDatabase } from "./setup/postgres-roles.mjs";
import { sayWhy } from "./setup/say.mjs";
import { migrations, noFilters, withSchemaEngine } from "./setup/schema-engine.mjs";

try {
  const postgres = await startPostgres("test");
  const path = inRoot("prisma", "schema.prisma");
  const files = [{ path, content: readFileSync(path, "utf8") }];
  const compare = (engine) =>
    engine.diff({
      from: { tag: "migrations", ...migrations() },
      to: { tag: "schemaDatamodel", files },
      script: true,
      exitCode: null,
      filters: noFilters,
    });
  try {
    const { ownerUrl } = await ensureDatabase(postgres.state, "new_migration", { fresh: true });
    const { stdout } = await withSchemaEngine(ownerUrl, compare, ownerUrl);
    process.stdout.write(stdout ?? "");
  } finally {
    await postgres.stop();
  }
} catch (error) {
  sayWhy(error);
  process.exitCode = 1;
}
