import { closeSync, existsSync, openSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { keeping } from "@/scripts/setup/check-site.mjs";
import { embeddedEnvironment } from "@/scripts/setup/embedded.mjs";
import { ASKED_BY_MACHINES } from "@/scripts/setup/environment.mjs";
import { stateFolder } from "@/scripts/setup/paths.mjs";
import { freePort } from "@/scripts/setup/ports.mjs";
import { copyDatabase } from "@/scripts/setup/postgres-roles.mjs";
import { run } from "@/scripts/setup/processes.mjs";
import { say, Trouble } from "@/scripts/setup/say.mjs";
import { ensureScale } from "@/scripts/setup/scale.mjs";
import { ownChildren } from "./cpu";

/** A web server that is measured, on a database that is its own to write to. */
export interface Site {
  readonly name: string;
  readonly origin: string;
  /** Its processes; all below them count too. */
  readonly roots: readonly number[];
  readonly ownerUrl: string;
  readonly appUrl: string;
  readonly stop: () => Promise<void>;
}

/** A commit ready to be served: its folder, its own set-up, and a register of the size asked for with its own schema. */
export interface Prepared {
  readonly name: string;
  readonly folder: string;
  readonly database: string;
}

type State = Parameters<typeof ensureScale>[0];

const BUILD = ".next-bench";
/** Each commit is set up, built and served by its own scripts, as `npm start` does it there. */
const ownScript = (folder: string, name: string) =>
  import(pathToFileURL(join(folder, "scripts", "setup", `${name}.mjs`)).href);

export async function prepareOurs(state: State, findings: number, tell: (line: string) => void): Promise<Prepared> {
  const { database, made } = await ensureScale(state, findings, {});
  tell(`${database}: ${made ? "made" : "in place"}`);
  const { ensureBuilt } = await ownScript(process.cwd(), "build");
  const built = await keeping(["tsconfig.json", "next-env.d.ts"], () => ensureBuilt(BUILD));
  tell(`production build: ${built ? "built" : "in place"}`);
  return { name: "ours", folder: process.cwd(), database };
}

/** An earlier commit in a worktree of its own below the folder for temporary files, where it is kept for the next time. */
export async function prepareCommit(
  state: State,
  findings: number,
  commit: string,
  tell: (line: string) => void,
): Promise<Prepared> {
  const hash = await git(["rev-parse", "--verify", `${commit}^{commit}`]);
  const short = hash.slice(0, 9);
  const folder = join(tmpdir(), `outstanding-bench-${short}`);
  if (!existsSync(join(folder, "package.json"))) await git(["worktree", "add", "--detach", folder, hash]);
  const { ensureDependencies } = await ownScript(folder, "dependencies");
  tell(`${short}: dependencies ${(await ensureDependencies()) ? "installed" : "in place"}`);
  const { ensureGenerated } = await ownScript(folder, "generate");
  await ensureGenerated();
  const { ensureBuilt } = await ownScript(folder, "build");
  tell(`${short}: production build ${(await ensureBuilt(BUILD)) ? "built" : "in place"}`);
  const { migrate } = await ownScript(folder, "migrate");
  const { database, made } = await ensureScale(state, findings, {
    name: `scale_${findings}_${short}`,
    migrateTo: (urls: { ownerUrl: string; appUrl: string }) => migrate(urls, () => {}),
    and: [hash],
  });
  tell(`${database}: ${made ? "made" : "in place"}`);
  return { name: short, folder, database };
}

async function git(args: readonly string[]): Promise<string> {
  const { code, output } = await run("git", [...args], { cwd: process.cwd() });
  if (code !== 0) throw new Trouble(`git ${args.join(" ")} failed:\n${output.trim()}`);
  return output.trim().split("\n").at(-1) ?? "";
}

/** Serves a prepared commit on a copy of its register: what is measured writes, and the next run begins where this one did. */
export async function serveCopy(
  state: State,
  { name, folder, database }: Prepared,
  /** Through what it reaches its database. */
  through: (appUrl: string) => Promise<string> = async (appUrl) => appUrl,
  part = "",
  /** Settings of this server alone. */
  settings: Readonly<Record<string, string>> = {},
): Promise<Site> {
  const urls = await copyDatabase(state, database, `${database}_copy${part}`);
  const port = await freePort();
  const origin = `http://localhost:${port}`;
  const env = {
    ...embeddedEnvironment("bench", { ...urls, appUrl: await through(urls.appUrl) }),
    NEXTAUTH_URL: origin,
    OUTSTANDING_BUILD_DIR: BUILD,
    DATABASE_OWNER_URL: "",
    LOG_LEVEL: "warn",
    ...ASKED_BY_MACHINES,
    ...settings,
  };
  const log = openSync(join(stateFolder("bench"), `${name}${part}.log`), "w");
  const before = new Set(ownChildren());
  const { serve } = await ownScript(folder, "serve");
  const server = await serve({ port, env, output: log });
  const roots = ownChildren().filter((pid) => !before.has(pid) && isServer(pid));
  const stop = async () => {
    await server.stop();
    closeSync(log);
  };
  return { name, origin, roots, ...urls, stop };
}

/** A helper that set-up has started is no part of the server. */
const isServer = (pid: number) => {
  const command = readFileSync(`/proc/${pid}/cmdline`, "utf8");
  return !command.includes("esbuild") && !command.includes("postgres");
};

export const sayIndented = (line: string) => say(`  ${line}`);
