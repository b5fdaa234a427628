import { SUITES } from "./suites.mjs";

/**
 * @typedef {{ what: string, value: number | null, bar: string, holds: boolean }} Told
 * @typedef {{ id: string, proves: string, short: string, tests: string[], failed: string[], figures: Told[], holds: boolean, seconds: number }} Proved
 * @typedef {{ file: string, seconds: number, failed: boolean }} Ran a file of tests, how long its tests took together, and whether one failed
 * @typedef {{ on: string, commit: string, seed: number, node: string }} Run when a suite was run, and of what
 * @typedef {{ whole: { on: string, minutes: number } | null, suites: (Proved & { run: Run })[] }} Result
 * @typedef {{ suite: string, breaks: string, runs: string, seen: string }} Broken
 */

/**
 * What the figures and the files of a run come to, suite by suite. A figure that nobody told does not hold: silence is no proof.
 * @param {{ suite: string, what: string, value: number }[]} told
 * @param {Ran[]} ran the files of tests that were run
 * @param {string[]} [only] the suites that were run
 * @returns {Proved[]}
 */
export function judge(told, ran, only = SUITES.map(({ id }) => id)) {
  return SUITES.filter(({ id }) => only.includes(id)).map(({ id, proves, short, tests, figures }) => {
    const files = Object.values(tests).flat();
    const own = ran.filter(({ file }) => files.some((part) => file.includes(part)));
    const wrong = [...new Set(own.filter(({ failed }) => failed).map(({ file }) => file))];
    const found = figures.map(({ what, of = "sum", atLeast, exactly }) => {
      const values = told.filter((one) => one.suite === id && one.what === what).map(({ value }) => value);
      const sum = () => values.reduce((all, one) => all + one, 0);
      const value = values.length === 0 ? null : of === "most" ? Math.max(...values) : sum();
      const holds =
        value !== null && (exactly === undefined || value === exactly) && (atLeast === undefined || value >= atLeast);
      return { what, value, bar: barOf({ atLeast, exactly }), holds };
    });
    return {
      ...{ id, proves, short, tests: files, failed: wrong, figures: found },
      holds: wrong.length === 0 && found.every(({ holds }) => holds),
      seconds: Math.round(own.reduce((all, { seconds }) => all + seconds, 0)),
    };
  });
}

/** @param {{ atLeast?: number | undefined, exactly?: number | undefined }} bar */
function barOf({ atLeast, exactly }) {
  if (exactly !== undefined) return inWords(exactly);
  return atLeast === undefined ? "" : `≥ ${inWords(atLeast)}`;
}

/**
 * What was known with what a run adds: each suite stands as it was run last. How long all of them take is said of a run of all.
 * @param {Result | undefined} known
 * @param {Proved[]} suites
 * @param {Run} run
 * @param {number} minutes
 * @returns {Result}
 */
export function withRun(known, suites, run, minutes) {
  const fresh = new Map(suites.map((suite) => [suite.id, { ...suite, run }]));
  const before = new Map((known?.suites ?? []).map((suite) => [suite.id, suite]));
  return {
    whole: suites.length === SUITES.length ? { on: run.on, minutes } : (known?.whole ?? null),
    suites: SUITES.flatMap(({ id }) => fresh.get(id) ?? before.get(id) ?? []),
  };
}

/** @param {number} value */
const inWords = (value) => value.toLocaleString("en-GB", { maximumFractionDigits: 1 });

/** @param {string} text */
const cell = (text) => text.replaceAll("|", "\\|").replace(/\s+/g, " ");

/**
 * The page that shows a run: made of its figures alone, none of which anybody typed.
 * @param {Result} result
 * @param {Broken[]} broken what was seen failing on builds that were broken on purpose
 */
export function toPage({ whole, suites }, broken) {
  const rows = suites.flatMap(({ id, proves, figures, holds }) =>
    figures.map(({ what, value, bar, holds: one }, at) => {
      const first = at === 0 ? `${id} | ${cell(proves)}` : " | ";
      return `| ${first} | ${what} | ${value === null ? "not told" : inWords(value)} | ${bar} | ${one ? "yes" : "**no**"} | ${at === 0 ? (holds ? "holds" : "**does not hold**") : ""} |`;
    }),
  );
  const failed = suites.flatMap(({ id, failed: files }) =>
    files.map((file) => `- ${id}: a test of \`${file}\` failed`),
  );
  return [
    "# What was shown",
    "",
    "Written by `npm run prove`; nobody types a figure here. The suites are in `scripts/prove/suites.mjs`, the same table for programs in `docs/proof.json`.",
    "What stays in `npm test` of each suite stands below. Times are figures of the machine that ran it; no bar is a time.",
    "",
    whole
      ? `All suites in one run took ${inWords(whole.minutes)} minutes on ${whole.on}.`
      : "All suites have not been run in one go yet: each stands as it was run last.",
    ...(suites.length < SUITES.length
      ? [
          "",
          `Not run yet: ${SUITES.filter(({ id }) => !suites.some((suite) => suite.id === id))
            .map(({ id, proves }) => `${id} (${proves})`)
            .join("; ")}.`,
        ]
      : []),
    "",
    "| suite | what it shows | figure | seen | bar | in the bar | |",
    "|---|---|---|---:|---:|---|---|",
    ...rows,
    ...(failed.length > 0 ? ["", ...failed] : []),
    "",
    "## When, and what stays in `npm test`",
    "",
    "The seconds are those of its tests together; several run at a time.",
    "",
    "| suite | run on | of | Node | seed | seconds | short form in `npm test` | tests |",
    "|---|---|---|---|---|---:|---|---|",
    ...suites.map(
      ({ id, short, tests, seconds, run: { on, commit, node, seed } }) =>
        `| ${id} | ${on} | ${commit} | ${node} | ${seed} | ${seconds === undefined ? "" : inWords(seconds)} | ${cell(short)} | ${tests.map((file) => `\`${file}\``).join(", ")} |`,
    ),
    "",
    "## Seen failing",
    "",
    "`npm run prove -- --broken` copies the source, breaks the copy in one place, and runs the suite there: it has to fail. Nothing of this is in the product.",
    "",
    "| suite | what was broken | what ran | what was seen |",
    "|---|---|---|---|",
    ...broken.map(({ suite, breaks, runs, seen }) => `| ${suite} | ${cell(breaks)} | \`${runs}\` | ${cell(seen)} |`),
    "",
  ].join("\n");
}
