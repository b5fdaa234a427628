-- Done tests: what has to be shown met before a finding is submitted for closure. All three sides read them; the force writes them.
create table done_test (
  id uuid primary key,
  finding_id uuid not null,
  force_id uuid not null,
  text text not null check (length(text) between 1 and 500),
  position int not null check (position > 0),
  "on" date not null,
  at timestamptz(3) not null,
  by_id uuid not null,
  by text not null,
  agreed_on date,
  agreed_by_id uuid,
  agreed_by text,
  met_on date,
  met_by text,
  met_note text,
  met_evidence uuid[] default '{}',
  dropped_on date,
  illustrative boolean not null default false,
  constraint done_test_agreed check ((agreed_on is null) = (agreed_by is null) and (agreed_on is null) = (agreed_by_id is null)),
  constraint done_test_agreed_by_another check (agreed_by_id <> by_id),
  constraint done_test_met check ((met_on is null) = (met_by is null) and (met_on is null) = (coalesce(cardinality(met_evidence), 0) = 0) and (met_on is null or agreed_on is not null)),
  constraint done_test_finding_fkey foreign key (finding_id, force_id) references finding (id, force_id) on delete restrict on update restrict
);
create index done_test_of_finding on done_test (finding_id, position);

-- Its words stay, an agreement stands, and what was taken away stays away. What shows it met is evidence of its finding that the
-- inspectorate reads. The inspectorate itself only asks for it to be shown again, when it reopens.
create function guard_done_test() returns trigger language plpgsql as $$
begin
  if (new.id, new.finding_id, new.force_id, new.text, new.position, new."on", new.at, new.by_id)
        is distinct from (old.id, old.finding_id, old.force_id, old.text, old.position, old."on", old.at, old.by_id)
      or (old.agreed_on is not null and (new.agreed_on, new.agreed_by_id) is distinct from (old.agreed_on, old.agreed_by_id))
      or (old.dropped_on is not null and new.dropped_on is distinct from old.dropped_on) then
    raise exception 'a done test is never rewritten';
  end if;
  if app_side() = 'inspectorate'
    and (new.met_on is not null or (new.agreed_on, new.dropped_on) is distinct from (old.agreed_on, old.dropped_on)) then
    raise exception 'only the force says how a finding is delivered';
  end if;
  if new.met_on is not null and new.met_evidence is distinct from old.met_evidence and exists (
    select 1 from unnest(new.met_evidence) as named (id)
    where not exists (select 1 from evidence_use u where u.evidence_id = named.id and u.finding_id = new.finding_id and u.audience = 'shared')) then
    raise exception 'a done test is met by evidence of its finding that the inspectorate reads';
  end if;
  return new;
end $$;
create trigger done_test_is_guarded before update on done_test for each row execute function guard_done_test();

do $$
declare
  t text;
begin
  foreach t in array array['done_test'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy owner_passes on %I to %I using (true) with check (true)', t, current_user);
    execute format($policy$
      create policy sides_read on %I for select to outstanding_app using (
        ((select app_side() = 'inspectorate'))
        or ((select app_side() = any (array['force', 'policing-body'])) and force_id = any ((select app_forces())::uuid[])))$policy$, t);
    execute format($policy$ create policy force_adds on %I for insert to outstanding_app
      with check ((select app_side() = 'force') and force_id = any ((select app_forces())::uuid[]))$policy$, t);
    execute format($policy$ create policy force_changes on %I for update to outstanding_app
      using ((select app_side() = 'force') and force_id = any ((select app_forces())::uuid[]))$policy$, t);
    execute format('create policy readers_add_nothing on %I as restrictive for insert to outstanding_app with check (not (select app_only_reads()))', t);
    execute format('create policy readers_change_nothing on %I as restrictive for update to outstanding_app using (not (select app_only_reads()))', t);
    execute format('create policy readers_drop_nothing on %I as restrictive for delete to outstanding_app using (not (select app_only_reads()))', t);
  end loop;
end $$;
create policy inspectorate_reopens on done_test for update to outstanding_app using ((select app_side() = 'inspectorate'));
grant select, insert, update on done_test to outstanding_app;
