import { copyFileSync, existsSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { buildProcesses } from "@/scripts/setup/build.mjs";
import { embeddedEnvironment } from "@/scripts/setup/embedded.mjs";
import { cleanEnvironment } from "@/scripts/setup/environment.mjs";
import { inRoot, stateFolder } from "@/scripts/setup/paths.mjs";
import { startPostgres } from "@/scripts/setup/postgres.mjs";
import { runningServer } from "@/scripts/setup/postgres-process.mjs";
import { ensureDatabase } from "@/scripts/setup/postgres-roles.mjs";
import { run } from "@/scripts/setup/processes.mjs";
import { say, sayWhy, Trouble } from "@/scripts/setup/say.mjs";
import { tsxArguments } from "@/scripts/setup/tsx.mjs";
import { ROOM_FOR_JOBS } from "@/server/room.mjs";
import { median } from "./measure";

/**
 * What an import costs here and in an earlier commit, by turns in one run on the same server:
 * `node scripts/run.mjs --without-database bench/import-against.ts COMMIT [ROUNDS] [ROWS]`. The earlier commit stands in the worktree
 * of `npm run bench -- --against COMMIT`. Prints each round and the ratios of the medians.
 */
const [commit = "", rounds = "3", rows = "10000"] = process.argv.slice(2);

const STEPS = ["reading", "checking", "recording"] as const;
const PARTS = ["clock", "node", "postgres"] as const;
type Costs = Readonly<Record<(typeof STEPS)[number], Readonly<Record<(typeof PARTS)[number], number>>>>;
type State = Parameters<typeof ensureDatabase>[0];

/** The other commit’s folder with its dependencies, its client and what measures; its migrations are its own. */
async function treeOf(name: string): Promise<string> {
  const git = async (...args: string[]) => {
    const { code, output } = await run("git", args, { cwd: inRoot() });
    if (code !== 0) throw new Trouble(`git ${args.join(" ")} failed:\n${output.trim()}`);
    return output.trim();
  };
  const hash = await git("rev-parse", "--verify", `${name}^{commit}`);
  const folder = join(tmpdir(), `outstanding-bench-${hash.slice(0, 9)}`);
  if (!existsSync(join(folder, "package.json"))) await git("worktree", "add", "--detach", folder, hash);
  await (await ownScript(folder, "dependencies")).ensureDependencies();
  await (await ownScript(folder, "generate")).ensureGenerated();
  for (const name of ["import-phases.ts", "import-rows.ts", "cpu.ts"])
    copyFileSync(inRoot("bench", name), join(folder, "bench", name));
  return folder;
}

const ownScript = (folder: string, name: string) =>
  import(pathToFileURL(join(folder, "scripts", "setup", `${name}.mjs`)).href);

/** What reads files apart, as a server has it: built. */
const processes = join(stateFolder("bench"), "processes");

async function costsIn(folder: string, state: State, postgres: number): Promise<Costs> {
  const urls = await ensureDatabase(state, "bench_import_against", { fresh: true });
  await (await ownScript(folder, "migrate")).migrate(urls, () => {});
  const script = join(folder, "bench", "import-phases.ts");
  const room = folder === inRoot() ? [ROOM_FOR_JOBS] : [];
  const { code, output } = await run(process.execPath, [...room, ...tsxArguments(), script, rows, String(postgres)], {
    cwd: folder,
    env: { ...cleanEnvironment(), ...embeddedEnvironment("bench", urls), OUTSTANDING_PROCESSES: processes },
  });
  const line = output.split("\n").find((one) => one.startsWith('{"reading"'));
  if (code !== 0 || !line) throw new Trouble(`The import could not be measured in ${folder}:\n${output.trim()}`);
  return JSON.parse(line);
}

const figure = (seconds: number) => seconds.toFixed(2).padStart(6);
const shown = (costs: Costs): string =>
  STEPS.map((step) => `${step} ${PARTS.map((part) => `${part}${figure(costs[step][part])}`).join(" ")}`).join(" | ");
const middle = (all: readonly Costs[], of: (one: Costs) => number) => median(all.map(of));

/** Steps of ours over theirs: by the clock, and by CPU of both processes. */
function compared(ours: readonly Costs[], theirs: readonly Costs[]): void {
  const cpu = (one: Costs, step: (typeof STEPS)[number]) => one[step].node + one[step].postgres;
  const lines: [string, (one: Costs) => number, (one: Costs) => number][] = [
    ...STEPS.map((step): [string, (one: Costs) => number, (one: Costs) => number] => [
      step,
      (one) => one[step].clock,
      (one) => cpu(one, step),
    ]),
    [
      "all",
      (one) => STEPS.reduce((sum, step) => sum + one[step].clock, 0),
      (one) => STEPS.reduce((sum, step) => sum + cpu(one, step), 0),
    ],
  ];
  for (const [name, clock, used] of lines) {
    const ratio = (of: (one: Costs) => number) =>
      `${figure(middle(ours, of))} /${figure(middle(theirs, of))} = ${(middle(ours, of) / middle(theirs, of)).toFixed(2)}`;
    say(`${name.padEnd(10)} clock ${ratio(clock)}   CPU ${ratio(used)}`);
  }
}

try {
  if (!commit) throw new Trouble("Say which commit to compare with: bench/import-against.ts COMMIT [ROUNDS] [ROWS].");
  const folder = await treeOf(commit);
  await buildProcesses(processes);
  const { home, state, stop } = await startPostgres("bench");
  try {
    const pid = runningServer(home)?.pid ?? 0;
    const ours: Costs[] = [];
    const theirs: Costs[] = [];
    for (let round = 0; round < Number(rounds); round += 1) {
      const turns = [
        ["ours", inRoot(), ours],
        [commit, folder, theirs],
      ] as const;
      for (const [name, where, all] of round % 2 === 0 ? turns : turns.toReversed()) {
        const costs = await costsIn(where, state, pid);
        all.push(costs);
        say(`${name.padEnd(10)} ${shown(costs)}`);
      }
    }
    compared(ours, theirs);
  } finally {
    await stop();
  }
} catch (error) {
  sayWhy(error);
  process.exitCode = 1;
}
process.exit();
