import { basename, dirname, join } from "node:path";
import { assertions } from "./assertions";
import { loadersWithoutAsker } from "./loaders";
import { openOrders } from "./orders";
import type { SourceFile } from "./source-files";

/**
 * Rules that are read from the text and the names of files. `broken` answers what is wrong with a file, one line each;
 * the examples show that each rule can fail, and that it leaves alone what it should.
 */
export interface SourceRule {
  readonly name: string;
  readonly broken: (file: SourceFile) => readonly string[];
  readonly breaks: readonly SourceFile[];
  readonly keeps: readonly SourceFile[];
}

const file = (path: string, text = ""): SourceFile => ({ path, text });

/** The lines of a file that match, with their numbers. */
const linesLike = (pattern: RegExp, { text }: SourceFile): readonly string[] =>
  text.split("\n").flatMap((line, index) => (pattern.test(line) ? [`line ${index + 1}: ${line.trim()}`] : []));

/** What a file imports or exports from elsewhere, as it is written; a dynamic `import()` too. */
const specifiers = ({ text }: SourceFile): readonly string[] =>
  [...text.matchAll(/(?:^|\n)\s*(?:import|export)\s[^;"'`]*?["']([^"'\n]+)["']|\bimport\(\s*["']([^"'\n]+)["']/g)].map(
    ([, written, dynamic]) => written ?? dynamic ?? "",
  );

/** The layer of a path: a folder of `lib`, or a top-level folder. */
const layerOf = (path: string): string =>
  path
    .split("/")
    .slice(0, path.startsWith("lib/") ? 2 : 1)
    .join("/");

/** Names that Next gives, or that a tool expects, may be as they are. */
const NAMED_BY_TOOLS = /^(\[\.{0,3}[\w-]+\]|\[\[\.{3}[\w-]+\]\]|\([\w-]+\)|@[\w-]+|_[\w-]+|\.[\w.-]+)$/;
const KEBAB = /^[a-z0-9]+(-[a-z0-9]+)*(\.[a-z0-9]+(-[a-z0-9]+)*)*$/;

/**
 * Built-ins that came after Node 20: the compiler knows some of them, and the oldest Node that the product runs on has none.
 * Methods of sets and iterators have names that others have too, so they are looked for where a set or an iterator is at hand.
 */
const AFTER_NODE_20 = new RegExp(
  [
    String.raw`\b(Map|Object)\.groupBy\b`,
    String.raw`\bPromise\.(withResolvers|try)\b`,
    String.raw`\bArray\.fromAsync\b`,
    String.raw`\bIterator\.(from|prototype|concat)\b`,
    String.raw`\b(RegExp\.escape|Math\.sumPrecise|Math\.f16round|Error\.isError|URL\.parse|Uint8Array\.from(Base64|Hex)|Atomics\.waitAsync)\b`,
    String.raw`\.(toBase64|toHex|setFromBase64|isSubsetOf|isSupersetOf|isDisjointFrom|symmetricDifference)\(`,
    String.raw`new Set(<[^>]*>)?\([^()]*\)\.(union|intersection|difference)\(`,
    String.raw`\.((keys|values|entries)\(\)|matchAll\([^()]*\))\s*\.(map|filter|flatMap|reduce|some|every|find|forEach|toArray|take|drop)\(`,
    String.raw`\bimport\.meta\.(dirname|filename|main)\b`,
    String.raw`\bawait using\b|^\s*using\s+\w+\s*=`,
  ].join("|"),
  "u",
);

/** A finding's deadline, its target or the earlier of both, as columns and as fields are called. */
const OWN_DATE = String.raw`(?:deadline_on|deadlineOn|first_date|firstDate|FIRST_DATE|\btarget\b)`;
const DAY_ASKED = String.raw`(?:\$\{)?(?:today|on)\b`;
/** One of them held against the day that is asked about, whichever stands first; or the earlier of both taken in SQL. */
const STATES_OVERDUE = new RegExp(
  [
    String.raw`${OWN_DATE}(?:\(?\))?\}?\)?\s*<=?\s*${DAY_ASKED}`,
    String.raw`${DAY_ASKED}(?:\}::date)?\s*>=?\s*(?:\$\{)?(?:\w+\.)*${OWN_DATE}`,
    String.raw`\bleast\([^)]*deadline_on`,
  ].join("|"),
);

export const SOURCE_RULES: readonly SourceRule[] = [
  {
    name: "*overdue* is stated once in the domain and once in SQL",
    broken: (source) =>
      source.path.endsWith(".test.ts") || /^lib\/(domain\/finding|data\/queries)\/overdue\.ts$/.test(source.path)
        ? []
        : linesLike(STATES_OVERDUE, source),
    breaks: [
      file(
        "lib/data/queries/late-a.ts",
        `const late = sql\`f.status <> 'closed' and f.deadline_on < \${today}::date\`;`,
      ),
      file("lib/data/queries/late-b.ts", "const late = sql`least(r.deadline_on, r.target)`;"),
      file("lib/data/queries/late-c.ts", `const late = sql\`\${FIRST_DATE} < \${on}::date\`;`),
      file("lib/data/queries/late-d.ts", `const late = sql\`\${today}::date > f.target\`;`),
      file("app/late-e.tsx", "const late = deadlineOn !== null && deadlineOn < today;"),
      file("lib/domain/late-f.ts", "const late = today > finding.target;"),
    ],
    keeps: [
      file("lib/domain/finding/overdue.ts", "const isLate = target < today;"),
      file("lib/data/queries/overdue.ts", `const isLate = sql\`least(f.deadline_on, f.target) < \${today}::date\`;`),
      file("lib/data/queries/moved.ts", "const since = sql`coalesce(f.target, f.deadline_on)`;"),
      file("lib/domain/target/commands.ts", 'if (to <= target) return refuse({ why: "nothing-changed" });'),
      file("lib/domain/follow-up/due.ts", "const isDue = dueOn <= today;"),
    ],
  },
  {
    name: "nothing is called that Node 20 does not have",
    broken: (source) =>
      /^(lib|server|scripts|app|components|bench|prisma|e2e)\//.test(source.path) && /\.(ts|tsx|mjs)$/.test(source.path)
        ? linesLike(AFTER_NODE_20, source)
        : [],
    breaks: [
      file("lib/domain/after-a.ts", "const byKind = Map.groupBy(rows, ({ kind }) => kind);"),
      file("server/after-b.ts", "const { promise, resolve } = Promise.withResolvers<void>();"),
      file("scripts/after-c.mjs", "const all = await Array.fromAsync(lines);"),
      file("app/after-d.tsx", "const ids = rows.keys().map((id) => id);"),
      file("app/after-e.tsx", "const known = byId.entries().filter(([id]) => id).toArray();"),
      file("bench/after-f.ts", "const both = new Set(ours).union(theirs);"),
      file("lib/domain/after-g.ts", "if (ours.isSubsetOf(theirs)) return;"),
      file("lib/web/after-h.ts", "const url = URL.parse(given);"),
      file("scripts/after-i.mjs", "const here = import.meta.dirname;"),
    ],
    keeps: [
      file("lib/domain/before-a.ts", 'import { groupBy } from "./group-by";\nconst byKind = groupBy(rows, kindOf);'),
      file("lib/domain/before-b.ts", "const ids = [...rows.keys()].map((id) => id);"),
      file("lib/domain/before-c.ts", "const names = Object.keys(row).filter((name) => name !== id);"),
      file("lib/domain/before-d.ts", "const rest = Object.entries(row).map(([name]) => name);"),
      file("lib/domain/before-e.ts", "const url = new URL(given);"),
    ],
  },
  {
    name: "only who has established who somebody is may mint an actor",
    broken: (source) =>
      /^(lib\/web\/actor\.ts|lib\/domain\/actor\.ts|lib\/jobs\/|prisma\/seed|scripts\/|bench\/|architecture\/)|\.test\.tsx?$|\/testing\//.test(
        source.path,
      )
        ? []
        : linesLike(
            source.path === "lib/data/queries/work.ts"
              ? /\bmintActor\b|\bas Actor\b/
              : /\b(mintActor|standingInFor)\b|\bas Actor\b/,
            source,
          ),
    breaks: [
      file("lib/usecases/c.ts", "const other = { ...actor, role } as Actor;"),
      file("lib/data/queries/d.ts", "read(standingInFor(actor, { personId, role }));"),
      file("lib/usecases/a.ts", 'import { mintActor } from "@/lib/domain/actor";'),
      file("app/a/page.tsx", 'import {\n  mintActor as anybody,\n} from "@/lib/domain/actor";'),
    ],
    keeps: [
      file("lib/web/actor.ts", 'import { mintActor } from "@/lib/domain/actor";'),
      file("lib/jobs/a.ts", 'import { mintActor } from "@/lib/domain/actor";'),
      file("lib/data/queries/work.ts", "read(standingInFor(actor, { personId, role }));"),
      file("lib/usecases/b.ts", 'import type { Actor } from "@/lib/domain/actor";'),
    ],
  },
  {
    name: "an import that leaves its layer names the one it goes to: `@/…`, never `../`",
    broken: (source) =>
      // Plain Node scripts have no alias.
      /\.(mjs|cjs|js)$/.test(source.path)
        ? []
        : specifiers(source)
            // Plain Node modules are reached as Node reaches them.
            .filter((specifier) => specifier.startsWith("../") && !specifier.endsWith(".mjs"))
            .filter((specifier) => layerOf(join(dirname(source.path), specifier)) !== layerOf(source.path))
            .map((specifier) => `imports ${specifier}`),
    breaks: [
      file("lib/web/a.ts", 'const later = () => import("../data/client");'),
      file("lib/usecases/a.ts", 'import type {\n  Scope,\n} from "../data/scope";'),
      file("app/(signed-in)/a/page.tsx", 'export { b } from "../../../components/b";'),
    ],
    keeps: [
      file("lib/data/queries/c.ts", 'import { a } from "./a";\nimport { b } from "../scope";'),
      file("lib/domain/finding/a.ts", 'import { date } from "../calendar";'),
      file("app/(signed-in)/a/[b]/page.tsx", 'import { c } from "../../c";'),
      file("scripts/a.mjs", 'import { b } from "../b.mjs";'),
    ],
  },
  {
    name: "use cases reach the database through the store, never by themselves",
    broken: (source) =>
      source.path.startsWith("lib/usecases/") && !source.path.endsWith(".test.ts")
        ? linesLike(/\bdb\s*\.\s*(\$|\w+\s*\.)/, source)
        : [],
    breaks: [
      file("lib/usecases/a.ts", "const rows = await db.finding.findMany({});"),
      file("lib/usecases/b.ts", "await db.$queryRaw`select 1`;"),
    ],
    keeps: [
      file("lib/usecases/c.ts", "const theCase = await loadCase(db, reference);"),
      file("lib/data/store/d.ts", "db.event.createMany({})"),
    ],
  },
  {
    name: "every order ends in a unique column, and a sort says which of two equal ones comes first",
    // A migration that has been applied stays as it was.
    broken: (source) => (/\/20261122110000_[^/]*\//.test(source.path) ? [] : openOrders(source)),
    breaks: [
      file("lib/data/order-a.ts", 'db.finding.findMany({ orderBy: { at: "desc" } });'),
      file("lib/data/order-b.ts", 'db.finding.findMany({ orderBy: [{ id: "asc" }, { at: "desc" }] });'),
      file(
        "lib/data/order-c.ts",
        'const BY = [{ at: "desc" }] as const;\nconst include = { updates: { orderBy: BY } };',
      ),
      file("lib/data/order-d.ts", 'db.person.findMany({ orderBy: { organisation: { name: "asc" } } });'),
      file("lib/data/order-e.ts", "db.finding.findMany({ where, take: 50 });"),
      file(
        "lib/data/order-f.ts",
        "db.$queryRaw`select key from a order by key, similarity(b, c) desc limit \u0024{most}`;",
      ),
      file("lib/data/order-g.ts", "const rest = sql`where \u0024{where} order by \u0024{order}`;"),
      file(
        "lib/data/order-h.ts",
        'db.$queryRaw`select array_agg(name order by name collate "en-GB-x-icu") from a order by id`;',
      ),
      file("e2e/order.ts", 'const rows = register.rows("select note from progress_update order by at");'),
      file("prisma/migrations/later/migration.sql", "select e.* from event e order by e.at desc;"),
      file("lib/domain/order-i.ts", "rows.toSorted((a, b) => (a.on < b.on ? -1 : 1));"),
      file(
        "lib/data/order-r.ts",
        "db.$queryRaw`select (select r.id from response r where r.state = 'awaited' limit 1) as one from a order by id`;",
      ),
      file(
        "lib/data/order-s.ts",
        "const some = sql`select id from (select id from a order by id) b limit \u0024{most}`;",
      ),
    ],
    keeps: [
      file("lib/data/order-k.ts", 'db.finding.findMany({ orderBy: [{ at: "desc" }, { id: "asc" }], take: 50 });'),
      file("lib/data/order-l.ts", 'const BY = [{ at: "desc" }, { id: "asc" }] as const;\nconst a = { orderBy: BY };'),
      file(
        "lib/data/order-m.ts",
        "db.$queryRaw`select key from a order by \u0024{order}, f.id desc nulls last limit 3`;",
      ),
      file(
        "lib/data/order-t.ts",
        "const last = sql`(select a.id from a where a.of = any (\u0024{ids}) order by a.at desc, a.id limit 1)`;",
      ),
      file("lib/data/order-u.ts", "const most = sql`select * from (\u0024{ordered} limit \u0024{many}) others`;"),
      file("lib/data/order-n.ts", "db.$queryRaw`select array_agg(b order by coalesce(c, d), m.person_id) from a`;"),
      file("lib/data/order-q.ts", "db.$queryRaw`select percentile_cont(0.5) within group (order by days) from a`;"),
      file("lib/domain/order-o.ts", "rows.toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));"),
      file("lib/domain/order-p.ts", "rows.toSorted((a, b) => (a.id < b.id ? -1 : 1)); // in order by their ids"),
    ],
  },
  {
    name: "what was done is said only through the mark of whoever has just done it",
    broken: (source) => linesLike(/\b(leadTo|redirect)\((?!.*\bflashed\().*\bdoneAt\(/, source),
    breaks: [file("app/a/actions.ts", 'leadTo(done.ok ? doneAt("/people", "restore") : "/people");')],
    keeps: [
      file("app/b/actions.ts", 'leadTo(await flashed(doneAt("/people", "restore")));'),
      file("app/c/actions.ts", 'leadsTo: () => doneAt("/people", "restore"),'),
    ],
  },
  {
    name: "how many there are in a list that is cut short is counted where it is asked for: its `all`, never the length of its `first`",
    broken: (source) =>
      /^(app|components)\//.test(source.path) ? linesLike(/\bcounted\(\s*[\w.]*\bfirst\.length/, source) : [],
    breaks: [file("app/first-a.tsx", 'const title = counted(view.history.first.length, "event");')],
    keeps: [
      file("app/first-b.tsx", 'const title = counted(view.history.all, "event");'),
      file("app/first-c.tsx", 'const more = counted(history.all - history.first.length, "earlier event");'),
    ],
  },
  {
    name: "tables are written in `lib/data/store/write/` alone",
    broken: (source) =>
      // The migrations are a table of the runner's own; proofs break the register on purpose, and show that it is seen.
      /^(app|components|lib|prisma|scripts|server)\//.test(source.path) &&
      !/^lib\/data\/store\/write\/|\.test\.tsx?$|\/testing\/|^scripts\/(setup\/migrations\.mjs|prove\/)/.test(
        source.path,
      )
        ? linesLike(
            /\bdb\s*\.\s*\w+\s*\.\s*(create|update|upsert|delete)\w*\s*\(|\.\$executeRaw|\b(insert into|update|delete from)\s+"?\w+"?\s+(set|values|\(|where)/i,
            source,
          )
        : [],
    breaks: [
      file("lib/web/a.ts", "await db.finding.updateMany({});"),
      file("lib/data/store/people.ts", "await db.person.create({ data });"),
      file("lib/data/queries/b.ts", "await db.$queryRaw`update finding set status = 'closed'`;"),
      file("lib/data/a.ts", "await db.$executeRawUnsafe(sql);"),
      file("prisma/seed.ts", "await db.demonstration.create({ data });"),
      file("scripts/organisation.ts", "await db.person.updateMany({ where, data });"),
    ],
    keeps: [
      file("lib/data/store/write/finding.ts", "await db.finding.createMany({ data });"),
      file("lib/data/queries/a.ts", "await db.finding.findMany({});"),
      file("lib/data/a.db.test.ts", "await db.finding.deleteMany({});"),
      file("lib/domain/a.ts", 'const needs = "update the register";'),
    ],
  },
  {
    name: "a file or folder is named for its idea, not for being useful",
    broken: ({ path }) =>
      path
        .split("/")
        .map((part) => part.replace(/\..*$/, ""))
        .filter((part) => /^(utils?|helpers?|common|misc|shared|types)$/.test(part)),
    breaks: [
      file("lib/utils/dates.ts"),
      file("lib/format/helpers.ts"),
      file("components/common/button.tsx"),
      file("lib/domain/types.ts"),
    ],
    keeps: [file("lib/format/dates.ts"), file("app/common-findings/page.tsx")],
  },
  {
    name: "there are no barrels",
    broken: ({ path }) => (/^index\.(ts|tsx|mjs|js)$/.test(basename(path)) ? [basename(path)] : []),
    breaks: [file("lib/domain/index.ts"), file("components/index.tsx")],
    keeps: [file("lib/domain/actor.ts"), file("app/index-of-findings/page.tsx")],
  },
  {
    name: "names are in kebab-case",
    broken: ({ path }) => {
      const folders = dirname(path)
        .split("/")
        .filter((part) => part !== ".");
      return [...folders, basename(path)].filter((part) => !KEBAB.test(part) && !NAMED_BY_TOOLS.test(part));
    },
    breaks: [file("lib/domain/findingRules.ts"), file("components/Button.tsx"), file("lib/Format/dates.ts")],
    keeps: [
      file("app/(signed-in)/findings/[reference]/page.tsx"),
      file("app/api/auth/[...nextauth]/route.ts"),
      file("lib/data/store/save.db.test.ts"),
      file("next.config.js"),
    ],
  },
  {
    name: "no test is skipped, and none runs alone",
    broken: (source) =>
      /\.(test|spec)\.tsx?$|^e2e\//.test(source.path)
        ? linesLike(
            /\b(it|test|describe|suite)(\.\w+)*\.(only|skip|todo|fails|fixme)\b|\b(fdescribe|fit|xit|xdescribe)\(/,
            source,
          )
        : [],
    breaks: [
      file("lib/a.test.ts", 'it.only("closes", () => {});'),
      file("e2e/a.spec.ts", 'test.describe.skip("journey", () => {});'),
      file("lib/b.test.ts", 'describe.todo("later");'),
    ],
    keeps: [file("lib/c.test.ts", 'it.each([1])("closes %i", () => {});'), file("lib/d.ts", "rows.skip(5)")],
  },
  {
    name: "the compiler is not talked out of anything",
    broken: (source) => linesLike(/\bas any\b|<any>|@ts-(ignore|nocheck|expect-error)\b/, source),
    breaks: [
      file("lib/a.ts", "const a = b as any;"),
      file("lib/b.ts", "// @ts-ignore"),
      file("lib/c.ts", "// @ts-expect-error: later"),
      file("lib/d.ts", "const a = b<any>();"),
    ],
    keeps: [file("lib/e.ts", "// as many as there are\nconst company = anybody;")],
  },
  {
    name: "what is stored is read, never asserted to be of a type: `lib/data` has no assertions but those on a list",
    broken: assertions,
    breaks: [
      file("lib/data/store/a.ts", "const review = row.review as unknown as Review;"),
      file("lib/data/queries/b.ts", "const { facts } = JSON.parse(payload) as Payload;"),
      file("lib/data/c.ts", "const kind = <FindingKind>row.kind;"),
      file("lib/data/d.ts", "const state = row.state!;"),
      file("lib/data/owner.ts", "const kept = column as { registerOwner?: Client };"),
      file("lib/data/busy.ts", "const { state } = row as Known;"),
    ],
    keeps: [
      file("lib/data/store/e.ts", 'const COLUMNS = ["id", "name"] as const;'),
      file("lib/data/queries/f.ts", "// A kind as it was stored\nconst rows = sql`select kind as what from finding`;"),
      file("lib/data/owner.ts", "const kept = globalThis as { registerOwner?: Client };"),
      file("lib/data/g.db.test.ts", "await does(command as Command);"),
      file("lib/data/h.ts", 'import { a as b } from "./a";\nconst state = oneOf(STATES, row.state, "a.state");'),
      file("lib/domain/i.ts", "return found as Facts;"),
    ],
  },
  {
    name: "every loader takes whoever asks",
    broken: loadersWithoutAsker,
    breaks: [
      file(
        "lib/data/store/ask-a.ts",
        "export const loadOne = (db: Db, id: string): Promise<One | null> => askIn(db, one(id));",
      ),
      file("lib/data/queries/ask-b.ts", "export async function findAll(db: Db) { return db.finding.findMany(); }"),
      file("lib/data/ask-c.ts", "export const all: Question<readonly One[]> = question(sql`select`, (rows) => rows);"),
      file("lib/data/ask-d.ts", "export const of = (id: string): Question<One> => question(sql`select`, first);"),
    ],
    keeps: [
      file(
        "lib/data/store/ask-e.ts",
        "export const loadOne = (db: Db, actor: Actor, id: string): Promise<One> => askIn(db, one(actor, id));",
      ),
      file(
        "lib/data/store/ask-f.ts",
        'export const own = ({ personId }: Pick<Actor, "personId">): Question<One> => question(sql`select`, first);',
      ),
      file(
        "lib/data/store/ask-g.ts",
        "export async function endOne(db: Db, id: string): Promise<boolean> { return true; }",
      ),
      file("lib/data/store/ask-h.ts", "const named = (id: string): Question<One> => question(sql`select`, first);"),
      file("lib/usecases/ask-i.ts", "export const load = (db: Db): Promise<One> => loadOne(db, actor);"),
    ],
  },
  {
    name: "no file names a path of one machine",
    broken: (source) => linesLike(/(^|[\s"'`(=:])(\/(home|Users)\/\w+|\/root\/\w+|[A-Z]:\\Users)/, source),
    breaks: [
      file("docs/a.md", "Run it in /home/somebody/outstanding."),
      file("scripts/b.mjs", 'const root = "/Users/somebody";'),
      file("scripts/c.mjs", 'const root = "/root/outstanding";'),
    ],
    keeps: [file("docs/b.md", "Open http://localhost:3000/home or app/users.")],
  },
];
