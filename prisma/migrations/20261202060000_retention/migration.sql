-- How long what is no part of the record is kept, and that it is removed when its term is over. The register's history, evidence, issued
-- papers, names and the access log have no term here: they are the record, or say who saw it.
create table retention_term (
  key text primary key check (key in ('session', 'mail', 'link', 'notice', 'absence', 'calendar', 'leaver')),
  days integer not null check (days >= 30)
);
insert into retention_term (key, days) values
  ('session', 400), ('mail', 400), ('link', 400), ('notice', 730), ('absence', 730), ('calendar', 400), ('leaver', 30);
-- What was removed, when and how much of it: kept for good.
create table removal (
  id uuid primary key default uuidv7(),
  at timestamptz(3) not null,
  kind text not null references retention_term (key) on delete restrict on update restrict,
  days integer not null,
  removed integer not null check (removed > 0)
);
create index removal_at on removal (at desc, id desc);
do $$
declare
  t text;
begin
  foreach t in array array['retention_term', 'removal'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy owner_passes on %I to %I using (true) with check (true)', t, current_user);
    execute format('create policy keeper_reads on %I for select to outstanding_app using ((select is_inspectorate_administrator()))', t);
    execute format('grant select on %I to outstanding_app', t);
  end loop;
end $$;

-- Of one kind, what has outlived its term by the clock of the database; removed only where `really`. Answers how many.
-- A session stays while a mail names it, and as its person's last one: by it a new browser is told from a known one.
create function outlived(which text, really boolean) returns integer
  language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare
  days integer := (select r.days from retention_term r where r.key = which);
  until timestamptz := now() - make_interval(days => days);
  from_what text;
  leavers uuid[];
  many integer;
begin
  if which = 'leaver' then
    select coalesce(array_agg(p.id), '{}') into leavers from person p
      where not exists (select from membership m where m.person_id = p.id and m.state <> 'ended')
        and (select max(m.until) from membership m where m.person_id = p.id) < until::date
        and (p.password_hash is not null or exists (select from identity i where i.person_id = p.id)
          or exists (select from second_factor f where f.person_id = p.id));
    if really then
      update person set password_hash = null where id = any(leavers);
      delete from identity where person_id = any(leavers);
      delete from recovery_code where person_id = any(leavers);
      delete from second_factor where person_id = any(leavers);
    end if;
    return cardinality(leavers);
  end if;
  from_what := case which
    when 'session' then 'session s where s.seen_at < $1 and not exists (select from mail m where m.session_id = s.id)
      and exists (select from session n where n.person_id = s.person_id and (n.started_at, n.id) > (s.started_at, s.id))'
    when 'mail' then 'mail m where m.ended_at < $1'
    when 'link' then 'invitation i where coalesce(i.used_at, i.expires_at) < $1'
    when 'notice' then 'notice n where n.read_at < $1'
    when 'absence' then 'away a where coalesce(a.ended_at, a.until_on + 1) < $1'
    when 'calendar' then 'calendar_feed c where c.ended_at < $1'
  end;
  if from_what is null then raise exception 'there is no term for this'; end if;
  if really then execute 'delete from ' || from_what using until; get diagnostics many = row_count;
  else execute 'select count(*) from ' || from_what into many using until; end if;
  return many;
end $$;
revoke all on function outlived(text, boolean) from public;

-- What would go now, for who keeps the product's lists.
create function what_has_outlived() returns table (key text, days integer, many integer)
  language plpgsql volatile security definer set search_path = public, pg_temp as $$
begin
  if not coalesce(is_inspectorate_administrator(), false) then return; end if;
  return query select r.key, r.days, outlived(r.key, false) from retention_term r order by r.key;
end $$;

-- Removes it, kind by kind, mails before the sessions that they name, and writes down how much. Whoever calls it removes nothing younger.
create function remove_what_has_outlived() returns table (key text, many integer)
  language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare
  term record;
  gone integer;
begin
  for term in (select r.key, r.days from retention_term r order by r.key) loop
    gone := outlived(term.key, true);
    if gone = 0 then continue; end if;
    insert into removal (at, kind, days, removed) values (now(), term.key, term.days, gone);
    key := term.key; many := gone;
    return next;
  end loop;
end $$;
revoke all on function what_has_outlived(), remove_what_has_outlived() from public;
grant execute on function what_has_outlived(), remove_what_has_outlived() to outstanding_app;

select pgboss.create_queue('tidy', '{"policy": "standard", "retryLimit": 1000000, "retryDelay": 60, "retryBackoff": true,
  "expireInSeconds": 900, "retentionMinutes": 5256000}');
