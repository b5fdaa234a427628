-- What a finding waits for from another body: the post that is asked there, what is needed, when the force next asks, and what
-- came of it. The bodies are a list of the product, like the others.
create table other_body (
  key text primary key, name text not null, position int not null, from_on date, ended_on date,
  constraint other_body_key check (key ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(key) <= 120),
  constraint other_body_name check (length(btrim(name)) between 1 and 200 and name = btrim(name)),
  constraint other_body_days check (from_on is null or ended_on is null or ended_on >= from_on));
create unique index other_body_name_once on other_body (lower(name));
alter table other_body enable row level security;
alter table other_body force row level security;
do $$ begin execute format('create policy owner_passes on other_body to %I using (true) with check (true)', current_user); end $$;
create policy anyone_reads on other_body for select to outstanding_app using (true);
create policy inspectorate_administrator_adds on other_body for insert to outstanding_app with check ((select is_inspectorate_administrator()));
create policy inspectorate_administrator_changes on other_body for update to outstanding_app using ((select is_inspectorate_administrator()));
grant select, insert, update (name, position, ended_on) on other_body to outstanding_app;

insert into other_body (key, name, position) values
  ('crown-prosecution-service', 'Crown Prosecution Service', 1), ('home-office', 'Home Office', 2),
  ('college-of-policing', 'College of Policing', 3), ('national-police-chiefs-council', 'National Police Chiefs’ Council', 4),
  ('another-police-force', 'Another police force', 5), ('local-authority', 'Local authority', 6), ('nhs', 'NHS', 7),
  ('courts', 'HM Courts and Tribunals Service', 8), ('prison-and-probation-service', 'HM Prison and Probation Service', 9),
  ('fire-and-rescue-service', 'Fire and rescue service', 10), ('supplier', 'A supplier', 11), ('other', 'Other', 12);

create table dependency (
  id uuid primary key,
  force_id uuid not null,
  finding_id uuid not null,
  body text not null references other_body (key) on delete restrict on update restrict,
  contact text not null check (length(contact) between 1 and 200),
  needed text not null check (length(needed) between 1 and 20000),
  next_check_on date not null,
  -- What was heard at the last check.
  heard text check (length(heard) between 1 and 20000),
  heard_on date,
  ended_on date,
  ended_by text,
  came_of text check (length(came_of) between 1 and 20000),
  "on" date not null,
  at timestamptz(3) not null,
  by_id uuid not null,
  by text not null,
  illustrative boolean not null default false,
  constraint dependency_heard check ((heard is null) = (heard_on is null)),
  constraint dependency_ended check ((ended_on is null) = (came_of is null) and (ended_on is null) = (ended_by is null)),
  constraint dependency_finding_id_force_id_fkey foreign key (finding_id, force_id) references finding (id, force_id) on delete restrict on update restrict
);
create index dependency_finding_id_at_idx on dependency (finding_id, at);
create index dependency_body_idx on dependency (body);

-- When the next check of anything that a finding waits for is due: nothing, where it waits for nothing.
alter table finding add column next_check_on date;
create index finding_waiting on finding (force_id, next_check_on) where next_check_on is not null and status <> 'closed';

create function guard_dependency() returns trigger language plpgsql as $$
begin
  if (new.id, new.force_id, new.finding_id, new.body, new.contact, new.needed, new."on", new.at, new.by_id)
        is distinct from (old.id, old.force_id, old.finding_id, old.body, old.contact, old.needed, old."on", old.at, old.by_id)
      or old.ended_on is not null then
    raise exception 'what was waited for is never rewritten';
  end if;
  return new;
end $$;
create trigger dependency_is_guarded before update on dependency for each row execute function guard_dependency();

-- A finding's row says when the earliest check of what is open is due: the register itself keeps it, and nobody else sets it.
create function keep_next_check() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  update finding f set next_check_on = found.due
  from (select d.finding_id as id, min(d.next_check_on) filter (where d.ended_on is null) as due
        from dependency d where d.finding_id in (select finding_id from fresh) group by d.finding_id) found
  where f.id = found.id and f.next_check_on is distinct from found.due;
  return null;
end $$;
create trigger keep_next_check after insert on dependency referencing new table as fresh
  for each statement execute function keep_next_check();
create trigger keep_next_check_changed after update on dependency referencing new table as fresh
  for each statement execute function keep_next_check();
create function guard_next_check() returns trigger language plpgsql as $$
begin
  if pg_trigger_depth() < 2 then
    raise exception 'what a finding waits for says when its next check is due';
  end if;
  return new;
end $$;
create trigger next_check_is_kept before update on finding for each row
  when (new.next_check_on is distinct from old.next_check_on) execute function guard_next_check();

alter table dependency enable row level security;
alter table dependency force row level security;
create policy sides_read on dependency for select to outstanding_app using (
  (select app_side() = 'inspectorate')
  or ((select app_side() = any (array['force', 'policing-body'])) and force_id = any ((select app_forces())::uuid[])));
create policy force_adds on dependency for insert to outstanding_app
  with check ((select app_side() = 'force') and force_id = any ((select app_forces())::uuid[]));
create policy force_changes on dependency for update to outstanding_app
  using ((select app_side() = 'force') and force_id = any ((select app_forces())::uuid[]));
create policy readers_add_nothing on dependency as restrictive for insert to outstanding_app with check (not (select app_only_reads()));
create policy readers_change_nothing on dependency as restrictive for update to outstanding_app using (not (select app_only_reads()));
create policy readers_drop_nothing on dependency as restrictive for delete to outstanding_app using (not (select app_only_reads()));
grant select, insert, update on dependency to outstanding_app;
do $$ begin execute format('create policy owner_passes on dependency to %I using (true) with check (true)', current_user); end $$;
