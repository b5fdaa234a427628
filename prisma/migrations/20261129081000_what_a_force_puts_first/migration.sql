-- What the force itself puts first. Nobody else's voice follows from it.
alter table finding add column priority text, add constraint finding_priority check (priority in ('high', 'medium', 'low'));
create index finding_force_id_priority_idx on finding (force_id, priority);

-- A theme is not published: a force files its findings under one as the inspectorate does. Its priority is its own.
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
    and (new.published_on, new.reference, new.reference_year, new.reference_number, new.family, new.force_id, new.inspection_id)
    is distinct from (old.published_on, old.reference, old.reference_year, old.reference_number, old.family, old.force_id, old.inspection_id) then
    raise exception 'publication is for good';
  end if;
  return new;
end $$;
