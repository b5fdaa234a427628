import { readFileSync } from "node:fs";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { client, endClient } from "@/lib/data/client";
import { asOwner, endOwner } from "@/lib/data/owner";
import { orderDigests } from "@/lib/data/store/mail";
import { forcesToRemind } from "@/lib/data/store/reminders";
import { date } from "@/lib/domain/calendar";
import { deliverMail } from "@/lib/usecases/mail/deliver";
import { remindForce } from "@/lib/usecases/reminder/remind-force";
import { embeddedEnvironment } from "@/scripts/setup/embedded.mjs";
import { startPostgres } from "@/scripts/setup/postgres.mjs";
import { postgresHome } from "@/scripts/setup/postgres-home.mjs";
import { copyDatabase } from "@/scripts/setup/postgres-roles.mjs";
import { ensureScale } from "@/scripts/setup/scale.mjs";
import { cpuOf } from "./cpu";
import { databaseRoot } from "./measure";

/**
 * What a digest run costs: the reminders of every force and the digests of 2,000 people with ten unread notices each, on a copy of the
 * register of real size, without a mail server. By hand: node scripts/run.mjs --without-database bench/digest.ts [PEOPLE] [FINDINGS]
 */
const [PEOPLE = 2_000, FINDINGS = 10_000] = process.argv.slice(2).map(Number);
/** The day after the register's last; a Wednesday at noon, when everybody's hour has come. */
const TODAY = date("2026-11-28");
const NOON = new Date("2026-12-02T12:00:00Z");

/**
 * Megabytes of its own that this process holds: no pages of files, which come and go with what else the machine does, and not
 * what the database's backends below it hold, each of which counts the buffers that all share.
 */
const held = () => Number(/^RssAnon:\s+(\d+) kB/m.exec(readFileSync("/proc/self/status", "utf8"))?.[1]) / 1_000;
setFlagsFromString("--expose-gc");
const collect: () => void = runInNewContext("gc");
/** Megabytes that something still refers to, once the rest is collected: what grows where something is never let go. */
const kept = () => {
  collect();
  return process.memoryUsage().heapUsed / 1_000_000;
};
/** The first mails load and compile what every later one uses. */
const WARM = 200;
/** How far it is, for whoever waits; standard output has the figures alone. */
const tell = (line: string) => process.stderr.write(`${line}\n`);

const postgres = await startPostgres("bench");
try {
  tell(`Making the register of ${FINDINGS} findings, unless it is there (some minutes for 10,000).`);
  const { database } = await ensureScale(postgres.state, FINDINGS, { tell });
  tell("Telling the people of what they have not read.");
  const urls = await copyDatabase(postgres.state, database, "bench_digest");
  Object.assign(process.env, embeddedEnvironment("bench", urls));

  await asOwner(async (db) => {
    await db.$executeRaw`
      with made as (insert into person (id, email, name, created_at)
        select uuidv7(), 'digest-' || n || '@bench.example', 'Post ' || n, now() from generate_series(1, ${PEOPLE}::int) n returning id, email),
      force as (select id, (row_number() over (order by id) - 1)::int as at, (count(*) over ())::int as "all" from organisation where kind = 'force')
      insert into membership (id, person_id, organisation_id, post, role, state)
      select uuidv7(), m.id, f.id, 'Head of something', 'force-staff', 'active'
      from made m join force f on f.at = (hashtext(m.email) & 2147483647) % f."all"`;
    await db.$executeRaw`
      insert into notice (person_id, event_id, organisation_id, told_as, at, number)
      select m.person_id, e.id, m.organisation_id, 'owner', e.at, e.number from membership m join person p on p.id = m.person_id
      cross join lateral (select * from event e where e.force_id = m.organisation_id and e.audience = 'shared' and e.finding_id is not null
        order by e.at desc, e.id desc limit 10) e
      where p.email like 'digest-%'`;
    await db.$executeRawUnsafe("analyze");
  });
  await client().$queryRaw`select 1`;

  const roots = [process.pid, databaseRoot(postgresHome("bench"))];
  const [cpu, keptAtFirst, memory, begun] = [cpuOf(roots), kept(), held(), performance.now()];
  let [most, warm] = [memory, memory];
  let reminders = 0;
  tell("Reminding.");
  for (const { forceId, ladder } of await forcesToRemind()) reminders += await remindForce(forceId, ladder, TODAY);
  const afterReminders = cpuOf(roots);
  tell("Ordering the digests and writing them.");
  const ordered = await orderDigests(NOON);
  const mails = await asOwner((db) =>
    db.mail.findMany({ where: { kind: "digest" }, select: { id: true }, orderBy: { id: "asc" } }),
  );
  for (const [at, { id }] of mails.entries()) {
    await deliverMail(id, NOON);
    if (at === WARM) warm = held();
    if (at % 100 === 0) most = Math.max(most, held());
  }
  const written = await asOwner((db) => db.mail.count({ where: { kind: "digest", state: "kept" } }));
  const seconds = (milliseconds: number) => `${(milliseconds / 1_000).toFixed(1)} s`;
  const megabytes = (many: number) => `${Math.round(many)} MB`;
  console.log(
    JSON.stringify(
      {
        findings: FINDINGS,
        ...{ reminders, "digests ordered": ordered, "digests written": written },
        "CPU of the reminders": seconds(afterReminders - cpu),
        "CPU of all": seconds(cpuOf(roots) - cpu),
        "by the clock": seconds(performance.now() - begun),
        "memory at first": megabytes(memory),
        "memory growth": megabytes(most - memory),
        "memory growth, once warm": megabytes(most - warm),
        "memory that it keeps": megabytes(kept() - keptAtFirst),
      },
      null,
      2,
    ),
  );
} finally {
  await Promise.all([endClient(), endOwner()]);
  await postgres.stop();
}
