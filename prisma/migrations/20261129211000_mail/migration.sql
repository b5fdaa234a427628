-- Mail: what is to be sent stands in a row that is written in the transaction of what it tells of, so nothing is sent that did
-- not happen and nothing that happened is forgotten. It says references and addresses, never a word of the register.

-- How somebody wants to be told; whoever has said nothing is told as the defaults say. Theirs alone, and in no history.
create table telling (
  person_id uuid primary key references person (id) on delete restrict on update restrict,
  -- The hour of their digest, by the clock in the United Kingdom.
  digest_hour integer not null default 8 check (digest_hour between 5 and 20),
  digest boolean not null default true,
  -- 1 for Monday to 7 for Sunday: on these days only what concerns their account is sent.
  quiet_days integer[] default '{6,7}' check (quiet_days <@ array[1, 2, 3, 4, 5, 6, 7] and cardinality(quiet_days) < 7),
  allocation_at_once boolean not null default true,
  return_at_once boolean not null default true,
  challenge_at_once boolean not null default true
);
alter table telling enable row level security;
alter table telling force row level security;
do $$ begin execute format('create policy owner_passes on telling to %I using (true) with check (true)', current_user); end $$;
grant select, insert, update on telling to outstanding_app;
create policy own on telling to outstanding_app using (person_id = (select app_person())) with check (person_id = (select app_person()));
create policy readers_add_nothing on telling as restrictive for insert to outstanding_app with check (not (select app_only_reads()));
create policy readers_change_nothing on telling as restrictive for update to outstanding_app using (not (select app_only_reads()));

create table mail (
  id uuid primary key default uuidv7(),
  -- What it is, however often it is asked for: there is one of each. Its Message-ID is made of it.
  key text not null unique,
  kind text not null check (kind in ('at-once', 'digest', 'sign-in')),
  person_id uuid not null references person (id) on delete restrict on update restrict,
  organisation_id uuid not null references organisation (id) on delete restrict on update restrict,
  session_id uuid references session (id) on delete restrict on update restrict,
  at timestamptz(3) not null,
  -- waiting: nothing of it is written yet; ready: written, and to be sent as it is, however often that is tried.
  state text not null default 'waiting' check (state in ('waiting', 'ready', 'sent', 'kept', 'failed')),
  tries integer not null default 0,
  address text,
  subject text,
  body text,
  html text,
  ended_at timestamptz(3),
  failure text check (failure in ('refused', 'away', 'gone')),
  check ((state = 'failed') = (failure is not null)),
  check ((state in ('waiting', 'ready')) = (ended_at is null))
);
-- Of what cannot wait one mail waits at most: it says all that there is when it is written.
create unique index mail_one_at_once on mail (person_id, organisation_id) where state = 'waiting' and kind = 'at-once';
-- An administrator's list, newest first; and what failed.
create index mail_newest on mail (organisation_id, at desc, id desc);
create index mail_failed on mail (organisation_id, at desc, id desc) where state = 'failed';
create index mail_of_person on mail (person_id, kind, at desc);

alter table mail enable row level security;
alter table mail force row level security;
do $$ begin execute format('create policy owner_passes on mail to %I using (true) with check (true)', current_user); end $$;
grant select on mail to outstanding_app;
create policy administrators_read on mail for select to outstanding_app
  using (organisation_id = (select app_organisation()) and (select app_side() = 'administration'));

-- What somebody was told and no mail has said yet.
alter table notice add column mailed_at timestamptz(3);
update notice set mailed_at = at;
create index notice_to_mail on notice (person_id, organisation_id) where mailed_at is null and read_at is null;

select pgboss.create_queue('send-mail', '{"policy": "standard", "retryLimit": 1000000, "retryDelay": 5, "retryBackoff": true,
  "expireInSeconds": 3600, "retentionMinutes": 5256000}');
select pgboss.create_queue('digest', '{"policy": "standard", "retryLimit": 1000000, "retryDelay": 5, "retryBackoff": true,
  "expireInSeconds": 3600, "retentionMinutes": 5256000}');

-- Orders a job within the transaction, as `order` of the store does. Called by the doors below alone.
create function order_job(queue text, about text, after timestamptz) returns void
language sql volatile set search_path = public, pg_temp as $$
  insert into pgboss.job (name, singleton_key, retry_limit, retry_delay, retry_backoff, expire_in, keep_until, policy, start_after)
  select q.name, about, q.retry_limit, q.retry_delay, q.retry_backoff, q.expire_seconds * interval '1 second',
    now() + q.retention_minutes * interval '1 minute', q.policy, after
  from pgboss.queue q where q.name = queue
$$;
revoke all on function order_job(text, text, timestamptz) from public;

-- Tells people of events, as before (notices); and orders a mail to whoever is told as one of `at_once`, unless they want that in
-- their digest. `about` says which of their wishes it is. Half a minute is left for more of the same, ten minutes between two mails.
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
      when 'challenge' then coalesce(w.challenge_at_once, true) else false end
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

-- A session begun in a browser that this person has not used before is told to them, unless it is their first.
create or replace function start_session(person uuid, moment timestamptz, with_browser text) returns uuid
language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare
  begun uuid := uuidv7();
  alert uuid;
begin
  insert into mail (key, kind, person_id, organisation_id, session_id, at)
  select 'sign-in ' || begun, 'sign-in', person, m.organisation_id, null, moment
  from membership m where m.person_id = person and m.state = 'active'
    and exists (select from session s where s.person_id = person)
    and not exists (select from session s where s.person_id = person and s.browser is not distinct from with_browser)
  returning id into alert;
  insert into session (id, person_id, started_at, seen_at, last_here_at, browser)
  values (begun, person, moment, moment, (select max(seen_at) from session where person_id = person), with_browser);
  if alert is not null then
    update mail set session_id = begun where id = alert;
    perform order_job('send-mail', alert::text, now());
  end if;
  return begun;
end $$;

-- Orders the digest of everybody whose hour it is, who has been told of something since that no mail said. One a day at most, and
-- none for a day that lies before one that was sent: a clock that is set back orders nothing. Answers how many.
create function order_digests(moment timestamptz) returns integer
language sql volatile security definer set search_path = public, pg_temp as $$
  with london as (select (moment at time zone 'Europe/London')::date as day,
    extract(hour from moment at time zone 'Europe/London')::int as hour, extract(isodow from moment at time zone 'Europe/London')::int as weekday),
  ordered as (
    insert into mail (key, kind, person_id, organisation_id, at)
    select 'digest ' || m.person_id || ' ' || l.day, 'digest', m.person_id, m.organisation_id, moment
    from london l join membership m on m.state = 'active' and m.role <> 'administrator'
    left join telling w on w.person_id = m.person_id
    where coalesce(w.digest_hour, 8) <= l.hour and not (l.weekday = any (coalesce(w.quiet_days, '{6,7}')))
      and coalesce(w.digest, true) and exists (select from notice n where n.person_id = m.person_id
        and n.organisation_id = m.organisation_id and n.mailed_at is null and n.read_at is null)
      and not exists (select from mail d where d.person_id = m.person_id and d.kind = 'digest'
        and (d.at at time zone 'Europe/London')::date >= l.day)
    on conflict (key) do nothing
    returning id
  ),
  jobs as materialized (select id, order_job('send-mail', id::text, now()) from ordered)
  select count(*)::integer from jobs
$$;

-- A mail that is still to be sent, and to whom; nothing once it has ended. `is_member` is false of somebody who has left: they are
-- sent nothing more. Until it ends nobody else takes it up.
create function mail_to_send(wanted uuid)
returns table (key text, kind text, state text, tries integer, at timestamptz, address text, subject text, body text, html text,
  person_id uuid, organisation_id uuid, is_member boolean, quiet_days integer[], browser text, started_at timestamptz,
  allocation_at_once boolean, return_at_once boolean, challenge_at_once boolean)
language sql volatile security definer set search_path = public, pg_temp as $$
  select m.key, m.kind, m.state, m.tries, m.at, p.email, m.subject, m.body, m.html, m.person_id, m.organisation_id,
    exists (select from membership c where c.person_id = m.person_id and c.organisation_id = m.organisation_id and c.state = 'active'),
    coalesce(w.quiet_days, '{6,7}'), s.browser, s.started_at,
    coalesce(w.allocation_at_once, true), coalesce(w.return_at_once, true), coalesce(w.challenge_at_once, true)
  from mail m join person p on p.id = m.person_id left join telling w on w.person_id = m.person_id
    left join session s on s.id = m.session_id
  where m.id = wanted and m.state in ('waiting', 'ready')
  for update of m
$$;

-- What a mail has to say, newest first, `most` at most with how many there are in all; whatever it says is said with it. Of `kinds`
-- alone, where these are given. What somebody may no longer read is not said: the same conditions as of telling, and a reader's own.
create function notices_to_mail(wanted uuid, kinds text[], most integer)
returns table (kind text, told_as text, reference text, force_name text, force_slug text, inspection text, of_all integer)
language sql volatile security definer set search_path = public, pg_temp as $$
  with mine as (
    update notice n set mailed_at = now()
    from mail m, event e
    where m.id = wanted and m.state = 'waiting' and n.person_id = m.person_id and n.organisation_id = m.organisation_id
      and n.mailed_at is null and n.read_at is null and e.id = n.event_id and (kinds is null or e.kind = any (kinds))
    returning n.person_id, n.organisation_id, n.event_id, n.told_as, n.at, n.number
  ), said as (
    select e.id, n.told_as, n.at, n.number, e.kind, e.force_id, e.finding_id, e.inspection_id from mine n join event e on e.id = n.event_id
    join membership c on c.person_id = n.person_id and c.organisation_id = n.organisation_id and c.state = 'active' and c.role <> 'administrator'
    where not (c.role = 'reader' and e.audience = 'force') and case n.told_as
      when 'policing-body' then e.audience in ('force-and-policing-body', 'shared', 'public', 'office')
      when 'inspector' then e.audience in ('shared', 'public', 'inspectorate')
      else e.audience in ('force', 'force-and-policing-body', 'shared', 'public') end
  )
  select s.kind, s.told_as, f.reference, o.name, o.slug, i.slug, (count(*) over ())::int
  from said s join organisation o on o.id = s.force_id left join finding f on f.id = s.finding_id
    left join inspection i on i.id = s.inspection_id
  order by s.at desc, s.number desc, s.id desc limit most
$$;

-- Keeps what a mail says, and to whom it goes; from then on it says that, however often it is tried.
create function write_mail(wanted uuid, to_address text, about text, words text, marked_up text) returns void
language sql volatile security definer set search_path = public, pg_temp as $$
  update mail set state = 'ready', address = to_address, subject = about, body = words, html = marked_up where id = wanted and state = 'waiting'
$$;

-- A mail that had nothing to say is not sent, and was never there.
create function drop_mail(wanted uuid) returns void
language sql volatile security definer set search_path = public, pg_temp as $$
  delete from mail where id = wanted and state = 'waiting'
$$;

create function end_mail(wanted uuid, as_what text, why text, moment timestamptz) returns void
language sql volatile security definer set search_path = public, pg_temp as $$
  update mail set state = as_what, failure = why, ended_at = moment, tries = tries + (as_what in ('sent', 'failed'))::int
  where id = wanted and state in ('waiting', 'ready')
$$;

-- Has a mail tried again later; `counted` where it was tried at all.
create function put_mail_off(wanted uuid, counted boolean, until timestamptz) returns void
language sql volatile security definer set search_path = public, pg_temp as $$
  update mail set tries = tries + counted::int where id = wanted and state in ('waiting', 'ready');
  select order_job('send-mail', wanted::text, until)
$$;

-- An administrator has a mail of their organisation that failed, or was kept, tried again. Answers whether there was one.
create function send_mail_again(wanted uuid) returns boolean
language plpgsql volatile security definer set search_path = public, pg_temp as $$
begin
  update mail set state = case when body is null then 'waiting' else 'ready' end, failure = null, ended_at = null, tries = 0
  where id = wanted and state in ('failed', 'kept') and organisation_id = app_organisation() and app_side() = 'administration';
  if not found then return false; end if;
  perform order_job('send-mail', wanted::text, now());
  return true;
end $$;

-- What is done by the clock: each turn once, over all processes. A turn is a day or an hour in London, in text that sorts.
create table turn (
  job text primary key,
  turn text not null,
  at timestamptz(3) not null
);
alter table turn enable row level security;
alter table turn force row level security;
do $$ begin execute format('create policy owner_passes on turn to %I using (true) with check (true)', current_user); end $$;

-- Takes a turn and orders what is to be done then, unless it was taken. A turn that lies behind one that was taken is none, but for
-- one that no clock can have come to (`beyond`): that clock was wrong.
create function take_turn(of_job text, next_turn text, beyond text) returns boolean
language plpgsql volatile security definer set search_path = public, pg_temp as $$
begin
  insert into turn as t (job, turn, at) values (of_job, next_turn, now())
  on conflict (job) do update set turn = excluded.turn, at = excluded.at where t.turn < excluded.turn or t.turn > beyond;
  if not found then return false; end if;
  perform order_job(of_job, next_turn, now());
  return true;
end $$;

-- Whether the clock is looked at: the hourly turn was taken within two hours, or nothing has been yet.
create function clock_is_kept() returns boolean
language sql stable security definer set search_path = public, pg_temp as $$
  select not exists (select from turn where job = 'digest' and at < now() - interval '2 hours')
$$;

do $$
declare
  f text;
begin
  foreach f in array array['order_digests(timestamptz)', 'mail_to_send(uuid)', 'notices_to_mail(uuid, text[], integer)',
    'write_mail(uuid, text, text, text, text)', 'drop_mail(uuid)', 'end_mail(uuid, text, text, timestamptz)',
    'put_mail_off(uuid, boolean, timestamptz)', 'send_mail_again(uuid)', 'take_turn(text, text, text)', 'clock_is_kept()']
  loop
    execute format('revoke all on function %s from public', f);
    execute format('grant execute on function %s to outstanding_app', f);
  end loop;
end $$;
