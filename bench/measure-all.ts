import { say, step } from "@/scripts/setup/say.mjs";
import { type Answer, ask, textOf } from "./ask";
import { BARE_PAGES, type Shown, serveBare } from "./bare";
import { trafficOf } from "./counting";
import { memoryOf, untilAtRest } from "./cpu";
import { factsOf, type RegisterFacts } from "./facts";
import { importWait } from "./import-wait";
import { markupOf } from "./markup";
import {
  type Cost,
  costOf,
  costOfSql,
  type Download,
  databaseRoot,
  downloadOf,
  load,
  median,
  type Payer,
  sizeOf,
} from "./measure";
import type { Options } from "./options";
import { plainOf } from "./plain";
import type { Result, Row } from "./result";
import type { Traffic } from "./round-trips";
import { type Prepared, prepareCommit, prepareOurs, type Site, sayIndented, serveCopy } from "./sites";
import { uploadOf } from "./upload";
import { allVisits, type Sessions, sessionsAt, type Visit } from "./visits";

type Postgres = Awaited<ReturnType<typeof import("@/scripts/setup/postgres.mjs").startPostgres>>;

/** A page of one of those that are measured: who pays for it, and how it is asked for. */
interface Contender {
  readonly payer: Payer;
  readonly go: () => Promise<readonly Answer[]>;
}

/** Serves everything that is measured, measures turn by turn, and puts it all away. */
export async function measureAll({ state, home }: Postgres, options: Options): Promise<Result> {
  const database = [databaseRoot(home)];
  const prepared: Prepared[] = [await prepareOurs(state, options.findings, sayIndented)];
  if (options.against) prepared.push(await prepareCommit(state, options.findings, options.against, sayIndented));
  const toStop: (() => Promise<void>)[] = [];
  try {
    const sites: Site[] = [];
    for (const each of prepared) {
      const site = await serveCopy(state, each);
      toStop.push(site.stop);
      sites.push(site);
    }
    const [ours] = sites;
    if (!ours) throw new Error("Nothing is served");
    const facts = await factsOf(ours.ownerUrl);
    const visits = allVisits(facts).filter((visit) => isWanted(visit, options));
    await untilAtRest(ours.roots);
    const atRestMb = memoryOf(ours.roots);
    const sessions = new Map<string, Sessions>();
    for (const { name, origin } of sites) sessions.set(name, await sessionsAt(origin, facts));
    const beside = visits.filter(({ page }) => BARE_PAGES.includes(page));
    const bare =
      options.bare && beside.length > 0 ? await bareBeside(ours, beside, sessions.get(ours.name) ?? {}) : null;
    if (bare) toStop.push(bare.stop);

    const traffic = new Map<string, ReadonlyMap<Visit, Traffic>>();
    for (const each of prepared)
      await step(`Statements of ${each.name}`, async () => {
        traffic.set(each.name, await trafficOf(state, each, facts, visits));
      });

    const contenders = (visit: Visit): readonly Contender[] => [
      ...sites
        .filter((site) => site === ours || !visit.isNew)
        .map((site) => ({
          payer: { ...site, database },
          go: () => visit.go(site.origin, sessions.get(site.name)?.[visit.viewer]),
        })),
      ...(bare && beside.includes(visit)
        ? BARE.map(({ name, under }) => ({
            payer: { ...bare, name, database: [] },
            go: async () => [await ask(`${bare.origin}${under}/${bareName(visit)}`)],
          }))
        : []),
      ...options.beside.flatMap(({ name, pids, cookie, pages }) => {
        const address = pages[visit.page];
        if (!address) return [];
        const payer = { name, origin: new URL(address).origin, roots: pids, database: [] };
        return [{ payer, go: async () => [await ask(address, { ...(cookie && { cookie }) })] }];
      }),
    ];

    const costs = await inTurns(visits, contenders, options.rounds, ours.roots);
    const rows: Row[] = [];
    for (const visit of visits)
      await step(`Load on ${visit.page}, ${visit.viewer}`, async () => {
        const each = traffic.get("ours")?.get(visit);
        rows.push({
          page: visit.page,
          viewer: visit.viewer,
          isPage: readsOnly(visit),
          ...medians(costs.get(visit) ?? new Map()),
          sqlMs: each && readsOnly(visit) ? await costOfSql(ours.appUrl, each.statements, database) : null,
          traffic: Object.fromEntries(
            [...traffic].flatMap(([name, of]) => {
              const one = of.get(visit);
              return one ? [[name, { statements: one.statements.length, roundTrips: one.roundTrips }]] : [];
            }),
          ),
          size: await sizesOf(visit, contenders(visit), sessions),
          load: readsOnly(visit) || BORNE.includes(visit.page) ? await loadsOf(contenders(visit), options) : {},
        });
      });
    const payer = { ...ours, database };
    const cookie = sessions.get("ours")?.inspector;
    const csv = visits.some(({ page }) => page === "csv")
      ? await downloadOf(payer, "/findings/download", cookie)
      : null;
    const coordinator = sessions.get("ours")?.coordinator;
    const upload =
      coordinator && visits.some(({ page }) => page === "csv")
        ? await uploadOf({ ...ours, database }, facts.note, coordinator)
        : null;
    const memory = { atRestMb, ...(await memoryUnderLoad(ours, cookie, options.minutes)) };
    const sizes: Record<string, Record<string, number>> = {};
    const csvs: Record<string, Download> = {};
    for (const size of options.sizes)
      await step(`A register of ${size}`, async () => {
        const { costs, csv: whole } = await measuredAtSize(state, size, database, options);
        sizes[size] = costs;
        if (whole) csvs[size] = whole;
      });
    return {
      at: new Date().toISOString(),
      findings: facts.findings,
      rounds: options.rounds,
      against: prepared[1]?.name ?? null,
      beside: options.beside.map(({ name }) => name),
      rows,
      sizes,
      csv,
      csvs,
      overhead: options.overhead,
      upload,
      memory,
      importWaitSeconds: options.import ? await importWait(state) : null,
    };
  } finally {
    for (const stop of toStop.reverse()) await stop();
  }
}

/** The bare pages beside one of ours: all that it shows, and its words alone. */
const BARE = [
  { name: "bare", under: "/markup" },
  { name: "words", under: "/words" },
];
const bareName = ({ page, viewer }: Visit) => `${page}-${viewer}`;

async function bareBeside({ origin }: Site, visits: readonly Visit[], sessions: Sessions) {
  let bare: Awaited<ReturnType<typeof serveBare>> | undefined;
  await step("Bare pages", async () => {
    const shown: Record<string, Shown> = {};
    for (const visit of visits) {
      const [answer] = await visit.go(origin, sessions[visit.viewer]);
      if (answer?.status !== 200) throw new Error(`There is no ${bareName(visit)} to put a bare page beside`);
      const html = textOf(answer);
      shown[bareName(visit)] = { markup: markupOf(html), words: plainOf(html) };
    }
    bare = await serveBare(shown);
  });
  return bare ?? null;
}

const isAsked = (page: string, { pages }: Options): boolean => pages.length === 0 || pages.includes(page);

const isWanted = ({ page, viewer }: Visit, options: Options): boolean =>
  isAsked(page, options) && (options.roles.length === 0 || options.roles.includes(viewer));

/** A page that can be asked for and replayed as often as one likes: a download is written into the history. */
const readsOnly = ({ path, page }: Visit): boolean => path !== undefined && page !== "csv";

/** What many do at once besides reading pages. */
const BORNE = ["csv", "progress", "closing", "sign-in"];

type Costs = ReadonlyMap<Visit, ReadonlyMap<string, readonly Cost[]>>;

/** Every page of every contender once a round, one contender right after the other, so that a busy machine slows all alike. */
async function inTurns(
  visits: readonly Visit[],
  contenders: (visit: Visit) => readonly Contender[],
  rounds: number,
  /** Whose jobs are waited for before each round: they would be counted as cost of its pages. */
  roots: readonly number[],
): Promise<Costs> {
  const costs = new Map<Visit, Map<string, Cost[]>>();
  /** How often at least each is asked for in a round; what does not answer is asked no more. */
  const times = new Map<string, number>();
  for (let round = 0; round <= rounds; round += 1)
    await step(round === 0 ? "Warming up" : `Round ${round}`, async () => {
      await untilAtRest(roots);
      for (const visit of visits)
        for (const { payer, go } of contenders(visit)) {
          const key = `${payer.name} ${visit.page} ${visit.viewer}`;
          const ask = checked(go, payer, visit);
          if (round === 0) {
            times.set(key, await timesOf(ask, readsOnly(visit) ? WARM : 2, (why) => say(`    ${why}`)));
            continue;
          }
          const least = times.get(key) ?? 0;
          if (least === 0) continue;
          const cost = await costOf(payer, ask, least, least === 1 ? 1 : undefined);
          const of = costs.get(visit) ?? new Map<string, Cost[]>();
          of.set(payer.name, [...(of.get(payer.name) ?? []), cost]);
          costs.set(visit, of);
        }
    });
  return costs;
}

const SLOW_MS = 2_000;

/** Pages are asked for so often before they are measured, or for so long: a server that runs for days has compiled what they need. */
const WARM = 200;
const WARM_MS = 6_000;

/** Asks as often as said: what takes seconds is measured once a round, what does not answer never. */
async function timesOf(ask: () => Promise<void>, often: number, tell: (why: string) => void): Promise<number> {
  try {
    const begun = performance.now();
    await ask();
    if (performance.now() - begun > SLOW_MS) return 1;
    for (let times = 1; times < often && performance.now() - begun < WARM_MS; times += 1) await ask();
    return 4;
  } catch (error) {
    tell(error instanceof Error ? error.message : String(error));
    return 0;
  }
}

const checked =
  (go: Contender["go"], { name }: Payer, { page }: Visit) =>
  async () => {
    for (const { status } of await go()) if (status >= 400) throw new Error(`${name} answers ${page} with ${status}`);
  };

function medians(of: ReadonlyMap<string, readonly Cost[]>): Pick<Row, "cpuMs" | "databaseMs"> {
  const each = (value: (cost: Cost) => number) =>
    Object.fromEntries([...of].map(([name, costs]) => [name, median(costs.map(value))]));
  return {
    cpuMs: each(({ webMs, databaseMs }) => webMs + databaseMs),
    databaseMs: each(({ databaseMs }) => databaseMs),
  };
}

async function sizesOf(visit: Visit, contenders: readonly Contender[], sessions: ReadonlyMap<string, Sessions>) {
  const sizes: Record<string, Awaited<ReturnType<typeof sizeOf>>> = {};
  if (visit.page === "csv" || visit.page === "closing") return sizes;
  for (const { payer, go } of contenders) {
    const asked: Visit = { ...visit, go };
    const size = await sizeOf(payer.origin, asked, sessions.get(payer.name) ?? {}).catch(() => null);
    if (size) sizes[payer.name] = size;
  }
  return sizes;
}

async function loadsOf(contenders: readonly Contender[], { clients, seconds }: Options): Promise<Row["load"]> {
  const loads: Record<string, Awaited<ReturnType<typeof load>>[]> = {};
  for (const many of clients)
    for (const { payer, go } of contenders) {
      loads[payer.name] ??= [];
      loads[payer.name]?.push(await load(go, many, seconds));
    }
  return loads;
}

/** What the web server holds at the end; with minutes of load, also after the first one and after all. */
async function memoryUnderLoad({ origin, roots }: Site, cookie: string | undefined, minutes: number) {
  if (minutes === 0) return { atEndMb: memoryOf(roots), afterOneMb: null, afterMinutesMb: null };
  const seen = { ...(cookie && { cookie }) };
  const visit = async () => [await ask(`${origin}/findings`, seen), await ask(`${origin}/`, seen)];
  await load(visit, 4, 60);
  const afterOneMb = memoryOf(roots);
  await load(visit, 4, (minutes - 1) * 60);
  return { atEndMb: memoryOf(roots), afterOneMb, afterMinutesMb: memoryOf(roots) };
}

const GROWING = ["register", "register-last", "register-ordered", "register-ordered-last", "work", "search"];

/** The lists of ours alone, and its whole as a file, on a register of another size. */
async function measuredAtSize(
  state: Postgres["state"],
  size: number,
  database: readonly number[],
  options: Options,
): Promise<{ readonly costs: Record<string, number>; readonly csv: Download | null }> {
  const site = await serveCopy(state, await prepareOurs(state, size, sayIndented), undefined, `_${size}`);
  try {
    const facts: RegisterFacts = await factsOf(site.ownerUrl);
    const sessions = await sessionsAt(site.origin, facts);
    const visits = allVisits(facts).filter(({ page, viewer }) => GROWING.includes(page) && viewer === "inspector");
    const payer = { ...site, database };
    const contenders = (visit: Visit) => [{ payer, go: () => visit.go(site.origin, sessions[visit.viewer]) }];
    const costs = await inTurns(visits, contenders, options.rounds, site.roots);
    return {
      costs: Object.fromEntries(
        visits.map((visit) => [
          `${visit.page} ${visit.viewer}`,
          medians(costs.get(visit) ?? new Map()).cpuMs.ours ?? Number.NaN,
        ]),
      ),
      csv: isAsked("csv", options) ? await downloadOf(payer, "/findings/download", sessions.inspector) : null,
    };
  } finally {
    await site.stop();
  }
}
