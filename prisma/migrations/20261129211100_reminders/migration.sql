-- Reminders: by a ladder that is data of each force, from the days that its findings, revisits and responses have anyway.
alter table organisation add column ladder jsonb;
grant update (ladder) on organisation to outstanding_app;

create table reminder (
  id uuid primary key default uuidv7(),
  force_id uuid not null references organisation (id) on delete restrict on update restrict,
  -- The finding, revisit or response; and the finding, where it is one.
  subject_id uuid not null,
  finding_id uuid references finding (id) on delete restrict on update restrict,
  clock text not null check (clock in ('target', 'immediate', 'allocation', 'quiet', 'next-step', 'dependency', 'follow-up', 'revisit', 'response')),
  -- The day from which its rung is counted: with what it is about, the reason.
  from_on date not null,
  rung integer not null,
  told_as text not null check (told_as in ('owner', 'sponsor', 'coordinator', 'policing-body')),
  person_id uuid not null references person (id) on delete restrict on update restrict,
  organisation_id uuid not null references organisation (id) on delete restrict on update restrict,
  "on" date not null,
  at timestamptz(3) not null,
  mailed_at timestamptz(3),
  -- Nobody is reminded twice for one reason.
  unique (person_id, subject_id, clock, from_on, rung)
);
create index reminder_of_finding on reminder (finding_id, "on" desc, id desc) where finding_id is not null;
create index reminder_of_force on reminder (force_id, "on");
create index reminder_to_mail on reminder (person_id, organisation_id) where mailed_at is null;

alter table reminder enable row level security;
alter table reminder force row level security;
do $$ begin execute format('create policy owner_passes on reminder to %I using (true) with check (true)', current_user); end $$;
grant select on reminder to outstanding_app;
-- A force sees whom of it was reminded, and that its policing body was; that body what it was reminded of itself.
create policy force_reads on reminder for select to outstanding_app
  using ((select app_side() = 'force') and force_id = any ((select app_forces())::uuid[]));
create policy body_reads on reminder for select to outstanding_app
  using ((select app_side() = 'policing-body') and told_as = 'policing-body' and force_id = any ((select app_forces())::uuid[]));

select pgboss.create_queue('remind', '{"policy": "standard", "retryLimit": 1000000, "retryDelay": 5, "retryBackoff": true,
  "expireInSeconds": 3600, "retentionMinutes": 5256000}');

-- The forces that have anybody to remind, each with its ladder; null where it has said nothing.
create function forces_to_remind() returns table (force_id uuid, ladder jsonb)
language sql stable security definer set search_path = public, pg_temp as $$
  select o.id, o.ladder from organisation o
  where o.kind = 'force' and exists (select from finding f where f.force_id = o.id and f.published_on is not null)
  order by o.id;
$$;

-- What runs in a force on a day, with who is what to it: only people who are there, in a role in which they can be that.
-- `is_theirs`: another body is waited for. Closed, submitted or ended is not among them; nor what began a year ago and more.
create function clocks_running(of_force uuid, day date)
returns table (clock text, subject_id uuid, finding_id uuid, from_on date, owner_id uuid, sponsor_ids uuid[], is_theirs boolean)
language sql stable security definer set search_path = public, pg_temp as $$
  with member as (select m.person_id, m.role from membership m where m.organisation_id = of_force and m.state = 'active'),
  open as (
    select f.*, (select m.person_id from member m where m.person_id = f.owner_id and m.role in ('force-staff', 'force-coordinator', 'chief-officer')) as owns,
      array(select m.person_id from member m where m.role = 'chief-officer' and (m.person_id = f.sponsor_id
        or m.person_id = (select c.sponsor_id from finding c where c.id = f.parent_id)) order by m.person_id) as sponsors,
      coalesce(f.next_check_on >= day, false) as theirs
    from finding f where f.force_id = of_force and f.published_on is not null
  ), live as (select * from open where status <> 'closed' and not submission_pending)
  select 'target', id, id, coalesce(target, deadline_on), owns, sponsors, theirs from live
    where coalesce(target, case when deadline_kind <> 'immediate' then deadline_on end) is not null
  union all
  select 'immediate', id, id, published_on, owns, sponsors, theirs from live where deadline_kind = 'immediate' and target is null
  union all
  select 'allocation', id, id, coalesce(allocated_on, published_on), null, '{}', false from live where owner_id is null
  union all
  select 'quiet', id, id, greatest(published_on, allocated_on, reopened_on, progress_on, updated_on), owns, sponsors, false from live where owner_id is not null
  union all
  select 'next-step', l.id, l.id, u.next_step_on, l.owns, l.sponsors, false from live l
    join lateral (select p.next_step_on from progress_update p where p.finding_id = l.id order by p."on" desc, p.at desc, p.id desc limit 1) u
      on u.next_step_on is not null
  union all
  select 'dependency', id, id, next_check_on, owns, sponsors, false from live where next_check_on is not null
  union all
  select 'follow-up', o.id, o.id, u.due_on, o.owns, o.sponsors, false from open o
    join follow_up u on u.finding_id = o.id and u.state = 'open' where o.status = 'closed'
  union all
  select distinct on (r.id, o.owns) 'revisit', r.id, null::uuid, r.planned_from, o.owns, '{}'::uuid[], false from revisit r
    join revisit_finding v on v.revisit_id = r.id join open o on o.id = v.finding_id
    where r.force_id = of_force and r.state = 'planned'
  union all
  select 'response', r.id, null, r.published_on - 1, null, '{}', false from response r
    where r.force_id = of_force and r.state = 'awaited' and r.clock
$$;

-- Everybody of a force, or of its policing body, who is reminded by what they are and not by what is theirs.
create function reminded_of(of_force uuid) returns table (told_as text, person_id uuid)
language sql stable security definer set search_path = public, pg_temp as $$
  select 'coordinator', m.person_id from membership m
    where m.organisation_id = of_force and m.role = 'force-coordinator' and m.state = 'active'
  union all
  select 'policing-body', m.person_id from organisation o join membership m on m.organisation_id = o.id
    where o.oversees_id = of_force and m.role = 'policing-body' and m.state = 'active'
$$;

-- What was sent in a force since a day.
create function reminders_sent(of_force uuid, since date)
returns table (clock text, subject_id uuid, from_on date, rung integer, person_id uuid)
language sql stable security definer set search_path = public, pg_temp as $$
  select r.clock, r.subject_id, r.from_on, r.rung, r.person_id from reminder r where r.force_id = of_force and r."on" >= since
$$;

-- Reminds people: [{"clock", "subject", "finding", "from", "rung", "as", "person"}]. Answers how many; twice for one reason is once.
create function remind(of_force uuid, day date, sendings json) returns integer
language sql volatile security definer set search_path = public, pg_temp as $$
  with made as (
    insert into reminder (force_id, subject_id, finding_id, clock, from_on, rung, told_as, person_id, organisation_id, "on", at)
    select of_force, s.subject, s.finding, s.clock, s."from", s.rung, s."as", s.person, m.organisation_id, day, now()
    from json_to_recordset(sendings) as s (clock text, subject uuid, finding uuid, "from" date, rung integer, "as" text, person uuid)
    join membership m on m.person_id = s.person and m.state = 'active'
    on conflict do nothing returning 1
  )
  select count(*)::integer from made
$$;

-- The digest of everybody whose hour it is, as before; also of whoever was reminded of something, whatever they wish of the rest.
create or replace function order_digests(moment timestamptz) returns integer
language sql volatile security definer set search_path = public, pg_temp as $$
  with london as (select (moment at time zone 'Europe/London')::date as day,
    extract(hour from moment at time zone 'Europe/London')::int as hour, extract(isodow from moment at time zone 'Europe/London')::int as weekday),
  ordered as (
    insert into mail (key, kind, person_id, organisation_id, at)
    select 'digest ' || m.person_id || ' ' || l.day, 'digest', m.person_id, m.organisation_id, moment
    from london l join membership m on m.state = 'active' and m.role <> 'administrator'
    left join telling w on w.person_id = m.person_id
    where coalesce(w.digest_hour, 8) <= l.hour and not (l.weekday = any (coalesce(w.quiet_days, '{6,7}')))
      and (exists (select from reminder r where r.person_id = m.person_id and r.organisation_id = m.organisation_id and r.mailed_at is null)
        or (coalesce(w.digest, true) and exists (select from notice n where n.person_id = m.person_id
          and n.organisation_id = m.organisation_id and n.mailed_at is null and n.read_at is null)))
      and not exists (select from mail d where d.person_id = m.person_id and d.kind = 'digest'
        and (d.at at time zone 'Europe/London')::date >= l.day)
    on conflict (key) do nothing
    returning id
  ),
  jobs as materialized (select id, order_job('send-mail', id::text, now()) from ordered)
  select count(*)::integer from jobs
$$;

-- What a digest reminds of, as far as it is still so: what was closed, handed over or moved since is not said any more.
create function reminders_to_mail(wanted uuid, most integer)
returns table (clock text, told_as text, from_on date, rung integer, reference text, force_name text, force_slug text, inspection text,
  revisit uuid, of_all integer)
language sql volatile security definer set search_path = public, pg_temp as $$
  with mine as (
    update reminder r set mailed_at = now() from mail m
    where m.id = wanted and m.state = 'waiting' and m.kind = 'digest' and r.person_id = m.person_id
      and r.organisation_id = m.organisation_id and r.mailed_at is null
    returning r.*
  ), said as (
    select r.* from mine r left join finding f on f.id = r.finding_id
    where r.finding_id is null or ((f.status <> 'closed') = (r.clock <> 'follow-up')
      and (r.told_as <> 'owner' or f.owner_id = r.person_id) and (r.clock <> 'target' or coalesce(f.target, f.deadline_on) = r.from_on)
      and (r.clock <> 'allocation' or f.owner_id is null))
  )
  select s.clock, s.told_as, s.from_on, s.rung, f.reference, o.name, o.slug, i.slug, v.id, (count(*) over ())::int
  from said s join organisation o on o.id = s.force_id left join finding f on f.id = s.finding_id
    left join response p on p.id = s.subject_id and s.clock = 'response' left join inspection i on i.id = p.inspection_id
    left join revisit v on v.id = s.subject_id and s.clock = 'revisit'
  order by s.from_on + s.rung desc, s.id limit most
$$;

-- Whether somebody wants more than reminders in their digest.
create function wants_digest(wanted uuid) returns boolean
language sql stable security definer set search_path = public, pg_temp as $$
  select coalesce((select w.digest from mail m join telling w on w.person_id = m.person_id where m.id = wanted), true)
$$;

do $$
declare
  f text;
begin
  foreach f in array array['forces_to_remind()', 'clocks_running(uuid, date)', 'reminded_of(uuid)', 'reminders_sent(uuid, date)',
    'remind(uuid, date, json)', 'reminders_to_mail(uuid, integer)', 'wants_digest(uuid)']
  loop
    execute format('revoke all on function %s from public', f);
    execute format('grant execute on function %s to outstanding_app', f);
  end loop;
end $$;
