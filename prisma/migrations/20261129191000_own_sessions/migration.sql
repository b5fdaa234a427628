-- People see where they are signed in, and end what they do not know. A session is reached by whoever holds another one of the same
-- person that still counts; its id, which signs nobody in by itself, names it on that page.

-- "Firefox on Windows", as the browser said of itself; null of one that said nothing that is known.
alter table session add column browser text check (char_length(browser) between 1 and 100);

drop function start_session(uuid, timestamptz);
create function start_session(person uuid, moment timestamptz, with_browser text) returns uuid
  language sql volatile security definer set search_path = public, pg_temp as $$
  insert into session (id, person_id, started_at, seen_at, last_here_at, browser)
  values (uuidv7(), person, moment, moment, (select max(seen_at) from session where person_id = person), with_browser)
  returning id
$$;

-- Those of the same person that count: not ended, not idle for 30 minutes, not older than 8 hours.
create function sessions_beside(session_id uuid, moment timestamptz)
  returns table (id uuid, started_at timestamptz, seen_at timestamptz, browser text)
  language sql stable security definer set search_path = public, pg_temp as $$
  select s.id, s.started_at, s.seen_at, s.browser
  from session own join session s on s.person_id = own.person_id
  where own.id = session_id and own.ended_at is null
    and own.seen_at > moment - interval '30 minutes' and own.started_at > moment - interval '8 hours'
    and s.ended_at is null and s.seen_at > moment - interval '30 minutes' and s.started_at > moment - interval '8 hours'
$$;

-- Ends one of those, or with null all but the one that asks; answers how many.
create function end_sessions_beside(session_id uuid, one uuid, moment timestamptz) returns integer
  language sql volatile security definer set search_path = public, pg_temp as $$
  with ended as (
    update session s set ended_at = moment
    from sessions_beside(session_id, moment) b
    where s.id = b.id and s.id <> session_id and (one is null or s.id = one)
    returning 1
  )
  select count(*)::integer from ended
$$;
revoke all on function start_session(uuid, timestamptz, text), sessions_beside(uuid, timestamptz),
  end_sessions_beside(uuid, uuid, timestamptz) from public;
grant execute on function start_session(uuid, timestamptz, text), sessions_beside(uuid, timestamptz),
  end_sessions_beside(uuid, uuid, timestamptz) to outstanding_app;
