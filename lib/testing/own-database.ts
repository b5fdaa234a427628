import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { migrate } from "@/scripts/setup/migrate.mjs";
import { startPostgres } from "@/scripts/setup/postgres.mjs";
import { ensureDatabase } from "@/scripts/setup/postgres-roles.mjs";

/**
 * Points a test file, which imports this first, at a register of its own: an empty database of the tests' PostgreSQL, and folders
 * for its files and for what is signed of it.
 */
const { state } = await startPostgres("test");
const urls = await ensureDatabase(state, `own_tests_${process.env.VITEST_POOL_ID ?? "0"}`, { fresh: true });
await migrate(urls, () => {});
const folder = mkdtempSync(join(tmpdir(), "own-register-"));
Object.assign(process.env, {
  TEST_DATABASE_URL: urls.appUrl,
  TEST_DATABASE_OWNER_URL: urls.ownerUrl,
  OUTSTANDING_FILES: join(folder, "files"),
  OUTSTANDING_CHECKPOINTS: join(folder, "checkpoints"),
  OUTSTANDING_CHECKPOINT_KEY: join(folder, "checkpoint-key.pem"),
});
