import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

const root = fileURLToPath(new URL(".", import.meta.url));
const alias = [
  { find: "server-only", replacement: `${root}scripts/server-only-stub.ts` },
  { find: /^@\/(.*)/, replacement: `${root}$1` },
];

/**
 * How long a test may take, in milliseconds: what shows that it hangs, and nothing of how fast it is. The runners' own five
 * seconds are passed by whatever starts a process, as soon as eight others want the same two cores.
 */
const patience = { testTimeout: 600_000, hookTimeout: 600_000, teardownTimeout: 120_000 };
const setupFiles = [`${root}scripts/same-draws.ts`];
const setupOfDatabase = [...setupFiles, `${root}scripts/patient.ts`];
const exclude = ["node_modules/**", ".outstanding/**", ".next*/**", "e2e/**"];

/**
 * Files of one worker load a module once between them: of what a run of so many small files costs, loading is the most. Those that
 * change their process (its settings, its database, its clock, a module) or count its memory have one of their own.
 */
const CHANGES_ITS_PROCESS =
  /process\.env(\.\w+|\[[^\]]+\])\s*(\|\||\?\?)?=[^=]|Object\.assign\(process\.env|delete process\.env|vi\.(mock|stubEnv|resetModules|useFakeTimers)|memoryUsage|end(Client|Attempts)\b|testing\/(own|jobs)-database/;
const tests = ["app", "bench", "components", "lib", "prisma", "scripts", "server"].flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => /\.test\.tsx?$/.test(name))
    .map((name) => `${folder}/${name.replaceAll("\\", "/")}`),
);
const byThemselves = tests.filter((file) => CHANGES_ITS_PROCESS.test(readFileSync(file, "utf8")));
const ofDatabase = (file: string) => file.endsWith(".db.test.ts");

/** Three suites: `unit` needs nothing, `architecture` reads the source, `database` needs TEST_DATABASE_URL and its owner. */
export default defineConfig({
  test: {
    env: { TZ: "Pacific/Kiritimati" },
    projects: [
      {
        resolve: { alias },
        test: {
          name: "unit",
          include: ["**/*.test.{ts,tsx}"],
          exclude: [...exclude, "**/*.db.test.ts", "architecture/**", ...byThemselves],
          setupFiles,
          ...patience,
          isolate: false,
          // By itself Vitest leaves one processor free, which of two is half.
          maxWorkers: 2,
        },
      },
      {
        resolve: { alias },
        test: {
          name: "unit by themselves",
          include: byThemselves.filter((file) => !ofDatabase(file)),
          exclude,
          setupFiles,
          ...patience,
          maxWorkers: 2,
        },
      },
      {
        resolve: { alias },
        test: { name: "architecture", include: ["architecture/*.test.ts"], exclude, ...patience, maxWorkers: 2 },
      },
      {
        resolve: { alias },
        test: {
          name: "database",
          include: ["**/*.db.test.ts"],
          exclude: [...exclude, ...byThemselves],
          setupFiles: setupOfDatabase,
          ...patience,
          isolate: false,
          maxWorkers: 2,
        },
      },
      {
        resolve: { alias },
        test: {
          name: "database by themselves",
          include: byThemselves.filter(ofDatabase),
          exclude,
          setupFiles: setupOfDatabase,
          ...patience,
          maxWorkers: 2,
        },
      },
    ],
  },
});
