import { existsSync, statSync } from "node:fs";
import { join } from "node:path";
import { readJson } from "./files.mjs";
import { root, stateFolder } from "./paths.mjs";
import { say, Trouble } from "./say.mjs";

/** How many tests are shown. */
const MOST = 20;

/** The reports that runners leave behind, by the part that they are of. */
const reports = /** @type {Record<string, (report: any) => Ran[]>} */ ({
  unit: ofVitest,
  database: ofVitest,
  e2e: ofPlaywright,
});

/**
 * Prints the slowest tests of what ran last, over all parts. Nothing is run: the runners' own reports are read.
 * @param {string} folder where they lie
 */
export function saySlowest(folder = stateFolder("test")) {
  const there = Object.entries(reports).filter(([part]) => existsSync(join(folder, `${part}.json`)));
  if (there.length === 0) throw new Trouble("No test has been run here yet. Run npm test first.");
  const tests = there.flatMap(([part, read]) => {
    const file = join(folder, `${part}.json`);
    const report = readJson(file);
    if (!report) throw new Trouble(`The report ${file} cannot be read. Run npm test -- ${part} again.`);
    say(`${part}: as it ran on ${statSync(file).mtime.toLocaleString("en-GB")}`);
    return read(report).map((test) => ({ ...test, part }));
  });
  for (const part of Object.keys(reports)) if (!there.some(([one]) => one === part)) say(`${part}: not run yet`);
  say(`\nThe slowest ${Math.min(MOST, tests.length)} of ${tests.length} tests, in seconds:\n`);
  for (const { part, milliseconds, file, title } of slowest(tests))
    say(`${(milliseconds / 1000).toFixed(1).padStart(7)}  ${part.padEnd(8)}  ${file}: ${title}`);
}

/**
 * @typedef {{ file: string, title: string, milliseconds: number }} Ran
 * @typedef {{ name: string, assertionResults: { fullName: string, duration?: number }[] }} VitestFile
 * @typedef {{ file: string, title: string, tests: { results: { duration: number }[] }[] }} Spec
 * @typedef {{ specs?: Spec[], suites?: Suite[] }} Suite
 */

/**
 * The slowest first; of two that took as long, the one whose file and title come first.
 * @template {Ran} Test
 * @param {readonly Test[]} tests
 * @returns {Test[]}
 */
export const slowest = (tests, most = MOST) =>
  tests.toSorted((a, b) => b.milliseconds - a.milliseconds || nameOf(a).localeCompare(nameOf(b))).slice(0, most);

/** @param {Pick<Ran, "file" | "title">} test */
const nameOf = ({ file, title }) => `${file} ${title}`;
/** @param {string} file */
const inClone = (file) => (file.startsWith(root) ? file.slice(root.length + 1) : file);

/**
 * The tests of Vitest's report. Hooks are in no test's time.
 * @param {{ testResults: VitestFile[] }} report
 * @returns {Ran[]}
 */
export function ofVitest({ testResults }) {
  return testResults.flatMap(({ name, assertionResults }) =>
    assertionResults.map(({ fullName, duration }) => ({
      file: inClone(name),
      title: fullName,
      milliseconds: duration ?? 0,
    })),
  );
}

/**
 * The tests of Playwright's report, whose files stand in the folder `e2e`.
 * @param {{ suites: Suite[] }} report
 * @returns {Ran[]}
 */
export function ofPlaywright({ suites }) {
  return suites.flatMap(({ specs = [], suites: inner = [] }) => [
    ...specs.map(({ file, title, tests }) => ({
      file: `e2e/${file}`,
      title,
      milliseconds: tests.flatMap(({ results }) => results).reduce((sum, { duration }) => sum + duration, 0),
    })),
    ...ofPlaywright({ suites: inner }),
  ]);
}
