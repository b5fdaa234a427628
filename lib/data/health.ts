import "server-only";
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { client } from "./client";
import { patience } from "./patience";

export interface Health {
  readonly database: boolean;
  readonly migrations: boolean;
  readonly history: boolean;
  /** Whether the database keeps forces apart for the role that asks: one that owns it, or that no policy binds, must not serve anybody. */
  readonly wall: boolean;
  /** Whether what is ordered is taken up, here or elsewhere: nothing has waited for more than a minute. */
  readonly jobs: boolean;
  /** Whether what is done by the clock is: its hourly turn was taken. */
  readonly clock: boolean;
}

const wanted = (): string[] =>
  readdirSync(join(process.cwd(), "prisma", "migrations"), { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() ? [entry.name] : [],
  );

async function check(): Promise<Health> {
  const applied = await client().$queryRaw<{ name: string }[]>`select applied_migrations() as name`;
  const names = new Set(applied.map(({ name }) => name));
  const [head] = await client().$queryRaw<{ readable: boolean; bound: boolean }[]>`
    select has_table_privilege('chain', 'select') and has_table_privilege('event', 'insert') as readable,
      row_security_active('finding') and not pg_has_role(c.relowner, 'member') as bound
    from pg_class c where c.oid = 'finding'::regclass`;
  const migrations = wanted().every((name) => names.has(name));
  const jobs = migrations && (await areJobsDone());
  const clock = migrations && (await isClockKept());
  return { database: true, migrations, history: head?.readable ?? false, wall: head?.bound ?? false, jobs, clock };
}

async function areJobsDone(): Promise<boolean> {
  const [row] = await client().$queryRaw<{ done: boolean }[]>`
    select not exists (
      select from pgboss.job where state < 'active' and start_after < now() - interval '1 minute'
    ) as done`;
  return row?.done ?? false;
}

async function isClockKept(): Promise<boolean> {
  const [row] = await client().$queryRaw<{ kept: boolean }[]>`select clock_is_kept() as kept`;
  return row?.kept ?? false;
}

/** Whether the register can be used: the database answers within a second, is up to date, keeps forces apart, and its history can be written. */
export async function health(): Promise<Health> {
  const down = { database: false, migrations: false, history: false, wall: false, jobs: false, clock: false };
  const late = new Promise<Health>((resolve) => setTimeout(() => resolve(down), patience(1_000)).unref());
  return Promise.race([check().catch(() => down), late]);
}
