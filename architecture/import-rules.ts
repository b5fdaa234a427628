import type { IForbiddenRuleType } from "dependency-cruiser";

/**
 * The import rules of ARCHITECTURE.md, each with a small example that breaks it and one that keeps it. The examples are
 * written to a temporary folder and read by the same tool, so that no rule is here that could not fail.
 */
export interface ImportRule {
  readonly rule: IForbiddenRuleType & { readonly name: string };
  /** A file and what it imports. */
  readonly breaks: readonly [path: string, specifier: string];
  readonly keeps: readonly [path: string, specifier: string];
  /** What the imported file of the example that breaks the rule imports in its turn. */
  readonly back?: string;
}

const OURS = "^(app|components|lib|server|prisma|scripts|e2e|bench|architecture)/";
const TESTS = "(\\.test\\.tsx?$|/testing/)";
const packages = (...names: readonly string[]) => `^(node_modules/)?(${names.join("|")})(/|$)`;

/** What each layer may import besides itself; `lib/domain` has a stricter rule of its own. */
const layer = (
  name: string,
  from: string,
  may: readonly string[],
  breaks: ImportRule["breaks"],
  keeps: ImportRule["keeps"],
): ImportRule => ({
  rule: {
    name,
    severity: "error",
    from: { path: `^${from}`, pathNot: TESTS },
    to: { path: OURS, pathNot: `^(${[from, ...may].join("|")})` },
  },
  breaks,
  keeps,
});

/** A package that only these files may import, whatever layer they are in; tests and tools included. */
const home = (
  name: string,
  names: readonly string[],
  homes: readonly string[],
  breaks: ImportRule["breaks"],
  keeps: ImportRule["keeps"],
): ImportRule => ({
  rule: {
    name,
    severity: "error",
    from: { pathNot: `^(${homes.join("|")})` },
    to: { path: packages(...names) },
  },
  breaks,
  keeps,
});

const LAYERS: readonly ImportRule[] = [
  layer(
    "app-is-thin",
    "app/",
    [
      "components/",
      "lib/usecases/",
      "lib/data/queries/",
      // Two reads that belong to no record: whether the register answers, and the demonstration's own day.
      "lib/data/(health|demonstration)\\.",
      "lib/web/",
      "lib/forms/",
      "lib/words/",
      "lib/format/",
      "lib/domain/",
    ],
    ["app/a/page.tsx", "@/lib/data/client"],
    ["app/b/page.tsx", "@/lib/data/queries/register"],
  ),
  layer(
    "components-only-show",
    "components/",
    // A form shows its fields, what was typed and what was wrong with it: they are plain data.
    ["lib/domain/", "lib/format/", "lib/words/", "lib/forms/(form-state|field-spec|updates-state)\\."],
    ["components/a.tsx", "@/lib/usecases/run-command"],
    ["components/b.tsx", "@/lib/format/dates"],
  ),
  layer(
    "usecases-load-decide-save",
    "lib/usecases/",
    ["lib/domain/", "lib/data/", "lib/outside/", "lib/words/", "lib/format/", "lib/env\\."],
    ["lib/usecases/a.ts", "@/lib/web/actor"],
    ["lib/usecases/b.ts", "@/lib/data/store/readings"],
  ),
  layer(
    "data-knows-only-the-domain",
    "lib/data/",
    ["lib/domain/", "lib/env\\."],
    ["lib/data/a.ts", "@/lib/format/dates"],
    ["lib/data/b.ts", "@/lib/domain/actor"],
  ),
  layer(
    "forms-know-the-domain-and-its-words",
    "lib/forms/",
    ["lib/domain/", "lib/words/", "lib/format/"],
    ["lib/forms/a.ts", "@/lib/data/queries/register"],
    ["lib/forms/b.ts", "@/lib/domain/actor"],
  ),
  layer(
    "format-knows-only-the-domain",
    "lib/format/",
    ["lib/domain/"],
    ["lib/format/a.ts", "@/lib/usecases/run-command"],
    ["lib/format/b.ts", "@/lib/domain/actor"],
  ),
  layer(
    "words-know-the-domain-and-how-values-are-written",
    "lib/words/",
    ["lib/domain/", "lib/format/"],
    ["lib/words/a.ts", "@/lib/forms/form-state"],
    ["lib/words/b.ts", "@/lib/format/dates"],
  ),
  layer(
    "outside-is-called-not-calling",
    "lib/outside/",
    ["lib/domain/", "lib/env\\."],
    ["lib/outside/a.ts", "@/lib/usecases/run-command"],
    ["lib/outside/b.ts", "@/lib/domain/actor"],
  ),
  layer(
    "web-is-the-seam-with-next",
    "lib/web/",
    [
      "lib/domain/",
      "lib/data/",
      "lib/usecases/",
      "lib/forms/",
      "lib/words/",
      "lib/format/",
      "lib/env\\.",
      // What went wrong is noted with the log's own facts; what is counted, with the numbers of the process.
      "lib/outside/(log|metrics)\\.",
      // The demonstration's sign-ins, which the sign-in page offers as cards.
      "prisma/seed/sign-ins\\.json",
    ],
    ["lib/web/a.ts", "@/components/shell"],
    ["lib/web/b.ts", "@/lib/usecases/run-command"],
  ),
  layer(
    "jobs-call-use-cases",
    "lib/jobs/",
    ["lib/domain/", "lib/data/", "lib/usecases/", "lib/outside/log\\.", "lib/env\\."],
    ["lib/jobs/a.ts", "@/lib/web/actor"],
    ["lib/jobs/b.ts", "@/lib/usecases/run-command"],
  ),
  layer(
    "the-public-register-reads-its-own-views",
    "lib/public-register/",
    // Nothing of the register but what the views of the public show.
    ["lib/data/public-register/", "lib/outside/csv\\.", "lib/domain/", "lib/format/", "lib/words/"],
    ["lib/public-register/a.ts", "@/lib/data/queries/register"],
    ["lib/public-register/b.ts", "@/lib/data/public-register/read"],
  ),
  layer(
    "server-is-the-process",
    "server/",
    // The gate knows of requests, not of the register: what it shares with the pages is in the seam.
    [
      "lib/web/(answering|headers)\\.",
      "lib/outside/(log|metrics)\\.",
      // How often an address asks, and how long the database is waited for: they know nothing of the register either.
      "lib/data/(attempts|patience)\\.",
      "lib/format/in-time\\.",
      "lib/env\\.",
      "lib/jobs/",
      "lib/public-register/",
      "lib/domain/",
    ],
    ["server/a.ts", "@/lib/data/queries/register"],
    ["server/b.ts", "@/lib/web/headers"],
  ),
];

const WALLS: readonly ImportRule[] = [
  {
    rule: {
      name: "domain-imports-nothing",
      severity: "error",
      from: { path: "^lib/domain/", pathNot: TESTS },
      to: { pathNot: "^lib/domain/" },
    },
    breaks: ["lib/domain/a.ts", "node:crypto"],
    keeps: ["lib/domain/b.ts", "@/lib/domain/actor"],
  },
  {
    rule: {
      name: "nothing-imports-app",
      severity: "error",
      from: { path: "^(architecture|bench|e2e|prisma|scripts|server)/" },
      to: { path: "^app/" },
    },
    breaks: ["scripts/a.ts", "@/app/layout"],
    keeps: ["scripts/b.ts", "@/lib/usecases/run-command"],
  },
  {
    rule: {
      name: "store-is-written-by-usecases",
      severity: "error",
      from: { path: "^lib/", pathNot: `^lib/(usecases|data/store|jobs)/|${TESTS}` },
      // A page loads the case that its buttons depend on exactly as a decision does, so the loaders are shared.
      to: { path: "^lib/data/store/", pathNot: "/(case|force-case)\\.ts$" },
    },
    breaks: ["lib/web/c.ts", "@/lib/data/store/readings"],
    keeps: ["lib/usecases/c.ts", "@/lib/data/store/readings"],
  },
  {
    rule: {
      name: "one-door-for-every-write",
      severity: "error",
      // The command on the server that makes an organisation comes before anybody could be asked.
      from: { pathNot: `^(lib/data/store/|lib/usecases/perform\\.|scripts/organisation/)|${TESTS}` },
      to: { path: "^lib/data/store/(save|writers|follow)\\.ts$" },
    },
    breaks: ["lib/usecases/saves.ts", "@/lib/data/store/save"],
    keeps: ["lib/usecases/perform.ts", "@/lib/data/store/save"],
  },
  {
    rule: {
      name: "first-rows-are-written-before-anybody-can-act",
      severity: "error",
      from: { pathNot: `^(prisma/seed|scripts/organisation/|bench/|e2e/)|${TESTS}` },
      to: { path: "^lib/data/store/first-rows\\." },
    },
    breaks: ["lib/usecases/begins.ts", "@/lib/data/store/first-rows"],
    keeps: ["scripts/organisation/begins.ts", "@/lib/data/store/first-rows"],
  },
  {
    rule: {
      name: "tables-are-written-by-the-store",
      severity: "error",
      from: { pathNot: `^lib/data/store/|${TESTS}` },
      to: { path: "^lib/data/store/write/" },
    },
    breaks: ["lib/usecases/writes.ts", "@/lib/data/store/write/finding"],
    keeps: ["lib/data/store/a.ts", "@/lib/data/store/write/finding"],
  },
  {
    rule: {
      name: "generated-client-stays-in-data",
      severity: "error",
      from: { pathNot: "^(lib/data/|scripts/(setup/)?migrate)" },
      to: { path: "^lib/data/generated/" },
    },
    breaks: ["prisma/a.ts", "@/lib/data/generated/client"],
    keeps: ["lib/data/c.ts", "@/lib/data/generated/client"],
  },
  {
    rule: {
      name: "testing-is-for-tests",
      severity: "error",
      from: { path: "^(app|components|lib|prisma|scripts|bench)/", pathNot: TESTS },
      to: { path: "/testing/" },
    },
    breaks: ["scripts/d.ts", "@/lib/testing/forces"],
    keeps: ["scripts/d.test.ts", "@/lib/testing/forces"],
  },
];

const LANGUAGES: readonly ImportRule[] = [
  {
    rule: {
      name: "a-language-is-spoken-through-words",
      severity: "error",
      // Whoever reads one language by its name speaks no other.
      from: { pathNot: "^lib/words/(en/|en\\.ts$)" },
      to: { path: "^lib/words/en/" },
    },
    breaks: ["lib/words/word-c.ts", "@/lib/words/en/closure"],
    keeps: ["lib/words/word-d.ts", "@/lib/words/words"],
  },
  {
    rule: {
      name: "one-place-chooses-the-language",
      severity: "error",
      from: { pathNot: "^lib/words/words\\.ts$" },
      to: { path: "^lib/words/en\\.ts$" },
    },
    breaks: ["components/words-a.tsx", "@/lib/words/en"],
    keeps: ["components/words-b.tsx", "@/lib/words/words"],
  },
];

/** What each stage of reading a report may import of the reader besides itself: the stages stand on each other. */
const stage = (name: string, from: string, may: string, breaks: ImportRule["breaks"], keeps: ImportRule["keeps"]) => ({
  rule: {
    name,
    severity: "error" as const,
    from: { path: `^lib/domain/report-text/${from}/`, pathNot: TESTS },
    to: { path: "^lib/domain/report-text/", pathNot: `^lib/domain/report-text/(${may})` },
  },
  breaks,
  keeps,
});

const STAGES: readonly ImportRule[] = [
  stage(
    "lines-know-no-phrase",
    "lines",
    "lines/",
    ["lib/domain/report-text/lines/a.ts", "@/lib/domain/report-text/phrases/wording"],
    ["lib/domain/report-text/lines/b.ts", "@/lib/domain/report-text/lines/wrapping"],
  ),
  stage(
    "phrases-know-no-stage-above",
    "phrases",
    "lines/|phrases/|reading\\.",
    ["lib/domain/report-text/phrases/a.ts", "@/lib/domain/report-text/findings/section"],
    ["lib/domain/report-text/phrases/b.ts", "@/lib/domain/report-text/lines/wrapping"],
  ),
  stage(
    "what-a-report-holds-is-read-apart",
    "(head|findings|judgments|changes)",
    "lines/|phrases/|reading\\.|$1/",
    ["lib/domain/report-text/head/a.ts", "@/lib/domain/report-text/findings/section"],
    ["lib/domain/report-text/head/b.ts", "@/lib/domain/report-text/phrases/wording"],
  ),
];

const HOMES: readonly ImportRule[] = [
  {
    rule: {
      name: "links-ask-for-nothing-by-themselves",
      severity: "error",
      // It fetches each page that a link in sight leads to.
      from: { path: OURS },
      to: { path: packages("next/link") },
    },
    breaks: ["app/f/page.tsx", "next/link"],
    keeps: ["app/g/page.tsx", "@/components/ui/link"],
  },
  home(
    "prisma-stays-in-data",
    ["@prisma"],
    ["lib/data/", "scripts/setup/generate", "prisma\\.config\\."],
    ["lib/usecases/e.ts", "@prisma/client"],
    ["lib/data/d.ts", "@prisma/client"],
  ),
  home("pg-boss-stays-in-data", ["pg-boss"], ["lib/data/"], ["lib/jobs/c.ts", "pg-boss"], ["lib/data/e.ts", "pg-boss"]),
  home(
    "rate-limiter-stays-in-data",
    ["rate-limiter-flexible"],
    ["lib/data/"],
    ["lib/usecases/j.ts", "rate-limiter-flexible"],
    ["lib/data/f.ts", "rate-limiter-flexible"],
  ),
  home(
    "copying-stays-in-the-backup",
    ["pg-copy-streams"],
    ["scripts/backup/"],
    ["lib/data/g.ts", "pg-copy-streams"],
    ["scripts/backup/d.ts", "pg-copy-streams"],
  ),
  home(
    "pg-stays-in-data",
    ["pg"],
    ["lib/data/", "lib/testing/", "scripts/"],
    ["lib/usecases/f.ts", "pg"],
    ["scripts/c.ts", "pg"],
  ),
  home(
    "next-auth-stays-in-web",
    ["next-auth"],
    ["lib/web/", "app/api/auth/"],
    ["app/c/page.tsx", "next-auth"],
    ["app/api/auth/route.ts", "next-auth"],
  ),
  home(
    "d3-stays-in-charts",
    ["d3-array", "d3-scale", "d3-shape"],
    ["components/charts/"],
    ["components/finding/d.tsx", "d3-scale"],
    ["components/charts/d.tsx", "d3-scale"],
  ),
  {
    rule: {
      name: "zod-stays-in-forms",
      severity: "error",
      from: { pathNot: "^lib/(forms/|env\\.)" },
      // The seam takes any form of `lib/forms` and has to name its type; it makes and reads none itself.
      to: { path: packages("zod"), dependencyTypesNot: ["type-only"] },
    },
    breaks: ["lib/usecases/g.ts", "zod"],
    keeps: ["lib/forms/c.ts", "zod"],
  },
  home(
    "next-stays-in-routes",
    ["next"],
    [
      "app/",
      "components/",
      "lib/web/",
      "bench/bare/",
      "server/main\\.",
      "instrumentation\\.",
      "next\\.config\\.",
      "next-env\\.",
    ],
    ["lib/usecases/h.ts", "next/headers"],
    ["lib/web/d.ts", "next/headers"],
  ),
  home(
    "outside-packages-stay-outside",
    [
      "parse5",
      "mammoth",
      "unpdf",
      "read-excel-file",
      "write-excel-file",
      "csv-parse",
      "csv-stringify",
      "nodemailer",
      "ical-generator",
      "fflate",
      "saxen",
      "docx",
      "aws4fetch",
      "age-encryption",
      "prom-client",
      "@fastify/busboy",
      "@resvg/resvg-js",
    ],
    ["lib/outside/", "bench/plain\\."],
    ["lib/usecases/i.ts", "fflate"],
    ["lib/outside/c.ts", "fflate"],
  ),
];

/** A type counts: who reads either file of a circle has to have read the other one first. */
const CIRCLES: readonly ImportRule[] = [
  {
    rule: { name: "nothing-imports-itself-by-a-detour", severity: "error", from: {}, to: { circular: true } },
    breaks: ["lib/domain/circle.ts", "@/lib/domain/detour"],
    keeps: ["lib/domain/straight.ts", "@/lib/domain/actor"],
    back: "./circle",
  },
];

export const IMPORT_RULES: readonly ImportRule[] = [...LAYERS, ...WALLS, ...LANGUAGES, ...STAGES, ...HOMES, ...CIRCLES];
