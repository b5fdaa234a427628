-- Before what weighs most a session shows again that it is its person's own: by a code where they have a second factor, else by their password.
-- It counts for a quarter of an hour; signing in counts as the first time.
alter table session add column proved_at timestamptz(3);

-- Of a session that counts: when it was last shown, and what can show it.
create function proof_of_session(session_id uuid, moment timestamptz)
  returns table (proved_at timestamptz, email text, password_hash text, second_factor boolean)
  language sql stable security definer set search_path = public, pg_temp as $$
  select coalesce(s.proved_at, s.started_at), p.email, p.password_hash, has_second_factor(p.id)
  from session s join person p on p.id = s.person_id
  where s.id = session_id and s.ended_at is null
    and s.seen_at > moment - interval '30 minutes' and s.started_at > moment - interval '8 hours'
$$;

-- With the half minute of a code: false where it was taken meanwhile, and none counts twice. Without one, for a password that was right: only
-- where there is no second factor.
create function prove_session(session_id uuid, code_step bigint, moment timestamptz) returns boolean
  language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare
  whose uuid;
begin
  select s.person_id into whose from session s where s.id = session_id and s.ended_at is null
    and s.seen_at > moment - interval '30 minutes' and s.started_at > moment - interval '8 hours' for update;
  if whose is null then return false; end if;
  if code_step is null and has_second_factor(whose) then return false; end if;
  if code_step is not null then
    update second_factor f set last_step = code_step, wrong = 0
    where f.person_id = whose and f.confirmed_at is not null and f.last_step < code_step;
    if not found then return false; end if;
  end if;
  update session set proved_at = moment where id = session_id;
  return true;
end $$;

revoke all on function proof_of_session(uuid, timestamptz), prove_session(uuid, bigint, timestamptz) from public;
grant execute on function proof_of_session(uuid, timestamptz), prove_session(uuid, bigint, timestamptz) to outstanding_app;

-- Steps that are over say nothing any more: whoever begins one clears those of a day ago.
create or replace function begin_step(person uuid, moment timestamptz, with_browser text) returns uuid
  language sql volatile security definer set search_path = public, pg_temp as $$
  with cleared as (delete from sign_in_step s where s.started_at < moment - interval '1 day')
  insert into sign_in_step (person_id, started_at, browser)
  select f.person_id, moment, with_browser from second_factor f where f.person_id = person and f.confirmed_at is not null
  returning id
$$;
