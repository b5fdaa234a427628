import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { afterAll, beforeAll, expect, it } from "vitest";
import type { Question } from "@/lib/data/together";
import { type Actor, forcesOf, mintActor } from "@/lib/domain/actor";
import { date } from "@/lib/domain/calendar";
import {
  EVERYTHING,
  FIRST_PAGE,
  type Place,
  type RegisterFilter,
  type SortOrder,
} from "@/lib/domain/finding/register-filter";
import { migrate } from "@/scripts/setup/migrate.mjs";
import { startPostgres } from "@/scripts/setup/postgres.mjs";
import { ensureDatabase, withClient } from "@/scripts/setup/postgres-roles.mjs";
import { plansOf } from "./plans";
import { type CountingDoor, countingDoor } from "./round-trips";
import { makeScale, SCALE_DAY } from "./scale/make";

/** As many as make an index worth while: on a register of fifty, every list is rightly read whole. */
const FINDINGS = 3_000;
const IN_ORDER = { by: "reference", descending: false } as const;
const FOUND = { by: "relevance", descending: true } as const;

/** Rows of a table that is rightly read from end to end: lists, organisations, people. */
const FEW = 1_000;

let door: CountingDoor;
let urls: { ownerUrl: string; appUrl: string };
let stop: () => Promise<void>;
let inspector: Actor;
let coordinator: Actor;
let body: Actor;
let officer: Actor;
let administrator: Actor;
let reference: string;
let large: readonly string[];

const register = async (
  actor: Actor,
  filter: Partial<RegisterFilter> = {},
  place: Place = FIRST_PAGE,
  order: SortOrder = filter.text === undefined ? IN_ORDER : FOUND,
) => {
  const { findRegisterPage } = await import("@/lib/data/queries/register");
  return findRegisterPage(actor, { ...EVERYTHING, ...filter }, order, place, SCALE_DAY);
};

const askOne = async <Answer>(actor: Actor, asked: Question<Answer>) =>
  (await import("@/lib/data/together")).askTogether(actor, asked);

/** Every list, and the indexes that serve it. */
const LISTS: readonly (readonly [string, readonly string[], () => Promise<unknown>])[] = [
  ["the register", ["finding_in_order", "inspection_published_on_idx"], () => register(inspector)],
  ["its last page", ["finding_in_order"], () => register(inspector, {}, { page: 100_000 })],
  [
    "the page after one",
    ["finding_in_order", "finding_reference_key"],
    () => register(inspector, {}, { page: 2, after: reference }),
  ],
  ["the register of a force", ["finding_in_order"], () => register(coordinator)],
  ["open findings", ["finding_live"], () => register(coordinator, { statuses: ["open"] })],
  ["findings of a theme", ["finding_force_id_theme_idx"], () => register(inspector, { themes: ["custody"] })],
  [
    "findings of an owner",
    ["finding_force_id_owner_id_idx"],
    () => register(coordinator, { owners: [coordinator.personId] }),
  ],
  ["what has slipped", ["finding_slipped"], () => register(inspector, { slipped: 30, moved: 2 })],
  ["what waits on others", ["finding_waiting"], () => register(inspector, { waiting: true })],
  ["what was found", ["finding_pkey"], () => register(inspector, { text: "custody" })],
  [
    "the register of a force in another order",
    ["finding_in_order"],
    () => register(coordinator, {}, FIRST_PAGE, { by: "target", descending: true }),
  ],
  [
    "what is to be updated",
    ["finding_live"],
    async () =>
      (await import("@/lib/data/queries/updates")).findUpdates(coordinator, { of: "force", quiet: true }, 1, SCALE_DAY),
  ],
  [
    "what is to be reviewed",
    [],
    async () => (await import("@/lib/data/queries/reviews")).findReviews(body, 1, SCALE_DAY),
  ],
  [
    "what a chief officer decides",
    ["one_target_date_proposed"],
    async () => (await import("@/lib/data/queries/decisions")).findDecisions(officer, SCALE_DAY),
  ],
  [
    "national recommendations",
    [],
    async () => (await import("@/lib/data/queries/nationals")).findNationals(inspector, null),
  ],
  [
    "the overview of a force",
    ["finding_live"],
    async () =>
      (await import("@/lib/data/queries/overview")).findOverview(
        coordinator,
        { force: null, mine: false, since: null },
        SCALE_DAY,
      ),
  ],
  [
    "the inbox",
    ["notice_newest"],
    async () => (await import("@/lib/data/queries/inbox")).findInbox(coordinator, { unreadOnly: false, after: null }),
  ],
  [
    "what nobody has read of it",
    ["notice_unread"],
    async () => (await import("@/lib/data/queries/inbox")).findInbox(coordinator, { unreadOnly: true, after: null }),
  ],
  [
    "mail that was sent",
    ["mail_newest"],
    async () => (await import("@/lib/data/queries/mail")).findMails(administrator, { failedOnly: false, after: null }),
  ],
  [
    "what reports say of findings, to be decided",
    [],
    async () => {
      const { waitingProposalsAsked } = await import("@/lib/data/queries/proposals");
      const { shownMoments } = await import("@/lib/data/demonstration");
      return askOne(inspector, waitingProposalsAsked(inspector, await shownMoments()));
    },
  ],
  [
    "who read what",
    ["access_log_organisation_id_at_idx"],
    async () =>
      (await import("@/lib/data/queries/access-log")).findAccess(administrator, {
        whose: "all",
        reads: false,
        after: null,
      }),
  ],
  [
    "an inspector's work",
    ["finding_live", "finding_unconfirmed", "finding_basis_changed", "event_by_moment"],
    async () =>
      (await import("@/lib/data/queries/work")).findWork(inspector, SCALE_DAY, new Date(`${SCALE_DAY}T00:00:00Z`)),
  ],
  [
    "a coordinator's work",
    ["one_target_date_proposed", "event_force_id_at_idx"],
    async () =>
      (await import("@/lib/data/queries/work")).findWork(coordinator, SCALE_DAY, new Date("2026-10-01T00:00:00Z")),
  ],
  [
    "the library of evidence",
    ["evidence_of_force", "evidence_use_pkey"],
    async () =>
      (await import("@/lib/data/queries/evidence-library")).findLibrary(
        coordinator,
        { forces: [], kinds: [], audiences: [], standings: ["standing"], finding: "", text: "" },
        1,
      ),
  ],
  [
    "inspections",
    ["inspection_published_on_idx", "finding_inspection_id_idx"],
    async () => (await import("@/lib/data/queries/inspections")).findInspections(coordinator, 1),
  ],
  [
    "challenges of a force",
    ["challenge_waiting", "challenge_over", "challenge_turn_pkey"],
    async () => (await import("@/lib/data/queries/challenges")).findChallenges(coordinator),
  ],
  [
    "the challenges without an answer on a day",
    ["challenge_turn_pkey"],
    async () =>
      askOne(coordinator, (await import("@/lib/data/queries/challenges")).unansweredOn(coordinator, "kent", SCALE_DAY)),
  ],
  ["challenged findings", ["challenge_waiting"], () => register(coordinator, { challenges: ["unanswered"] })],
  [
    "responses of all forces",
    ["response_awaited"],
    async () => (await import("@/lib/data/queries/responses")).findResponses(inspector),
  ],
  [
    "responses of a force",
    ["response_by_last_day"],
    async () => (await import("@/lib/data/queries/responses")).findResponses(coordinator),
  ],
  [
    "forces",
    ["finding_unconfirmed"],
    async () => (await import("@/lib/data/queries/forces")).findForces(inspector, SCALE_DAY),
  ],
  [
    "the sheet of a force",
    ["finding_live"],
    async () => (await import("@/lib/data/queries/force-sheet")).findForceSheet(inspector, "kent", SCALE_DAY),
  ],
  [
    "a force",
    ["event_of_force", "inspection_force_force_id_idx"],
    async () => (await import("@/lib/data/queries/force-view")).findForce(coordinator, "kent", SCALE_DAY),
  ],
  [
    "a board pack of a year",
    ["finding_as_at_pkey", "event_force_id_at_idx"],
    async () =>
      (await import("@/lib/data/board-pack-case")).findPackCase(
        coordinator,
        { force: "kent", period: { from: date("2025-10-01"), to: date("2026-09-30") }, layout: {} },
        SCALE_DAY,
      ),
  ],
  [
    "what was found on themes before an inspection",
    ["evidence_use_finding", "revisit_of_force"],
    async () =>
      (await import("@/lib/data/queries/before-they-come")).findBeforeTheyCome(coordinator, "kent", ["custody"], 100),
  ],
  [
    "the packs of a force",
    ["finding_in_order"],
    async () => (await import("@/lib/data/queries/packs")).findPacks(coordinator, null),
  ],
  [
    "the register as at a day",
    ["finding_as_at_figures", "finding_as_at_pkey"],
    async () =>
      (await import("@/lib/data/queries/as-at")).findRegisterAsAt(coordinator, {
        ...{ on: date("2025-03-31"), force: null, kind: null, status: null, overdue: false, after: null },
      }),
  ],
  [
    "a finding as at a day",
    ["finding_as_at_pkey", "event_finding_id_number_idx"],
    async () => (await import("@/lib/data/queries/as-at")).findFindingAsAt(coordinator, reference, date("2025-03-31")),
  ],
  [
    "a finding with its history",
    [
      ...["event_finding_id_number_idx", "evidence_use_finding", "finding_reference_key", "finding_link_other_id_idx"],
      ...["plan_response_of_finding", "plan_action_of_finding", "measure_of_finding", "dependency_finding_id_at_idx"],
    ],
    async () => (await import("@/lib/data/queries/finding-page")).findFindingPage(coordinator, reference, SCALE_DAY),
  ],
];

beforeAll(async () => {
  const postgres = await startPostgres("test");
  stop = postgres.stop;
  urls = await ensureDatabase(postgres.state, "plans_tests", { fresh: true });
  await migrate(urls, () => {});
  door = await countingDoor(urls.appUrl);
  Object.assign(process.env, { DATABASE_URL: door.url, DATABASE_OWNER_URL: urls.ownerUrl });
  process.env.NEXTAUTH_SECRET ||= "a secret of the database tests, long enough";
  await makeScale(FINDINGS, null);
  // What nobody did in a register that was made at once: each reads it, day after day.
  await asOwner(`insert into access_log (id, at, person_id, organisation_id, what, subject, detail)
    select gen_random_uuid(), '2026-01-01'::timestamptz + n * interval '1 hour', m.person_id, m.organisation_id, 'signed-in', null, null
    from membership m, generate_series(1, 40) n where m.state <> 'ended'`);
  await asOwner("vacuum analyze");
  inspector = await actorWith("inspector@hmicfrs.example");
  coordinator = await actorWith("coordinator@kent.example");
  officer = await actorWith("acc-crime@kent.example");
  administrator = await actorWith("administrator@kent.example");
  const [office] = await asOwner<{ email: string }>(
    `select p.email from membership m join person p on p.id = m.person_id join oversight v on v.body_id = m.organisation_id
      join organisation o on o.id = v.force_id where o.slug = 'kent' and m.role = 'policing-body' order by p.email limit 1`,
  );
  body = await actorWith(office?.email ?? "");
  const [kent] = await asOwner<{ reference: string }>(
    `select f.reference from finding f join organisation o on o.id = f.force_id where o.slug = 'kent' and f.published_on is not null
      order by f.family, f.reference_year, f.reference_number, f.id limit 1`,
  );
  reference = kent?.reference ?? "";
  large = (
    await asOwner<{ name: string }>(
      `select relname as name from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace and reltuples > ${FEW}`,
    )
  ).map(({ name }) => name);
  expect(large).toEqual(expect.arrayContaining(["finding", "event", "progress_update", "target_date", "search_row"]));
});
afterAll(async () => {
  await door.close();
  await stop();
});

const asOwner = <Row>(statement: string): Promise<readonly Row[]> =>
  withClient(urls.ownerUrl, async (client) => (await client.query(statement)).rows);

async function actorWith(email: string): Promise<Actor> {
  const [row] = await asOwner<{
    id: string;
    name: string;
    post: string;
    role: Actor["role"];
    of: string;
    kind: Actor["organisation"]["kind"];
    called: string;
    forces: readonly string[];
  }>(
    `select p.id, p.name, m.post, m.role, o.id as of, o.kind, o.name as called,
        array(select o.id where o.kind = 'force' union all select v.force_id from oversight v where v.body_id = o.id) as forces from person p join membership m on m.person_id = p.id
      join organisation o on o.id = m.organisation_id where p.email = '${email}'`,
  );
  if (!row) throw new Error(`Nobody has the address ${email}`);
  const { id, name, post, role, of, kind, called, forces } = row;
  return mintActor({
    personId: id,
    name,
    post,
    role,
    organisation: { id: of, kind, name: called },
    forces: forcesOf(kind, forces),
  });
}

/** How a list is read, as the app's role with all that the page sets. */
async function planOf(read: () => Promise<unknown>) {
  await read();
  const { statements } = await door.during(read);
  return plansOf(urls.appUrl, statements);
}

it.each(LISTS)("%s is read by its indexes, and nothing that grows is read whole", async (_list, served, read) => {
  const plan = await planOf(read);
  expect(plan.indexes).toEqual(expect.arrayContaining([...served]));
  expect(plan.readWhole.filter((table) => large.includes(table))).toEqual([]);
});

it("a search reads the words of the register from their index", async () => {
  const read = () =>
    asOwner<{ reads: number }>(
      "select idx_scan::int as reads from pg_stat_user_indexes where indexrelname = 'search_row_words'",
    );
  const [before] = await read();
  await register(inspector, { text: "custody" });
  await expect
    .poll(async () => (await read())[0]?.reads, { timeout: 30_000, interval: 500 })
    .toBeGreaterThan(before?.reads ?? 0);
});

it("whoever drops one of these indexes is told", async () => {
  for (const index of [
    "finding_in_order",
    "finding_live",
    "event_finding_id_number_idx",
    "inspection_published_on_idx",
  ]) {
    const [list] = LISTS.filter(([, served]) => served.includes(index));
    const [made] = await asOwner<{ made: string }>(`select pg_get_indexdef('${index}'::regclass) as made`);
    await asOwner(`drop index ${index}`);
    const { indexes } = await planOf(list?.[2] ?? (() => Promise.reject(new Error(`No list is served by ${index}`))));
    await asOwner(made?.made ?? "");
    expect([index, indexes.includes(index)]).toEqual([index, false]);
  }
});

it("fifty who leave in the middle of a download leave neither connections nor memory behind", async () => {
  const { exportFindings } = await import("@/lib/usecases/export-findings");
  const { sendList } = await import("@/lib/web/send-list");
  const { whichDay } = await import("@/lib/data/demonstration");
  const { readers } = await import("@/lib/data/readers");
  const day = await whichDay();
  const begin = async () => {
    const file = sendList("findings", "csv", day, await exportFindings(inspector, EVERYTHING, IN_ORDER, day));
    if (!file.body) throw new Error("The file has no body");
    return file.body.getReader();
  };
  const piecesOf = async (most: number) => {
    const reader = await begin();
    let pieces = 0;
    while (pieces < most && !(await reader.read()).done) pieces += 1;
    await reader.cancel();
    return pieces;
  };
  const all = await piecesOf(Number.POSITIVE_INFINITY);
  expect(all).toBeGreaterThan(20);
  setFlagsFromString("--expose-gc");
  const collect: () => void = runInNewContext("gc");
  collect();
  const before = process.memoryUsage().heapUsed;
  const middle = Math.floor(all / 2);
  expect(await Promise.all(Array.from({ length: 50 }, () => piecesOf(middle)))).toEqual(Array(50).fill(middle));
  collect();
  expect((process.memoryUsage().heapUsed - before) / 1_000_000).toBeLessThan(20);
  await expect.poll(() => readers().totalCount - readers().idleCount + readers().waitingCount).toBe(0);
  const busy = () =>
    asOwner<{ busy: number }>(
      "select count(*)::int as busy from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid() and state <> 'idle'",
    );
  await expect.poll(async () => (await busy())[0]?.busy).toBe(0);
  expect(await piecesOf(Number.POSITIVE_INFINITY)).toBe(all);
}, 300_000);
