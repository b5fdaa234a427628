import type { Db } from "@/lib/data/scope";
import { addDays, type CalendarDate } from "@/lib/domain/calendar";
import { TOLD } from "@/lib/domain/notice/told";

/** Nobody has read what they were told in the last days; everything before is read. */
const UNREAD_DAYS = 14;

/** For so many days a force's administrators see which digests went out. */
const MAIL_DAYS = 60;

/** The digests of a force's last days, one a person and day, a few of which never arrived. Answers how many; none on a schema without mail. */
export async function mailOf(db: Db, forceId: string, today: CalendarDate): Promise<number> {
  const [there] = await db.$queryRaw<{ is: boolean }[]>`select to_regclass('mail') is not null as is`;
  if (!there?.is) return 0;
  return db.$executeRaw`
    insert into mail (key, kind, person_id, organisation_id, at, state, tries, address, subject, body, html, ended_at, failure)
    select 'digest ' || m.person_id || ' ' || d.day::date, 'digest', m.person_id, m.organisation_id, d.day, d.state, 1, p.email,
      'Outstanding: what others did that concerns you', 'What others did that concerns you.', '<p>What others did that concerns you.</p>',
      d.day, case d.state when 'failed' then 'refused' end
    from membership m join person p on p.id = m.person_id
      cross join lateral (select day, case when (extract(doy from day)::int + hashtext(p.email)) % 50 = 0 then 'failed' else 'sent' end as state
        from generate_series(${today}::date - ${MAIL_DAYS}::int, ${today}::date - 1, interval '1 day') as day) d
    where m.organisation_id = ${forceId}::uuid and m.role <> 'administrator'`;
}

/** Tells people of what happened in a force, as the store does, by who they are to it now. Answers how many were told; none on a schema without notices. */
export async function tellOf(db: Db, forceId: string, today: CalendarDate): Promise<number> {
  const [there] = await db.$queryRaw<{ is: boolean }[]>`
    select to_regprocedure('called(uuid, uuid, text, text[])') is not null as is`;
  if (!there?.is) return 0;
  const who = Object.entries(TOLD).map(([kind, told]) => ({ kind, who: told }));
  const readUntil = new Date(`${addDays(today, -UNREAD_DAYS)}T00:00:00Z`);
  return db.$executeRaw`
    insert into notice (person_id, event_id, organisation_id, told_as, at, number, read_at)
    select c.person_id, e.id, c.organisation_id, c.told_as, e.at, e.number, case when e.at < ${readUntil} then e.at end
    from json_to_recordset(${JSON.stringify(who)}::json) as t (kind text, who text[])
      join event e on e.kind = t.kind and e.force_id = ${forceId}::uuid and cardinality(t.who) > 0
      cross join lateral called(e.force_id, e.finding_id, e.audience, t.who) c
    where c.person_id is distinct from e.person_id`;
}
