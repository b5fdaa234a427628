import "server-only";
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { client } from "./client";

export interface Health {
  readonly database: boolean;
  readonly migrations: boolean;
  readonly history: boolean;
}

const wanted = (): string[] =>
  readdirSync(join(process.cwd(), "prisma", "migrations"), { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() ? [entry.name] : [],
  );

async function check(): Promise<Health> {
  const applied = await client().$queryRaw<{ name: string }[]>`select applied_migrations() as name`;
  const names = new Set(applied.map(({ name }) => name));
  const [head] = await client().$queryRaw<{ readable: boolean }[]>`
    select has_table_privilege('chain', 'select') and has_table_privilege('event', 'insert') as readable`;
  return { database: true, migrations: wanted().every((name) => names.has(name)), history: head?.readable ?? false };
}

/** Whether the register can be used: the database answers within a second, is up to date, and its history can be written. */
export async function health(): Promise<Health> {
  const down = { database: false, migrations: false, history: false };
  const late = new Promise<Health>((resolve) => setTimeout(() => resolve(down), 1_000).unref());
  return Promise.race([check().catch(() => down), late]);
}
