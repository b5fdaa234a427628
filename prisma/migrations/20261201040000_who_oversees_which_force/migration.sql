-- Organisations have dates and successors, and who oversees which force has dates too (0065). A force that has ended keeps its
-- references, its findings and its history under its own name; its successor has its record from that day.
alter table organisation
  add column began_on date,
  add column ended_on date,
  add column successor_id uuid references organisation (id) on delete restrict on update restrict,
  -- Of a force that has ended: who has its record now, however often that passed on. Null of one that has its own.
  add column with_id uuid references organisation (id) on delete restrict on update restrict,
  add constraint organisation_dates check (ended_on > began_on),
  add constraint organisation_ended check ((ended_on is null) = (successor_id is null) and successor_id <> id),
  add constraint organisation_record check (with_id is null or (kind = 'force' and successor_id is not null and with_id <> id));
create index organisation_with on organisation (with_id) where with_id is not null;

-- Which body oversees which force, from a day (null: since before the register) to a day. A body may oversee several, a force have
-- several over time, one on a day.
create table oversight (
  id uuid primary key default uuidv7(),
  body_id uuid not null references organisation (id) on delete restrict on update restrict,
  force_id uuid not null references organisation (id) on delete restrict on update restrict,
  from_on date,
  until_on date,
  constraint oversight_dates check (until_on >= from_on)
);
create unique index one_body_oversees_a_force on oversight (force_id) where until_on is null;
create index oversight_of_body on oversight (body_id);
create function guard_oversight() returns trigger language plpgsql as $$
begin
  if not exists (select 1 from organisation o where o.id = new.body_id and o.kind = 'policing-body')
      or not exists (select 1 from organisation o where o.id = new.force_id and o.kind = 'force') then
    raise exception 'a policing body oversees a force';
  end if;
  if tg_op = 'UPDATE' and ((new.id, new.body_id, new.force_id) is distinct from (old.id, old.body_id, old.force_id)
      or new.from_on is distinct from old.from_on or old.until_on is not null) then
    raise exception 'who oversaw a force stays as it was';
  end if;
  return new;
end $$;
create trigger oversight_is_guarded before insert or update on oversight for each row execute function guard_oversight();
create trigger oversight_stays before delete on oversight for each row execute function refuse_change();
alter table oversight enable row level security;
alter table oversight force row level security;
do $$ begin execute format('create policy owner_passes on oversight to %I using (true) with check (true)', current_user); end $$;
-- Which bodies there are and whom they oversee is a public fact, as organisations are.
create policy signed_in_reads on oversight for select to outstanding_app using ((select app_side() is not null));
grant select on oversight to outstanding_app;
insert into oversight (body_id, force_id) select o.id, o.oversees_id from organisation o where o.oversees_id is not null;

-- Who has a force's record now: itself, or the force that came after it.
create function force_now(force uuid) returns uuid language sql stable security definer set search_path = public, pg_temp as
  $$ select coalesce(o.with_id, o.id) from organisation o where o.id = force $$;
-- Which body oversees it now.
create function body_of(force uuid) returns uuid language sql stable security definer set search_path = public, pg_temp as
  $$ select v.body_id from oversight v where v.until_on is null and v.force_id = force_now(force) $$;
-- The forces whose records an organisation is concerned with: a force itself, or those that a body oversees, the first first; then
-- those that ended and whose record they have. None of the inspectorate, which is concerned with all.
create function forces_of(organisation uuid) returns uuid[] language sql stable security definer set search_path = public, pg_temp as $$
  with own as (
    select o.id from organisation o where o.id = forces_of.organisation and o.kind = 'force'
    union all
    select v.force_id from oversight v where v.body_id = forces_of.organisation and v.until_on is null
  )
  select coalesce(array_agg(o.id order by o.ended_on is not null, o.name collate "C", o.id), '{}') from organisation o
  where o.id in (select id from own) or o.with_id in (select id from own)
$$;
revoke all on function force_now(uuid), body_of(uuid), forces_of(uuid) from public;
grant execute on function force_now(uuid), body_of(uuid), forces_of(uuid) to outstanding_app;

drop function read_session(uuid, timestamptz);
create function read_session(session_id uuid, moment timestamptz)
  returns table (person_id uuid, name text, post text, role text, organisation_id uuid, organisation_kind text,
    organisation_name text, force_ids uuid[], last_here_at timestamptz)
  language plpgsql volatile security definer set search_path = public, pg_temp as $$
begin
  update session s set seen_at = moment
  where s.id = session_id and s.ended_at is null and s.seen_at < moment - interval '1 minute'
    and s.seen_at > moment - interval '30 minutes' and s.started_at > moment - interval '8 hours';
  return query
    select p.id, p.name, m.post, m.role, o.id, o.kind, o.name,
      forces_of(o.id), s.last_here_at
    from session s join person p on p.id = s.person_id
      join membership m on m.person_id = p.id and m.state = 'active' join organisation o on o.id = m.organisation_id
    where s.id = session_id and s.ended_at is null
      and s.seen_at > moment - interval '30 minutes' and s.started_at > moment - interval '8 hours';
end $$;
revoke all on function read_session(uuid, timestamptz) from public;
grant execute on function read_session(uuid, timestamptz) to outstanding_app;

drop function who_imports(uuid);
create function who_imports(import uuid)
  returns table (person_id uuid, name text, post text, role text, is_active boolean, organisation_id uuid,
    organisation_kind text, organisation_name text, force_ids uuid[], ordered_at timestamptz)
  language sql stable security definer set search_path = public, pg_temp as $$
  select p.id, p.name, m.post, m.role, m.state = 'active', o.id, o.kind, o.name,
    forces_of(o.id),
    (i.answers->>'recordingSince')::timestamptz
  from register_import i join person p on p.id = i.person_id
    join lateral (
      select * from membership where person_id = p.id order by (state <> 'ended') desc, since desc, id desc limit 1
    ) m on true
    join organisation o on o.id = m.organisation_id
  where i.id = import and i.state = 'running'
$$;
revoke all on function who_imports(uuid) from public;
grant execute on function who_imports(uuid) to outstanding_app;

drop function who_does_together(uuid);
create function who_does_together(wanted uuid)
  returns table (person_id uuid, name text, post text, role text, is_active boolean, organisation_id uuid,
    organisation_kind text, organisation_name text, force_ids uuid[], ordered_at timestamptz)
  language sql stable security definer set search_path = public, pg_temp as $$
  select p.id, p.name, m.post, m.role, m.state = 'active', o.id, o.kind, o.name,
    forces_of(o.id), t.ordered_at
  from together t join person p on p.id = t.person_id
    join lateral (
      select * from membership where person_id = p.id order by (state <> 'ended') desc, since desc, id desc limit 1
    ) m on true
    join organisation o on o.id = m.organisation_id
  where t.id = wanted and t.state in ('checking', 'running')
$$;
revoke all on function who_does_together(uuid) from public;
grant execute on function who_does_together(uuid) to outstanding_app;

drop function calendar_of(text);
create function calendar_of(token text)
  returns table (person_id uuid, name text, post text, role text, organisation_id uuid, organisation_kind text,
    organisation_name text, force_ids uuid[])
  language sql stable security definer set search_path = public, pg_temp as $$
  select p.id, p.name, m.post, m.role, o.id, o.kind, o.name,
    forces_of(o.id)
  from calendar_feed c join person p on p.id = c.person_id
    join membership m on m.person_id = p.id and m.organisation_id = c.organisation_id and m.state = 'active'
    join organisation o on o.id = m.organisation_id
  where c.token_hash = token and c.ended_at is null
$$;
revoke all on function calendar_of(text) from public;
grant execute on function calendar_of(text) to outstanding_app;

drop function api_token_of(text, timestamptz);
create function api_token_of(hash text, moment timestamptz)
  returns table (token_id uuid, kind text, scopes text[], state text, until timestamptz, person_id uuid, name text, post text, role text,
    organisation_id uuid, organisation_kind text, organisation_name text, force_ids uuid[])
  language plpgsql volatile security definer set search_path = public, pg_temp as $$
begin
  -- To the minute: a program that reads page after page writes no row a page.
  update api_token t set last_used_at = moment where t.token_hash = hash and t.ended_at is null and t.expires_at > moment
    and (t.last_used_at is null or t.last_used_at < moment - interval '1 minute');
  return query select t.id, t.kind, t.scopes,
      case when t.ended_at is not null then 'ended' when t.expires_at <= moment then 'expired'
        when t.kind = 'personal' and m.id is null then 'nobody' else 'counts' end,
      coalesce(t.ended_at, t.expires_at),
      case t.kind when 'personal' then t.person_id else t.id end,
      case t.kind when 'personal' then p.name else t.name end,
      case t.kind when 'personal' then coalesce(m.post, t.by) else t.name end,
      case t.kind when 'personal' then coalesce(m.role, 'reader') else 'reader' end,
      o.id, o.kind, o.name, forces_of(o.id)
    from api_token t join organisation o on o.id = t.organisation_id join person p on p.id = t.person_id
      left join membership m on t.kind = 'personal' and m.person_id = t.person_id and m.organisation_id = t.organisation_id and m.state = 'active'
    where t.token_hash = hash;
end $$;
revoke all on function api_token_of(text, timestamptz) from public;
grant execute on function api_token_of(text, timestamptz) to outstanding_app;

drop function who_uploaded(uuid);
create function who_uploaded(file uuid)
  returns table (person_id uuid, name text, post text, role text, organisation_id uuid, organisation_kind text, organisation_name text,
    force_ids uuid[], uploaded_at timestamptz)
  language sql stable security definer set search_path = public, pg_temp as $$
  select p.id, p.name, m.post, m.role, o.id, o.kind, o.name, forces_of(o.id), f.at
  from evidence_file f join person p on p.id = f.by_id
    join lateral (
      select * from membership where person_id = p.id and organisation_id in (f.force_id, force_now(f.force_id))
      order by (state <> 'ended') desc, since desc, id desc limit 1
    ) m on true
    join organisation o on o.id = m.organisation_id
  where f.id = file and f.state = 'waiting'
$$;
revoke all on function who_uploaded(uuid) from public;
grant execute on function who_uploaded(uuid) to outstanding_app;

create or replace function called(of_force uuid, of_finding uuid, audience text, who text[])
returns table (person_id uuid, organisation_id uuid, told_as text)
language sql stable set search_path = public, pg_temp as $$
  select distinct on (p.person_id) p.person_id, m.organisation_id, p.told_as
  from (
    select f.owner_id as person_id, 'owner' as told_as, 1 as place from finding f where f.id = of_finding
    union all
    select coalesce(f.sponsor_id, c.sponsor_id), 'sponsor', 2
    from finding f left join finding c on c.id = f.parent_id where f.id = of_finding
    union all
    select m.person_id, r.told_as, r.place
    from (values ('coordinator', 'force-coordinator', 3), ('chief-officer', 'chief-officer', 4)) as r (told_as, role, place)
    join membership m on m.organisation_id = force_now(of_force) and m.role = r.role and m.state = 'active'
    union all
    select m.person_id, 'policing-body', 5 from membership m
    where m.organisation_id = body_of(of_force) and m.role = 'policing-body' and m.state = 'active'
    union all
    select w.person_id, 'inspector', 6 from own_force w where w.force_id = force_now(of_force)
  ) p
  join membership m on m.person_id = p.person_id and m.state = 'active'
  where p.told_as = any (who)
    and case p.told_as
      when 'policing-body' then audience in ('force-and-policing-body', 'shared', 'public', 'office')
      when 'inspector' then audience in ('shared', 'public', 'inspectorate')
      else audience in ('force', 'force-and-policing-body', 'shared', 'public') end
  order by p.person_id, p.place, m.id;
$$;

create or replace function answers_for(person uuid) returns table (owned int, sponsored int)
  language sql stable security definer set search_path = public, pg_temp as $$
  select (count(*) filter (where f.owner_id = person))::int, (count(*) filter (where f.sponsor_id = person))::int
  from finding f join membership m on m.person_id = person and m.state <> 'ended' and m.organisation_id = force_now(f.force_id)
  where f.published_on is not null and f.status <> 'closed' and (f.owner_id = person or f.sponsor_id = person)
    and app_side() = 'administration' and m.organisation_id = app_organisation()
$$;

create or replace function forces_to_remind() returns table (force_id uuid, ladder jsonb)
language sql stable security definer set search_path = public, pg_temp as $$
  select o.id, n.ladder from organisation o join organisation n on n.id = coalesce(o.with_id, o.id)
  where o.kind = 'force' and exists (select from finding f where f.force_id = o.id and f.published_on is not null)
  order by o.id;
$$;

create or replace function clocks_running(of_force uuid, day date)
returns table (clock text, subject_id uuid, finding_id uuid, from_on date, owner_id uuid, sponsor_ids uuid[], is_theirs boolean)
language sql stable security definer set search_path = public, pg_temp as $$
  with member as (select m.person_id, m.role from membership m where m.organisation_id = force_now(of_force) and m.state = 'active'),
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

create or replace function reminded_of(of_force uuid) returns table (told_as text, person_id uuid)
language sql stable security definer set search_path = public, pg_temp as $$
  select 'coordinator', m.person_id from membership m
    where m.organisation_id = force_now(of_force) and m.role = 'force-coordinator' and m.state = 'active'
  union all
  select 'policing-body', m.person_id from membership m
    where m.organisation_id = body_of(of_force) and m.role = 'policing-body' and m.state = 'active'
$$;

-- What the public reads of a force, with the body that oversees it.
create or replace view public_register.force with (security_barrier) as
select o.slug, o.name, o.code, b.name as body, coalesce(b.label, 'PCC') as body_label,
  (select max(s.entered_on) from public.engage_spell s where s.force_id = o.id and s.left_on is null) as engaged_since,
  n.open, n.engage, n.closed,
  (select p.name from public.phase p where p.key = case when exists (select 1 from public.engage_spell s where s.force_id = o.id and s.left_on is null)
    then 'engage' else 'scan' end) as phase
from public.organisation o
  left join public.oversight v on v.force_id = coalesce(o.with_id, o.id) and v.until_on is null
  left join public.organisation b on b.id = v.body_id
  left join lateral (
    select (count(*) filter (where f.status = 'open'))::int as open, (count(*) filter (where f.status = 'engage'))::int as engage,
      (count(*) filter (where f.status = 'closed'))::int as closed
    from public_register.finding f where f.force = o.slug
  ) n on true
where o.kind = 'force';

drop index one_policing_body_per_force;
alter table organisation drop constraint organisation_oversees, drop column oversees_id;
