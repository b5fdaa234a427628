-- A second factor: codes by time from an app of the person's own. Nothing of it is read or written but by these doors; the secret is sealed
-- with a key that is not in the database. Between a right password and a right code there is no session, only a step.
create table second_factor (
  person_id uuid primary key references person (id) on delete restrict on update restrict,
  -- Sealed by the server's secret.
  secret text not null,
  begun_at timestamptz(3) not null,
  confirmed_at timestamptz(3),
  -- The last half minute whose code was taken: none counts twice, nor one from before it.
  last_step bigint not null default 0,
  -- How many codes were tried since, that were not right: twenty in an hour, whoever they are of.
  wrong integer not null default 0,
  wrong_since timestamptz(3)
);
create table recovery_code (
  code_hash text primary key,
  person_id uuid not null references person (id) on delete restrict on update restrict,
  used_at timestamptz(3)
);
create index recovery_code_of on recovery_code (person_id);
create table sign_in_step (
  id uuid primary key default uuidv7(),
  person_id uuid not null references person (id) on delete restrict on update restrict,
  started_at timestamptz(3) not null,
  browser text check (char_length(browser) between 1 and 100),
  tries integer not null default 0,
  ended_at timestamptz(3)
);
create index sign_in_step_of on sign_in_step (person_id);
do $$
declare
  t text;
begin
  foreach t in array array['second_factor', 'recovery_code', 'sign_in_step'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy owner_passes on %I to %I using (true) with check (true)', t, current_user);
  end loop;
end $$;

alter table mail drop constraint mail_news_check;
alter table mail add constraint mail_news_check check (news in ('renewal-asked', 'invitation-renewed', 'invitation-taken-up', 'password-renewed',
  'second-factor-begun', 'second-factor-ended', 'recovery-code-used', 'codes-guessed'));

-- Tells somebody what happened to their own account. Called by the doors below alone.
create function tell_own_account(whose uuid, what text, moment timestamptz) returns void
language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare
  made uuid;
begin
  insert into mail (key, kind, person_id, organisation_id, at, news, news_of_id)
  select 'account ' || uuidv7(), 'account', m.person_id, m.organisation_id, moment, what, whose
  from membership m where m.person_id = whose and m.state = 'active' order by m.since desc, m.id limit 1
  returning id into made;
  if made is not null then perform order_job('send-mail', made::text, now()); end if;
end $$;

create function has_second_factor(whose uuid) returns boolean
  language sql stable security definer set search_path = public, pg_temp as
  $$ select exists (select 1 from second_factor f where f.person_id = whose and f.confirmed_at is not null) $$;

-- The asker's own.
create function own_second_factor() returns table (secret text, confirmed_at timestamptz, last_step bigint, codes_left integer)
  language sql stable security definer set search_path = public, pg_temp as $$
  select f.secret, f.confirmed_at, f.last_step,
    (select count(*)::integer from recovery_code c where c.person_id = f.person_id and c.used_at is null)
  from second_factor f where f.person_id = app_person()
$$;

-- Begins one anew, as long as none counts. Answers whether it did.
create function begin_second_factor(sealed text, moment timestamptz) returns boolean
  language plpgsql volatile security definer set search_path = public, pg_temp as $$
begin
  if app_person() is null then return false; end if;
  insert into second_factor (person_id, secret, begun_at) values (app_person(), sealed, moment)
  on conflict (person_id) do update set secret = excluded.secret, begun_at = excluded.begun_at, last_step = 0, wrong = 0
    where second_factor.confirmed_at is null;
  return found;
end $$;

-- From now on it counts, with these codes for when the app is lost.
create function confirm_second_factor(step bigint, hashes text[], moment timestamptz) returns boolean
  language plpgsql volatile security definer set search_path = public, pg_temp as $$
begin
  update second_factor set confirmed_at = moment, last_step = step, wrong = 0 where person_id = app_person() and confirmed_at is null;
  if not found then return false; end if;
  delete from recovery_code where person_id = app_person();
  insert into recovery_code (code_hash, person_id) select h, app_person() from unnest(hashes) h;
  perform tell_own_account(app_person(), 'second-factor-begun', moment);
  return true;
end $$;

-- Ends it, by a code that was not taken before.
create function end_second_factor(step bigint, moment timestamptz) returns boolean
  language plpgsql volatile security definer set search_path = public, pg_temp as $$
begin
  delete from recovery_code c using second_factor f where f.person_id = app_person() and c.person_id = f.person_id and f.last_step < step;
  delete from second_factor where person_id = app_person() and last_step < step;
  if not found then return false; end if;
  perform tell_own_account(app_person(), 'second-factor-ended', moment);
  return true;
end $$;

-- Counts a code of the asker's own before it is looked at, as those of a step are counted: whoever sits at an open session guesses no more
-- than whoever knows the password. False where there are no more.
create function count_own_code(moment timestamptz) returns boolean
  language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare
  so_many integer;
begin
  update second_factor f set wrong = case when f.wrong_since > moment - interval '1 hour' then f.wrong + 1 else 1 end,
    wrong_since = case when f.wrong_since > moment - interval '1 hour' then f.wrong_since else moment end
  where f.person_id = app_person() returning f.wrong into so_many;
  return so_many <= 20;
end $$;

-- After a right password: a step of ten minutes where a second factor counts; null where none does.
create function begin_step(person uuid, moment timestamptz, with_browser text) returns uuid
  language sql volatile security definer set search_path = public, pg_temp as $$
  insert into sign_in_step (person_id, started_at, browser)
  select f.person_id, moment, with_browser from second_factor f where f.person_id = person and f.confirmed_at is not null
  returning id
$$;

-- Counts a code before it is looked at: five of a step, twenty wrong ones in an hour of an account. Nothing where there are no more.
create function count_code(step uuid, moment timestamptz) returns table (person_id uuid, email text, secret text, last_step bigint)
  language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare
  whose uuid;
  so_many integer;
begin
  update sign_in_step s set tries = s.tries + 1
  where s.id = step and s.ended_at is null and s.tries < 5 and s.started_at > moment - interval '10 minutes' returning s.person_id into whose;
  if whose is null then return; end if;
  update second_factor f set wrong = case when f.wrong_since > moment - interval '1 hour' then f.wrong + 1 else 1 end,
    wrong_since = case when f.wrong_since > moment - interval '1 hour' then f.wrong_since else moment end
  where f.person_id = whose returning f.wrong into so_many;
  -- Whoever comes so far knows the password.
  if so_many = 5 then perform tell_own_account(whose, 'codes-guessed', moment); end if;
  if so_many > 20 then return; end if;
  return query select f.person_id, p.email, f.secret, f.last_step from second_factor f join person p on p.id = f.person_id
    where f.person_id = whose and f.confirmed_at is not null;
end $$;

-- A right code, once: the step ends and a session begins. Null where the code was taken meanwhile.
create function pass_step(step uuid, code_step bigint, moment timestamptz) returns uuid
  language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare
  one sign_in_step;
begin
  select * into one from sign_in_step where id = step and ended_at is null and started_at > moment - interval '10 minutes' for update;
  if not found then return null; end if;
  update second_factor set last_step = code_step, wrong = 0 where person_id = one.person_id and last_step < code_step;
  if not found then return null; end if;
  update sign_in_step set ended_at = moment where id = step;
  return start_session(one.person_id, moment, one.browser);
end $$;

-- The same by a recovery code, which is used up by it.
create function pass_step_by_recovery(step uuid, hash text, moment timestamptz) returns uuid
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
  return start_session(one.person_id, moment, one.browser);
end $$;

revoke all on function tell_own_account(uuid, text, timestamptz) from public;
do $$
declare
  f text;
begin
  foreach f in array array['has_second_factor(uuid)', 'own_second_factor()', 'begin_second_factor(text, timestamptz)',
    'confirm_second_factor(bigint, text[], timestamptz)', 'end_second_factor(bigint, timestamptz)', 'begin_step(uuid, timestamptz, text)',
    'count_own_code(timestamptz)',
    'count_code(uuid, timestamptz)', 'pass_step(uuid, bigint, timestamptz)', 'pass_step_by_recovery(uuid, text, timestamptz)']
  loop
    execute format('revoke all on function %s from public', f);
    execute format('grant execute on function %s to outstanding_app', f);
  end loop;
end $$;
