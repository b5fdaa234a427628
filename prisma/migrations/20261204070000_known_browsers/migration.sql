-- A sign-in is told to its person by whether the browser is one that they have used, which a cookie of that browser shows, and no longer by
-- what it is called: another one of the same name is another one.

alter table sign_in_step add column known boolean not null default false;

create function start_session(person uuid, moment timestamptz, with_browser text, is_known boolean) returns uuid
language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare
  begun uuid := uuidv7();
  alert uuid;
begin
  insert into mail (key, kind, person_id, organisation_id, session_id, at)
  select 'sign-in ' || begun, 'sign-in', person, m.organisation_id, null, moment
  from membership m where m.person_id = person and m.state = 'active' and not is_known
    and exists (select from session s where s.person_id = person)
  returning id into alert;
  insert into session (id, person_id, started_at, seen_at, last_here_at, browser)
  values (begun, person, moment, moment, (select max(seen_at) from session where person_id = person), with_browser);
  if alert is not null then
    update mail set session_id = begun where id = alert;
    perform order_job('send-mail', alert::text, now());
  end if;
  return begun;
end $$;

-- For a process of before this, as long as one runs.
create or replace function start_session(person uuid, moment timestamptz, with_browser text) returns uuid
language sql volatile security definer set search_path = public, pg_temp as $$
  select start_session(person, moment, with_browser,
    exists (select from session s where s.person_id = person and s.browser is not distinct from with_browser))
$$;

create function begin_step(person uuid, moment timestamptz, with_browser text, is_known boolean) returns uuid
language sql volatile security definer set search_path = public, pg_temp as $$
  with cleared as (delete from sign_in_step s where s.started_at < moment - interval '1 day')
  insert into sign_in_step (person_id, started_at, browser, known)
  select f.person_id, moment, with_browser, is_known from second_factor f where f.person_id = person and f.confirmed_at is not null
  returning id
$$;

create or replace function pass_step(step uuid, code_step bigint, moment timestamptz) returns uuid
language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare
  one sign_in_step;
begin
  select * into one from sign_in_step where id = step and ended_at is null and started_at > moment - interval '10 minutes' for update;
  if not found then return null; end if;
  update second_factor set last_step = code_step, wrong = 0 where person_id = one.person_id and last_step < code_step;
  if not found then return null; end if;
  update sign_in_step set ended_at = moment where id = step;
  return start_session(one.person_id, moment, one.browser, one.known);
end $$;

create or replace function pass_step_by_recovery(step uuid, hash text, moment timestamptz) returns uuid
language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare
  one sign_in_step;
begin
  select * into one from sign_in_step where id = step and ended_at is null and started_at > moment - interval '10 minutes' for update;
  if not found then return null; end if;
  update recovery_code set used_at = moment where code_hash = hash and person_id = one.person_id and used_at is null;
  if not found then return null; end if;
  update second_factor set wrong = 0 where person_id = one.person_id;
  update sign_in_step set ended_at = moment where id = step;
  perform tell_own_account(one.person_id, 'recovery-code-used', moment);
  return start_session(one.person_id, moment, one.browser, one.known);
end $$;

-- The account that an account of one's organisation stands for, with its address: by that a browser knows it.
create function account_of_identity(by_issuer text, known_as text) returns table (person_id uuid, email text)
language sql stable security definer set search_path = public, pg_temp as $$
  select p.id, p.email from person p where p.id = person_of_identity(by_issuer, known_as)
$$;

-- Wrong codes stand with the organisation of whose account it was, as wrong passwords do.
create or replace function record_access(person uuid, organisation uuid, what text, subject text, detail text) returns void
language sql volatile security definer set search_path = public, pg_temp as $$
  insert into access_log (id, at, person_id, organisation_id, what, subject, detail)
  values (uuidv7(), now(), person, coalesce(organisation, (select m.organisation_id from membership m
    where what in ('sign-in-failed', 'code-wrong', 'invitation-taken-up') and m.person_id::text = subject and m.state <> 'ended' order by m.since desc, m.id limit 1)),
    what, subject, detail)
$$;

do $$
declare
  f text;
begin
  foreach f in array array['start_session(uuid, timestamptz, text, boolean)', 'begin_step(uuid, timestamptz, text, boolean)',
    'account_of_identity(text, text)'] loop
    execute format('revoke all on function %s from public', f);
    execute format('grant execute on function %s to outstanding_app', f);
  end loop;
end $$;
