import { spawn } from "node:child_process";
import { once } from "node:events";
import type { Readable } from "node:stream";
import { PassThrough } from "node:stream";
import { pipeline } from "node:stream/promises";
import { run } from "@/scripts/setup/processes.mjs";

/** The settings of an address as PostgreSQL's own programs read them: not as arguments, which every user of the machine sees. */
export function programEnv(address: string): NodeJS.ProcessEnv {
  const url = new URL(address);
  const env: NodeJS.ProcessEnv = { ...process.env };
  for (const name of Object.keys(env)) if (name.startsWith("PG")) delete env[name];
  const set = {
    PGHOST: url.searchParams.get("host") ?? decodeURIComponent(url.hostname),
    PGPORT: url.port || "5432",
    PGUSER: decodeURIComponent(url.username),
    PGPASSWORD: decodeURIComponent(url.password),
    PGDATABASE: decodeURIComponent(url.pathname.slice(1)),
  };
  for (const name of ["sslmode", "sslrootcert", "sslcert", "sslkey", "channel_binding"]) {
    const value = url.searchParams.get(name);
    if (value !== null) env[`PG${name.toUpperCase().replace("_", "")}`] = value;
  }
  return { ...env, ...set };
}

/** The version that a program of PostgreSQL says it has: `18.4`; null where there is none on this machine. */
export async function versionOf(program: "pg_dump" | "pg_restore"): Promise<string | null> {
  const { code, output } = await run(program, ["--version"]);
  return code === 0 ? (/\s(\d+(\.\d+)?)/.exec(output)?.[1] ?? null) : null;
}

/** Whether a program can be used with a server: one that is older refuses it. */
export const fits = (program: string | null, server: number): program is string =>
  program !== null && Number.parseInt(program, 10) >= server;

/** The whole database as `pg_dump` writes it, of the moment of an exported snapshot. */
export function dumped(address: string, snapshot: string): Readable {
  const child = spawn(
    "pg_dump",
    // The owner is bound by the policies too, each of which lets the owner read everything.
    ["--format=custom", "--no-owner", "--enable-row-security", `--snapshot=${snapshot}`],
    { env: programEnv(address), stdio: ["ignore", "pipe", "pipe"] },
  );
  return ended(child, "pg_dump");
}

/** Makes the database anew out of what `pg_dump` wrote, all or nothing. */
export async function restored(address: string, dump: Readable): Promise<void> {
  const env = programEnv(address);
  const child = spawn(
    "pg_restore",
    ["--single-transaction", "--exit-on-error", "--no-owner", `--dbname=${env.PGDATABASE}`],
    { env, stdio: ["pipe", "ignore", "pipe"] },
  );
  let said = "";
  child.stderr.on("data", (chunk) => {
    said += chunk;
  });
  const code = once(child, "close").then(([status]) => status as number);
  // One that gives up before it has read everything says why itself.
  await pipeline(dump, child.stdin).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== "EPIPE") throw error;
  });
  if ((await code) !== 0) throw new Error(`pg_restore failed, and nothing was kept:\n${said.trim()}`);
}

/** What a program writes, failing at its end where the program did. */
function ended(child: ReturnType<typeof spawn>, name: string): Readable {
  const end = new PassThrough();
  let said = "";
  child.stderr?.on("data", (chunk) => {
    said += chunk;
  });
  child.stdout?.pipe(end, { end: false });
  child.on("error", (error) => end.destroy(error));
  child.on("close", (code) => {
    if (code === 0) end.end();
    else end.destroy(new Error(`${name} failed:\n${said.trim()}`));
  });
  return end;
}
