-- What an inspector reads of a report and nobody has decided is the inspectorate's own: the report may not be published.
alter table proposal add column audience text not null default 'shared',
  add constraint proposal_audience check (audience in ('shared', 'inspectorate'));
alter table proposal alter column audience drop default;
drop policy sides_read on proposal;
create policy sides_read on proposal for select to outstanding_app using (
  (select app_side()) = 'inspectorate'
  or ((select app_side()) in ('force', 'policing-body') and audience = 'shared' and force_id = any ((select app_forces())::uuid[])));

-- Of a finding each side changes what is that side's: the force how it is delivered, the policing body the assurance, the
-- inspectorate what was found and decided. Nobody but an inspector changes a status; the first target is frozen;
-- publication and reference are for good.
create or replace function guard_finding() returns trigger language plpgsql as $$
begin
  if new.status <> old.status and app_side() is distinct from 'inspectorate' then
    raise exception 'only an inspector changes a status';
  end if;
  if app_side() in ('force', 'policing-body')
    and (new.kind, new.text, new.theme, new.parent_id, new.position, new.deadline_kind, new.deadline_date, new.deadline_months,
      new.deadline_on, new.recorded_by, new.confirmed_on, new.status_on, new.reopened_on)
    is distinct from (old.kind, old.text, old.theme, old.parent_id, old.position, old.deadline_kind, old.deadline_date,
      old.deadline_months, old.deadline_on, old.recorded_by, old.confirmed_on, old.status_on, old.reopened_on) then
    raise exception 'only an inspector changes what was found';
  end if;
  if old.published_on is not null and app_side() in ('policing-body', 'inspectorate')
    and (new.progress, new.progress_on, new.owner_id, new.sponsor_id, new.allocated_on, new.first_target, new.target, new.moves)
    is distinct from (old.progress, old.progress_on, old.owner_id, old.sponsor_id, old.allocated_on, old.first_target, old.target, old.moves) then
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
drop policy force_records on finding;
create policy force_records on finding for insert to outstanding_app with check (
  (select app_side()) = 'force' and force_id = any ((select app_forces())::uuid[]) and recorded_by = 'force' and confirmed_on is null
  and published_on is not null and status = 'open' and assurance = 'not-reviewed' and not submission_pending);

-- A submission that was decided stays as it was decided.
drop policy force_withdraws on submission;
create policy force_withdraws on submission for update to outstanding_app
  using ((select app_side()) = 'force' and force_id = any ((select app_forces())::uuid[]) and state in ('draft', 'pending'))
  with check (state in ('draft', 'pending', 'withdrawn'));
drop policy inspectorate_decides on submission;
create policy inspectorate_decides on submission for update to outstanding_app
  using ((select app_side()) = 'inspectorate' and state = 'pending')
  with check (state in ('returned', 'accepted', 'overtaken'));

-- A reader writes nothing of the register, whatever the side. Who does not say in which role they ask is taken for one.
create function app_only_reads() returns boolean language sql stable parallel safe as
  $$ select coalesce(nullif(current_setting('app.role', true), ''), 'reader') = 'reader' $$;
do $$
declare
  t text;
begin
  foreach t in array array['inspection', 'inspection_force', 'inspection_reader', 'judgment', 'finding', 'progress_update', 'assurance',
    'evidence', 'target_date', 'submission', 'closure', 'finding_link', 'engage_spell', 'engage_reason', 'chain', 'event', 'membership',
    'person', 'invitation', 'proposal', 'report_reading', 'register_import', 'import_mapping']
  loop
    execute format('create policy readers_add_nothing on %I as restrictive for insert to outstanding_app with check (not (select app_only_reads()))', t);
    execute format('create policy readers_change_nothing on %I as restrictive for update to outstanding_app using (not (select app_only_reads()))', t);
    execute format('create policy readers_drop_nothing on %I as restrictive for delete to outstanding_app using (not (select app_only_reads()))', t);
  end loop;
end $$;

-- A chain is whole when a transaction ends: its head is its last event, and each event follows the one before it.
create or replace function guard_chain() returns trigger language plpgsql as $$
begin
  if (new.id, new.force_id) is distinct from (old.id, old.force_id) or new.length < old.length then
    raise exception 'a chain only grows';
  end if;
  return new;
end $$;
create function check_head() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare
  now_at record;
begin
  select length, head into now_at from chain where id = new.id;
  if now_at.length > 0 and not exists (
    select 1 from event e where e.chain_id = new.id and e.number = now_at.length and e.hash = now_at.head)
  then
    raise exception 'the head of a chain is its last event';
  end if;
  return null;
end $$;
create constraint trigger head_is_the_last_event after insert or update on chain deferrable initially deferred
  for each row execute function check_head();
create function check_link() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare
  before text := repeat('0', 64);
begin
  if not exists (select 1 from chain c where c.id = new.chain_id and c.length >= new.number) then
    raise exception 'an event is within the length of its chain';
  end if;
  if new.number > 1 then
    select e.hash into before from event e where e.chain_id = new.chain_id and e.number = new.number - 1;
  end if;
  if new.previous is distinct from before then
    raise exception 'an event follows the one before it';
  end if;
  return null;
end $$;
create constraint trigger event_follows_the_one_before after insert on event deferrable initially deferred
  for each row execute function check_link();
revoke all on function check_head(), check_link() from public;
