-- Whoever imported a register takes back what nobody has touched since: its findings leave the counts as recorded in error, by events
-- that say so, and a report that only they stood under leaves the lists. It is a force's own record, which no inspector has confirmed:
-- it is no decision on what was found, and closes nothing that the inspectorate knows of.
alter table closure add column import_id uuid references register_import (id) on delete restrict on update restrict,
  add constraint closure_taken_back check (import_id is null or outcome = 'recorded-in-error');
create index closure_import_id_idx on closure (import_id) where import_id is not null;
alter table inspection add column taken_back_on date,
  add constraint inspection_taken_back check (taken_back_on is null or (recorded_by = 'force' and published_on is not null and merged_into_id is null));
grant update (taken_back_on) on inspection to outstanding_app;
alter table register_import add column taken_back_on date, add column taken_back jsonb,
  add constraint register_import_taken_back check ((taken_back_on is null) = (taken_back is null) and (taken_back_on is null or state = 'done'));

-- Whether an import recorded this itself, and whoever asks made that import.
create function is_of_own_import(import uuid, finding uuid) returns boolean language sql stable security definer set search_path = public, pg_temp as $$
  select exists (select 1 from register_import r join chain c on c.import_id = r.id join event e on e.chain_id = c.id
    where r.id = import and r.person_id = app_person() and r.state = 'done' and e.finding_id = finding and e.kind = 'recorded-by-force')
$$;
create function is_report_of_own_import(report uuid) returns boolean language sql stable security definer set search_path = public, pg_temp as $$
  select exists (select 1 from event e join chain c on c.id = e.chain_id join register_import r on r.id = c.import_id
    where e.inspection_id = report and e.kind = 'inspection-recorded' and r.person_id = app_person() and r.state = 'done')
$$;
-- Whether a finding was taken back with its import.
create function is_taken_back(one uuid) returns boolean language sql stable security definer set search_path = public, pg_temp as
  $$ select exists (select 1 from closure c where c.finding_id = one and c.import_id is not null and c.undone_on is null) $$;
create function is_report_taken_back(report uuid) returns boolean language sql stable security definer set search_path = public, pg_temp as
  $$ select exists (select 1 from inspection i where i.id = report and i.taken_back_on is not null) $$;
revoke all on function is_of_own_import(uuid, uuid), is_report_of_own_import(uuid), is_taken_back(uuid), is_report_taken_back(uuid) from public;
grant execute on function is_of_own_import(uuid, uuid), is_report_of_own_import(uuid), is_taken_back(uuid), is_report_taken_back(uuid) to outstanding_app;

create policy importer_takes_back on closure for insert to outstanding_app with check (
  (select app_side() = 'force') and force_id = any ((select app_forces())::uuid[])
  and import_id is not null and outcome = 'recorded-in-error' and undone_on is null and submission_id is null
  and is_of_own_import(import_id, finding_id)
  and exists (select 1 from finding f where f.id = finding_id and f.recorded_by = 'force' and f.confirmed_on is null and f.status = 'open'));
create policy only_what_an_import_recorded on closure as restrictive for insert to outstanding_app with check (
  import_id is null or is_of_own_import(import_id, finding_id));
create policy importer_takes_back on inspection for update to outstanding_app
  using ((select app_side() = 'force') and recorded_by = 'force' and is_on_own_force(id) and is_report_of_own_import(id))
  with check (taken_back_on is not null);
create policy importer_takes_back on proposal for update to outstanding_app
  using ((select app_side() = 'force') and force_id = any ((select app_forces())::uuid[]) and state = 'waiting' and is_taken_back(finding_id))
  with check (state = 'declined');
create policy importer_takes_back on response for update to outstanding_app
  using ((select app_side() in ('force', 'inspectorate')) and ((select app_all_forces()) or force_id = any ((select app_forces())::uuid[]))
    and state = 'awaited' and is_report_taken_back(inspection_id))
  with check (state = 'not-required');

-- A published report stays as it was published; that it is another one already, or was taken back, is said once.
create or replace function guard_published_inspection() returns trigger language plpgsql as $$
begin
  if old.published_on is not null and (old.merged_into_id is not null or old.taken_back_on is not null
      or (new.merged_into_id is null and new.taken_back_on is null)
      or to_jsonb(new) - 'merged_into_id' - 'merged_on' - 'taken_back_on' <> to_jsonb(old) - 'merged_into_id' - 'merged_on' - 'taken_back_on') then
    raise exception 'a published inspection stays as it was published';
  end if;
  if new.merged_into_id is not null and old.merged_into_id is null and app_side() = 'force' then
    raise exception 'only an inspector merges a record';
  end if;
  if (new.merged_into_id is not null or new.taken_back_on is not null) and old.published_on is null then
    raise exception 'only a published record is merged or taken back';
  end if;
  return new;
end $$;

create or replace function guard_finding() returns trigger language plpgsql as $$
declare
  -- Its own record, which whoever imported it takes back: nothing but that changes.
  taken boolean := app_side() = 'force' and old.status = 'open' and new.status = 'closed' and is_taken_back(old.id);
begin
  if new.status <> old.status and app_side() is distinct from 'inspectorate' and not taken then
    raise exception 'only an inspector changes a status';
  end if;
  if app_side() in ('force', 'policing-body')
    and ((new.kind, new.text, new.parent_id, new.position, new.deadline_kind, new.deadline_date, new.deadline_months,
      new.deadline_on, new.recorded_by, new.confirmed_on, new.reopened_on)
    is distinct from (old.kind, old.text, old.parent_id, old.position, old.deadline_kind, old.deadline_date, old.deadline_months,
      old.deadline_on, old.recorded_by, old.confirmed_on, old.reopened_on)
    or (new.status_on is distinct from old.status_on and not taken)) then
    raise exception 'only an inspector changes what was found';
  end if;
  if app_side() = 'policing-body' and new.theme is distinct from old.theme then
    raise exception 'the force and the inspectorate say what a finding is filed under';
  end if;
  if old.published_on is not null and app_side() in ('policing-body', 'inspectorate')
    and (new.progress, new.progress_on, new.owner_id, new.sponsor_id, new.allocated_on, new.first_target, new.target, new.moves, new.priority)
    is distinct from (old.progress, old.progress_on, old.owner_id, old.sponsor_id, old.allocated_on, old.first_target, old.target, old.moves, old.priority) then
    raise exception 'only the force says how a finding is delivered';
  end if;
  if app_side() in ('force', 'inspectorate')
    and (new.assurance, new.assurance_on, new.assurance_at) is distinct from (old.assurance, old.assurance_on, old.assurance_at) then
    raise exception 'only the policing body records assurance';
  end if;
  if old.first_target is not null and new.first_target is distinct from old.first_target then
    raise exception 'the first target is frozen';
  end if;
  if old.published_on is not null
    and ((new.published_on, new.reference, new.reference_year, new.reference_number, new.family, new.force_id)
      is distinct from (old.published_on, old.reference, old.reference_year, old.reference_number, old.family, old.force_id)
      or (new.inspection_id <> old.inspection_id
        and (app_side() is distinct from 'inspectorate' or new.inspection_id is distinct from merged_into(old.inspection_id)))) then
    raise exception 'publication is for good';
  end if;
  return new;
end $$;

