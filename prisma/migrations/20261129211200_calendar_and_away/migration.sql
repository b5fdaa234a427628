-- A calendar of one's own: an address with a secret that signs nobody in and shows what its owner reads. The register keeps the hash.
create table calendar_feed (
  id uuid primary key,
  person_id uuid not null references person (id) on delete restrict on update restrict,
  organisation_id uuid not null references organisation (id) on delete restrict on update restrict,
  token_hash text not null unique,
  at timestamptz(3) not null,
  ended_at timestamptz(3)
);
-- One counts at a time.
create unique index calendar_feed_that_counts on calendar_feed (person_id) where ended_at is null;
alter table calendar_feed enable row level security;
alter table calendar_feed force row level security;
do $$ begin execute format('create policy owner_passes on calendar_feed to %I using (true) with check (true)', current_user); end $$;
grant select, insert on calendar_feed to outstanding_app;
grant update (ended_at) on calendar_feed to outstanding_app;
create policy own on calendar_feed to outstanding_app using (person_id = (select app_person()))
  with check (person_id = (select app_person()) and organisation_id = (select app_organisation()));
create policy readers_add_nothing on calendar_feed as restrictive for insert to outstanding_app with check (not (select app_only_reads()));
create policy readers_change_nothing on calendar_feed as restrictive for update to outstanding_app using (not (select app_only_reads()));

-- Whose calendar this is, as they are now; nobody's once it was ended, or they are not there any more.
create function calendar_of(token text)
  returns table (person_id uuid, name text, post text, role text, organisation_id uuid, organisation_kind text,
    organisation_name text, force_id uuid)
  language sql stable security definer set search_path = public, pg_temp as $$
  select p.id, p.name, m.post, m.role, o.id, o.kind, o.name,
    case o.kind when 'force' then o.id when 'policing-body' then o.oversees_id end
  from calendar_feed c join person p on p.id = c.person_id
    join membership m on m.person_id = p.id and m.organisation_id = c.organisation_id and m.state = 'active'
    join organisation o on o.id = m.organisation_id
  where c.token_hash = token and c.ended_at is null
$$;
revoke all on function calendar_of(text) from public;
grant execute on function calendar_of(text) to outstanding_app;

-- That somebody is away, and who stands in for them meanwhile. It gives nobody a right.
create table away (
  id uuid primary key,
  person_id uuid not null references person (id) on delete restrict on update restrict,
  organisation_id uuid not null references organisation (id) on delete restrict on update restrict,
  delegate_id uuid references person (id) on delete restrict on update restrict,
  from_on date not null,
  until_on date not null,
  at timestamptz(3) not null,
  ended_at timestamptz(3),
  check (until_on >= from_on),
  check (delegate_id <> person_id)
);
create unique index away_that_counts on away (person_id) where ended_at is null;
create index away_of_delegate on away (delegate_id) where ended_at is null;
alter table away enable row level security;
alter table away force row level security;
do $$ begin execute format('create policy owner_passes on away to %I using (true) with check (true)', current_user); end $$;
grant select, insert on away to outstanding_app;
grant update (ended_at) on away to outstanding_app;
create policy own on away to outstanding_app using (person_id = (select app_person()))
  with check (person_id = (select app_person()) and organisation_id = (select app_organisation())
    and (delegate_id is null or exists (select 1 from membership m where m.person_id = delegate_id
      and m.organisation_id = (select app_organisation()) and m.state = 'active')));
create policy delegate_reads on away for select to outstanding_app
  using (delegate_id = (select app_person()) and organisation_id = (select app_organisation()));
create policy readers_add_nothing on away as restrictive for insert to outstanding_app with check (not (select app_only_reads()));
create policy readers_change_nothing on away as restrictive for update to outstanding_app using (not (select app_only_reads()));

-- Whoever is away is sent nothing but the alert of a sign-in: the digest comes when they are back.
create function is_away(person uuid, day date) returns date
language sql stable set search_path = public, pg_temp as $$
  select a.until_on from away a where a.person_id = person and a.ended_at is null and day between a.from_on and a.until_on
$$;
revoke all on function is_away(uuid, date) from public;

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
      and is_away(m.person_id, l.day) is null
    on conflict (key) do nothing
    returning id
  ),
  jobs as materialized (select id, order_job('send-mail', id::text, now()) from ordered)
  select count(*)::integer from jobs
$$;

drop function mail_to_send(uuid);
create function mail_to_send(wanted uuid)
returns table (key text, kind text, state text, tries integer, at timestamptz, address text, subject text, body text, html text,
  person_id uuid, organisation_id uuid, is_member boolean, quiet_days integer[], browser text, started_at timestamptz,
  allocation_at_once boolean, return_at_once boolean, challenge_at_once boolean, away_from text, away_until text)
language sql volatile security definer set search_path = public, pg_temp as $$
  select m.key, m.kind, m.state, m.tries, m.at, p.email, m.subject, m.body, m.html, m.person_id, m.organisation_id,
    exists (select from membership c where c.person_id = m.person_id and c.organisation_id = m.organisation_id and c.state = 'active'),
    coalesce(w.quiet_days, '{6,7}'), s.browser, s.started_at,
    coalesce(w.allocation_at_once, true), coalesce(w.return_at_once, true), coalesce(w.challenge_at_once, true),
    to_char(a.from_on, 'YYYY-MM-DD'), to_char(a.until_on, 'YYYY-MM-DD')
  from mail m join person p on p.id = m.person_id left join telling w on w.person_id = m.person_id
    left join session s on s.id = m.session_id left join away a on a.person_id = m.person_id and a.ended_at is null
  where m.id = wanted and m.state in ('waiting', 'ready')
  for update of m
$$;
revoke all on function mail_to_send(uuid) from public;
grant execute on function mail_to_send(uuid) to outstanding_app;

-- Tells people, as before; a direction is an order, and goes at once whatever somebody wishes.
create or replace function tell(of_chain text, told json) returns integer
language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare
  many integer;
  urgent record;
  mail_id uuid;
begin
  insert into notice (person_id, event_id, organisation_id, told_as, at, number)
  select c.person_id, e.id, c.organisation_id, c.told_as, e.at, e.number
  from json_to_recordset(told) as t (number integer, who text[])
  join event e on e.chain_id = of_chain and e.number = t.number and e.person_id = app_person()
  cross join lateral called(e.force_id, e.finding_id, e.audience, t.who) c
  where c.person_id is distinct from app_person()
  on conflict (person_id, event_id) do nothing;
  get diagnostics many = row_count;
  if many = 0 or not exists (select from json_to_recordset(told) as t (about text) where t.about is not null) then
    return many;
  end if;
  for urgent in
    select distinct n.person_id, n.organisation_id
    from json_to_recordset(told) as t (number integer, at_once text[], about text)
    join event e on e.chain_id = of_chain and e.number = t.number and e.person_id = app_person()
    join notice n on n.event_id = e.id and n.told_as = any (t.at_once) and n.mailed_at is null
    left join telling w on w.person_id = n.person_id
    where case t.about when 'allocation' then coalesce(w.allocation_at_once, true) when 'return' then coalesce(w.return_at_once, true)
      when 'challenge' then coalesce(w.challenge_at_once, true) when 'direction' then true else false end
  loop
    insert into mail (key, kind, person_id, organisation_id, at)
    values ('at-once ' || uuidv7(), 'at-once', urgent.person_id, urgent.organisation_id, now())
    on conflict do nothing returning id into mail_id;
    if mail_id is not null then
      perform order_job('send-mail', mail_id::text, greatest(now() + interval '30 seconds',
        (select max(m.at) + interval '10 minutes' from mail m
          where m.person_id = urgent.person_id and m.kind = 'at-once' and m.id <> mail_id and m.at > now() - interval '10 minutes')));
    end if;
  end loop;
  return many;
end $$;
