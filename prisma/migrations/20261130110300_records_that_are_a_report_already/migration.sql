-- What a force recorded may be a report that is here already: its record is merged into that one, once and for good. Its findings come
-- over with all that was done about them, and so do its judgments, challenges and responses, where the report has none of its own.
alter table inspection
  add column merged_into_id uuid references inspection (id) on delete restrict on update restrict,
  add column merged_on date,
  add constraint inspection_merged check ((merged_into_id is null) = (merged_on is null) and merged_into_id <> id
    and (merged_into_id is null or (recorded_by = 'force' and published_on is not null)));
create index inspection_merged_into_id_idx on inspection (merged_into_id);
grant update (merged_into_id, merged_on) on inspection to outstanding_app;

-- Where the record of a report was merged into.
create function merged_into(record uuid) returns uuid language sql stable security definer set search_path = public, pg_temp as
  $$ select i.merged_into_id from inspection i where i.id = record $$;
revoke all on function merged_into(uuid) from public;
grant execute on function merged_into(uuid) to outstanding_app;

-- A published report stays as it was published; that it is another one already is said once.
create function guard_published_inspection() returns trigger language plpgsql as $$
begin
  if old.published_on is not null and (old.merged_into_id is not null or new.merged_into_id is null
      or to_jsonb(new) - 'merged_into_id' - 'merged_on' <> to_jsonb(old) - 'merged_into_id' - 'merged_on') then
    raise exception 'a published inspection stays as it was published';
  end if;
  if new.merged_into_id is not null and old.published_on is null then
    raise exception 'only a published record is merged';
  end if;
  return new;
end $$;
drop trigger published_inspections_stay_as_they_are on inspection;
create trigger published_inspections_stay_as_they_are before update on inspection for each row execute function guard_published_inspection();

create or replace function refuse_change_of_published() returns trigger language plpgsql as $$
begin
  if old.published_on is not null and (to_jsonb(new) - 'inspection_id' <> to_jsonb(old) - 'inspection_id'
      or new.inspection_id = old.inspection_id or new.inspection_id is distinct from merged_into(old.inspection_id)) then
    raise exception 'a published % stays as it was published', tg_table_name;
  end if;
  return new;
end $$;

create or replace function guard_finding() returns trigger language plpgsql as $$
begin
  if new.status <> old.status and app_side() is distinct from 'inspectorate' then
    raise exception 'only an inspector changes a status';
  end if;
  if app_side() in ('force', 'policing-body')
    and (new.kind, new.text, new.parent_id, new.position, new.deadline_kind, new.deadline_date, new.deadline_months,
      new.deadline_on, new.recorded_by, new.confirmed_on, new.status_on, new.reopened_on)
    is distinct from (old.kind, old.text, old.parent_id, old.position, old.deadline_kind, old.deadline_date,
      old.deadline_months, old.deadline_on, old.recorded_by, old.confirmed_on, old.status_on, old.reopened_on) then
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

create or replace function guard_response() returns trigger language plpgsql as $$
begin
  if (new.id, new.force_id, new.opened_for, new.published_on, new.last_day, new.clock, new.opened_on)
        is distinct from (old.id, old.force_id, old.opened_for, old.published_on, old.last_day, old.clock, old.opened_on)
      or (new.inspection_id <> old.inspection_id and new.inspection_id is distinct from merged_into(old.inspection_id))
      or (old.state = 'published' and (new.state, new.reference) is distinct from (old.state, old.reference)) then
    raise exception 'a response keeps its report, its clock and, once published, its reference';
  end if;
  return new;
end $$;

create or replace function guard_challenge() returns trigger language plpgsql as $$
begin
  if (new.inspection_id <> old.inspection_id and new.inspection_id = merged_into(old.inspection_id)
      and to_jsonb(new) - 'inspection_id' = to_jsonb(old) - 'inspection_id') then
    return new;
  end if;
  if (new.id, new.force_id, new.inspection_id, new.finding_id, new.reference, new.raised_on)
        is distinct from (old.id, old.force_id, old.inspection_id, old.finding_id, old.reference, old.raised_on)
      or old.state = 'accepted' or new.turns <> old.turns + 1 then
    raise exception 'a challenge keeps what it is about, turn by turn, and once accepted stays accepted';
  end if;
  return new;
end $$;

create or replace function guard_reassessment() returns trigger language plpgsql as $$
begin
  if (new.id, new.force_id, new.finding_id, new.illustrative) is distinct from (old.id, old.force_id, old.finding_id, old.illustrative)
      or (new.inspection_id <> old.inspection_id and new.inspection_id is distinct from merged_into(old.inspection_id))
      or (old.published_on is not null and new.published_on is distinct from old.published_on) then
    raise exception 'what a report says of a finding stays of that report and finding';
  end if;
  return new;
end $$;

-- Of these findings, those of which more is recorded than their publication: an inspector, who does not read what is for the force
-- alone, is told only that there is something.
create function findings_worked_on(findings uuid[]) returns setof uuid language sql stable security definer set search_path = public, pg_temp as $$
  select f.id from finding f where app_side() = 'inspectorate' and f.id = any (findings)
    and (exists (select 1 from event e where e.finding_id = f.id
        and e.kind not in ('finding-published', 'recorded-by-force', 'own-reference-kept', 'record-confirmed', 'record-corrected', 'theme-set'))
      or exists (select 1 from national_finding n where n.finding_id = f.id))
$$;
revoke all on function findings_worked_on(uuid[]) from public;
grant execute on function findings_worked_on(uuid[]) to outstanding_app;

-- Whether anything of a response was written yet, by the force or by the office of its policing body.
create function response_is_begun(one uuid) returns boolean language sql stable security definer set search_path = public, pg_temp as $$
  select app_side() = 'inspectorate' and (exists (select 1 from response_invitation x where x.response_id = one)
    or exists (select 1 from response_comments x where x.response_id = one) or exists (select 1 from response_draft x where x.response_id = one)
    or exists (select 1 from response_answer x where x.response_id = one) or exists (select 1 from response_publication x where x.response_id = one))
$$;
revoke all on function response_is_begun(uuid) from public;
grant execute on function response_is_begun(uuid) to outstanding_app;

-- Brings over what hangs on a record that was merged. A response of which nothing is written is owed to one of the two alone.
create function bring_over(record uuid, today date) returns void language plpgsql security definer set search_path = public, pg_temp as $$
declare
  there uuid := merged_into(record);
begin
  if app_side() is distinct from 'inspectorate' or there is null then
    raise exception 'only an inspector brings over what hangs on a record that was merged';
  end if;
  update judgment j set inspection_id = there where j.inspection_id = record and not exists (
    select 1 from judgment o where o.inspection_id = there and o.force_id = j.force_id and lower(o.question) = lower(j.question));
  update challenge c set inspection_id = there where c.inspection_id = record;
  update reassessment r set inspection_id = there where r.inspection_id = record and not exists (
    select 1 from reassessment o where o.inspection_id = there and o.finding_id = r.finding_id);
  update response r set state = 'not-required', not_required_because = 'answered-elsewhere', not_required_on = today, version = r.version + 1,
      not_required_why = 'The report was recorded twice: it is answered where it stands.'
    where r.inspection_id = record and r.state = 'awaited' and not response_is_begun(r.id)
      and exists (select 1 from response o where o.inspection_id = there and o.force_id = r.force_id);
  update response r set inspection_id = there where r.inspection_id = record
    and not exists (select 1 from response o where o.inspection_id = there and o.force_id = r.force_id);
end $$;
revoke all on function bring_over(uuid, date) from public;
grant execute on function bring_over(uuid, date) to outstanding_app;
