-- How each published finding stood at the end of each day on which something of it took effect, made of its events by the fold of
-- the domain and kept in their transaction: as at any day is the last one on or before it. Nothing is said here that the events that
-- the three sides read do not say, so whoever sees the finding may read it; it is made again from them at any time (npm run as-at).
create table finding_as_at (
  finding_id uuid not null,
  "on" date not null,
  force_id uuid not null,
  -- The version of the fold that made it.
  version int not null check (version >= 1),
  kind text not null constraint finding_as_at_kind check (kind in ('cause-of-concern', 'recommendation', 'area-for-improvement', 'area-of-concern')),
  status text not null constraint finding_as_at_status check (status in ('open', 'engage', 'closed')),
  -- Whether it was in the counts: what was recorded in error is in none.
  counted boolean not null,
  -- What overdue is computed from: the earlier of its own two dates, whether it was submitted, the next check of what it waited for.
  first_date date,
  submission_pending boolean not null,
  next_check_on date,
  state jsonb not null,
  primary key (finding_id, "on"),
  constraint finding_as_at_finding_fkey foreign key (finding_id, force_id) references finding (id, force_id) on delete restrict on update restrict
);

alter table finding_as_at enable row level security;
alter table finding_as_at force row level security;
do $$ begin execute format('create policy owner_passes on finding_as_at to %I using (true) with check (true)', current_user); end $$;
create policy sides_read on finding_as_at for select to outstanding_app using (
  (select app_side() = 'inspectorate')
  or ((select app_side() = any (array['force', 'policing-body'])) and force_id = any ((select app_forces())::uuid[])));
create policy sides_keep on finding_as_at for insert to outstanding_app with check (
  (select app_side() = any (array['force', 'policing-body', 'inspectorate'])) and ((select app_all_forces()) or force_id = any ((select app_forces())::uuid[])));
create policy sides_keep_again on finding_as_at for update to outstanding_app using (
  (select app_side() = any (array['force', 'policing-body', 'inspectorate'])) and ((select app_all_forces()) or force_id = any ((select app_forces())::uuid[])));
create policy readers_add_nothing on finding_as_at as restrictive for insert to outstanding_app with check (not (select app_only_reads()));
create policy readers_change_nothing on finding_as_at as restrictive for update to outstanding_app using (not (select app_only_reads()));
grant select, insert, update on finding_as_at to outstanding_app;
