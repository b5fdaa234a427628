import pg from "pg";
import { env } from "@/lib/env";
import { types } from "../days-as-text";
import { inUtc } from "../in-utc.mjs";
import { patience } from "../patience";

const kept = globalThis as { publicReaders?: pg.Pool };

/** What a connection is from its first moment: one that cannot take on the role is none. */
const OPTIONS =
  "-c role=outstanding_public -c search_path=public_register -c default_transaction_read_only=on -c jit=off";

/** The address with these options after those that it has; of two `options` the driver takes the last. */
function asPublic(address: string): string {
  const own = new URLSearchParams(/\?(.*)$/s.exec(address)?.[1]).getAll("options").at(-1) ?? "";
  return `${address}&options=${encodeURIComponent(`${own} ${OPTIONS}`.trim())}`;
}

/**
 * Connections that read what is published, as the role `outstanding_public`, which reads the views of its own schema and
 * nothing else: whatever a statement asks for, the database gives it no more. The role is taken on with the connection, before
 * anything is asked over it.
 */
function readers(): pg.Pool {
  if (!kept.publicReaders) {
    const pool = new pg.Pool({
      connectionString: asPublic(inUtc(env().DATABASE_URL)),
      types,
      max: 4,
      connectionTimeoutMillis: patience(3_000),
      statement_timeout: patience(15_000),
    });
    // One that breaks while nobody uses it is replaced by the next who asks.
    pool.on("error", () => {});
    kept.publicReaders = pool;
  }
  return kept.publicReaders;
}

/** Asks the views; the names of what is selected are those of `Row`. */
export async function askPublic<Row extends object>(
  statement: string,
  values: readonly unknown[] = [],
): Promise<Row[]> {
  const { rows } = await readers().query(statement, [...values]);
  return rows;
}

/** Lets go of the connections, so that a command or a test can end. */
export async function endPublicReaders(): Promise<void> {
  await kept.publicReaders?.end();
  kept.publicReaders = undefined;
}
