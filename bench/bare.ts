import { spawn } from "node:child_process";
import { closeSync, cpSync, existsSync, openSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { cleanEnvironment } from "@/scripts/setup/environment.mjs";
import { inRoot, stateFolder } from "@/scripts/setup/paths.mjs";
import { freePort } from "@/scripts/setup/ports.mjs";
import { withClient } from "@/scripts/setup/postgres-roles.mjs";
import { run, until } from "@/scripts/setup/processes.mjs";
import { Trouble } from "@/scripts/setup/say.mjs";
import type { RegisterFacts } from "./facts";
import type { Site } from "./sites";

/** Which of our pages a bare one stands beside. */
export const BARE_PATHS: Readonly<Record<string, string>> = { register: "/register", finding: "/finding" };

/** A page of the same framework with the same rows from memory: what no product on it can be cheaper than. Built and served beside. */
export async function serveBare(ownerUrl: string, facts: RegisterFacts): Promise<Omit<Site, "ownerUrl" | "appUrl">> {
  const folder = ensureBareFolder();
  const rows = join(folder, "rows.json");
  writeFileSync(rows, JSON.stringify(await rowsOf(ownerUrl, facts)));
  const next = join(folder, "node_modules", "next", "dist", "bin", "next");
  const env = {
    ...cleanEnvironment(),
    NODE_ENV: "production" as const,
    NEXT_TELEMETRY_DISABLED: "1",
    BARE_ROWS: rows,
  };
  const { code, output } = await run(process.execPath, [next, "build"], { cwd: folder, env });
  if (code !== 0) throw new Trouble(`The bare page could not be built:\n${output.trim()}`);
  const port = await freePort();
  const log = openSync(join(stateFolder("bench"), "bare.log"), "w");
  const child = spawn(process.execPath, [next, "start", "-p", String(port)], {
    cwd: folder,
    env,
    stdio: ["ignore", log, log],
  });
  const origin = `http://localhost:${port}`;
  const answers = await until(
    () =>
      fetch(`${origin}/finding`).then(
        ({ ok }) => ok,
        () => false,
      ),
    60_000,
  );
  if (!answers || child.pid === undefined) throw new Trouble("The bare page does not answer.");
  const stop = async () => {
    child.kill("SIGTERM");
    await until(() => child.exitCode !== null || child.signalCode !== null, 10_000);
    closeSync(log);
  };
  return { name: "bare", origin, roots: [child.pid], stop };
}

/**
 * The bare site in a folder of its own outside the clone, with copies of the framework's packages and no others: inside
 * it Next would take the product's own proxy and instrumentation for the bare site's.
 */
function ensureBareFolder(): string {
  const { version } = manifestOf("next");
  const folder = join(tmpdir(), `outstanding-bench-bare-${version}`);
  for (const name of closureOf(["next", "react", "react-dom", "typescript", "@types/react", "@types/node"])) {
    const to = join(folder, "node_modules", name);
    if (!existsSync(to)) cpSync(inRoot("node_modules", name), to, { recursive: true });
  }
  for (const name of ["app", ".next"]) rmSync(join(folder, name), { recursive: true, force: true });
  cpSync(inRoot("bench", "bare"), folder, { recursive: true });
  writeFileSync(join(folder, "package.json"), JSON.stringify({ private: true, type: "module" }));
  writeFileSync(join(folder, "package-lock.json"), JSON.stringify({ lockfileVersion: 3, packages: {} }));
  return folder;
}

interface Manifest {
  readonly version: string;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

const manifestOf = (name: string): Manifest =>
  JSON.parse(readFileSync(inRoot("node_modules", name, "package.json"), "utf8"));

/** These packages and all that they need, as far as they are installed. */
function closureOf(names: readonly string[], known: Set<string> = new Set()): ReadonlySet<string> {
  for (const name of names) {
    if (known.has(name) || !existsSync(inRoot("node_modules", name, "package.json"))) continue;
    known.add(name);
    const { dependencies, optionalDependencies } = manifestOf(name);
    closureOf(Object.keys({ ...dependencies, ...optionalDependencies }), known);
  }
  return known;
}

/** The first fifty rows of the register, and the events of the long finding, as words. */
const rowsOf = (ownerUrl: string, { longFinding }: RegisterFacts) =>
  withClient(ownerUrl, async (client) => {
    const register = await client.query(
      `select f.reference, f.text, f.kind, o.name as force, i.title as inspection, f.status, coalesce(f.progress, '') as progress,
        f.assurance, coalesce(f.target::text, '') as target, coalesce(f.deadline_on::text, '') as deadline,
        coalesce(m.post, '') as owner, f.published_on::text as published
       from finding f join organisation o on o.id = f.force_id join inspection i on i.id = f.inspection_id
        left join membership m on m.person_id = f.owner_id and m.state = 'active'
       where f.published_on is not null order by o.name, f.family, f.reference limit 50`,
    );
    const events = await client.query(
      `select e.number::text, e.kind, e."on"::text, e."by", left(e.payload::jsonb ->> 'facts', 300) as words
       from event e join finding f on f.id = e.finding_id where f.reference = $1 order by e.number desc`,
      [longFinding],
    );
    return { register: register.rows, events: events.rows };
  });
