-- What must be reached before or beside row-level security, each through one narrow function with a fixed search_path:
-- signing in, sessions, invitations, the access log, verification, the published figures of all forces, and search.

create function credentials_of(address text) returns table (person_id uuid, password_hash text)
  language sql stable security definer set search_path = public, pg_temp as $$
  select p.id, p.password_hash from person p join membership m on m.person_id = p.id and m.state = 'active'
  where p.email = lower(address)
$$;

create function start_session(person uuid, moment timestamptz) returns uuid
  language sql volatile security definer set search_path = public, pg_temp as $$
  insert into session (id, person_id, started_at, seen_at, last_here_at)
  values (uuidv7(), person, moment, moment, (select max(seen_at) from session where person_id = person))
  returning id
$$;

-- The person behind a session, or nothing: ended, idle for 30 minutes, older than 8 hours, suspended.
create function read_session(session_id uuid, moment timestamptz)
  returns table (person_id uuid, name text, post text, role text, organisation_id uuid, organisation_kind text,
    organisation_name text, force_id uuid, last_here_at timestamptz)
  language plpgsql volatile security definer set search_path = public, pg_temp as $$
begin
  update session s set seen_at = moment
  where s.id = session_id and s.ended_at is null and s.seen_at < moment - interval '1 minute'
    and s.seen_at > moment - interval '30 minutes' and s.started_at > moment - interval '8 hours';
  return query
    select p.id, p.name, m.post, m.role, o.id, o.kind, o.name,
      case o.kind when 'force' then o.id when 'policing-body' then o.oversees_id end, s.last_here_at
    from session s join person p on p.id = s.person_id
      join membership m on m.person_id = p.id and m.state = 'active' join organisation o on o.id = m.organisation_id
    where s.id = session_id and s.ended_at is null
      and s.seen_at > moment - interval '30 minutes' and s.started_at > moment - interval '8 hours';
end $$;

create function end_session(session_id uuid, moment timestamptz) returns void
  language sql volatile security definer set search_path = public, pg_temp as
  $$ update session set ended_at = moment where id = session_id and ended_at is null $$;

-- A change of role or state ends the person's sessions at once.
create function end_sessions_of_changed_member() returns trigger
  language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if (new.role, new.state, new.organisation_id) is distinct from (old.role, old.state, old.organisation_id) then
    update session set ended_at = now() where person_id = new.person_id and ended_at is null;
  end if;
  return new;
end $$;
create trigger changed_member_signs_in_again after update on membership for each row execute function end_sessions_of_changed_member();

create function invitation_of(token text, moment timestamptz) returns table (email text, name text, organisation text)
  language sql stable security definer set search_path = public, pg_temp as $$
  select p.email, p.name, o.name from invitation i join person p on p.id = i.person_id
    join membership m on m.person_id = p.id and m.state = 'active' join organisation o on o.id = m.organisation_id
  where i.token_hash = token and i.used_at is null and i.expires_at > moment
$$;

-- One link sets the password; whatever other links the person was sent are used up with it.
create function take_up_invitation(token text, password text, moment timestamptz) returns uuid
  language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare
  invited uuid;
begin
  update invitation set used_at = moment where token_hash = token and used_at is null and expires_at > moment returning person_id into invited;
  update invitation set used_at = moment where person_id = invited and used_at is null;
  update person set password_hash = password where id = invited;
  update session set ended_at = moment where person_id = invited and ended_at is null;
  return invited;
end $$;

-- Written in a transaction of its own, so that a refusal is recorded although what was refused is rolled back.
create function record_access(person uuid, organisation uuid, what text, subject text, detail text) returns void
  language sql volatile security definer set search_path = public, pg_temp as $$
  insert into access_log (id, at, person_id, organisation_id, what, subject, detail)
  values (uuidv7(), now(), person, organisation, what, subject, detail)
$$;

-- The links of a chain, without its texts: anyone signed in whom the chain concerns may verify it. Columns are compared
-- as text, so that no tampering can make the comparison itself fail.
create function chain_links(wanted text)
  returns table (number int, previous text, digest text, hash text, digest_now text, agrees boolean)
  language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
  if session_user <> current_user and not exists (
    select 1 from chain c where c.id = wanted and app_side() is not null
      and (app_all_forces() or c.force_id is null or c.force_id = any (app_forces())))
  then
    return;
  end if;
  return query
    select e.number, e.previous, e.digest, e.hash, d.now,
      case when d.now = e.digest and pg_input_is_valid(e.payload, 'jsonb') then
        (e.payload::jsonb ->> 'chain') = e.chain_id and (e.payload::jsonb ->> 'number') = e.number::text
        and (e.payload::jsonb ->> 'kind') = e.kind and (e.payload::jsonb ->> 'audience') = e.audience
        and (e.payload::jsonb ->> 'on') = to_char(e."on", 'YYYY-MM-DD')
        and (e.payload::jsonb ->> 'at') = to_char(e.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')
        and (e.payload::jsonb ->> 'by') = e."by" and (e.payload::jsonb ->> 'illustrative') = e.illustrative::text
        and (e.payload::jsonb ->> 'person') is not distinct from e.person_id::text
        and (e.payload::jsonb ->> 'force') is not distinct from e.force_id::text
        and (e.payload::jsonb ->> 'organisation') is not distinct from e.organisation_id::text
        and (e.payload::jsonb ->> 'finding') is not distinct from e.finding_id::text
        and (e.payload::jsonb ->> 'inspection') is not distinct from e.inspection_id::text
      else false end
    from event e cross join lateral (select encode(sha256(convert_to(e.payload, 'UTF8')), 'hex')) as d (now)
    where e.chain_id = wanted order by e.number;
end $$;

-- Phase and published figures of every force: what anybody signed in may know of a force that is not theirs.
create function published_figures(day date)
  returns table (force_id uuid, open_causes int, open_findings int, closed_findings int, past_deadline int)
  language sql stable security definer set search_path = public, pg_temp as $$
  select f.force_id,
    (count(*) filter (where f.kind = 'cause-of-concern' and f.status <> 'closed'))::int,
    (count(*) filter (where f.status <> 'closed'))::int,
    (count(*) filter (where f.status = 'closed'))::int,
    (count(*) filter (where f.status <> 'closed' and f.deadline_on < day))::int
  from finding f
  where f.published_on is not null and app_side() in ('force', 'policing-body', 'inspectorate')
    and not exists (select 1 from closure c where c.finding_id = f.id and c.undone_on is null and c.outcome = 'recorded-in-error')
  group by f.force_id
$$;

-- Ids only, joined back under row-level security: under it a trigram index cannot be used, its operators being leaky.
create function search_findings(pattern text) returns setof uuid
  language sql stable security definer set search_path = public, pg_temp as $$
  select f.id from finding f
  where (app_all_forces() or f.force_id = any (app_forces())) and (f.text ilike pattern or f.reference ilike pattern)
$$;

do $$
declare
  f text;
begin
  foreach f in array array['credentials_of(text)', 'start_session(uuid, timestamptz)', 'read_session(uuid, timestamptz)',
    'end_session(uuid, timestamptz)', 'invitation_of(text, timestamptz)', 'take_up_invitation(text, text, timestamptz)',
    'record_access(uuid, uuid, text, text, text)', 'chain_links(text)', 'published_figures(date)', 'search_findings(text)',
    'is_named_reader(uuid)', 'is_on_own_force(uuid)']
  loop
    execute format('revoke all on function %s from public', f);
    execute format('grant execute on function %s to outstanding_app', f);
  end loop;
end $$;

insert into chain (id, force_id, length, head) values ('register', null, 0, repeat('0', 64));

-- Which migrations were applied: what "ready" compares with those it was built with.
create function applied_migrations() returns setof text
  language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
  if to_regclass('public._prisma_migrations') is not null then
    return query execute 'select migration_name::text from _prisma_migrations where finished_at is not null and rolled_back_at is null';
  end if;
end $$;
revoke all on function applied_migrations() from public;
grant execute on function applied_migrations() to outstanding_app;
