import { spawn } from "node:child_process";
import { closeSync, cpSync, existsSync, openSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { cleanEnvironment } from "@/scripts/setup/environment.mjs";
import { inRoot, stateFolder } from "@/scripts/setup/paths.mjs";
import { freePort } from "@/scripts/setup/ports.mjs";
import { run, until } from "@/scripts/setup/processes.mjs";
import { Trouble } from "@/scripts/setup/say.mjs";
import type { Marked } from "./markup";
import type { Plain } from "./plain";
import type { Site } from "./sites";

/** Which of our pages bare ones stand beside. */
export const BARE_PAGES: readonly string[] = ["register", "finding"];

/** What a page shows, and the words of it alone. */
export interface Shown {
  readonly markup: readonly Marked[];
  readonly words: readonly Plain[];
}

/**
 * Pages of the same framework that show the same from memory, or say its words alone: what no product on it can be cheaper
 * than. Built and served beside, at `/markup/NAME` and `/words/NAME`.
 * @param shown what each of our pages shows, by its name
 */
export async function serveBare(shown: Readonly<Record<string, Shown>>): Promise<Omit<Site, "ownerUrl" | "appUrl">> {
  const folder = ensureBareFolder();
  const file = join(folder, "says.json");
  writeFileSync(file, JSON.stringify(shown));
  const next = join(folder, "node_modules", "next", "dist", "bin", "next");
  const env = {
    ...cleanEnvironment(),
    NODE_ENV: "production" as const,
    NEXT_TELEMETRY_DISABLED: "1",
    BARE_SAYS: file,
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
      fetch(`${origin}/words/${Object.keys(shown)[0]}`).then(
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
