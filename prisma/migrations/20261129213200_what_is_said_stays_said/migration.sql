-- What was said stays said, also for a statement that passes the code: of each record the app may change only what the register
-- changes of it (how it ended, who decided), never its words, its day, or whose it is.
do $$
declare
  one record;
begin
  for one in select * from (values
    ('chain', 'length, head, reserved'),
    ('challenge', 'state, since, turns'),
    ('closure', 'undone_on, undone_at'),
    ('dependency', 'heard, heard_on, next_check_on, came_of, ended_on, ended_by'),
    ('done_test', 'dropped_on, agreed_on, agreed_by_id, agreed_by, met_on, met_by, met_note, met_evidence'),
    ('engage_reason', 'finding_id, tied_on, ended_on'),
    ('engage_spell', 'left_on, left_letter'),
    ('evidence', 'superseded_by_id, superseded_on, audience, withdrawn_on, withdrawn_why'),
    ('evidence_file', 'state, scanned_at, withdrawn_on, withdrawn_why'),
    ('follow_up', 'state, sample_size, note, ended_on, ended_by'),
    ('inspection', 'title, type, fieldwork_from, fieldwork_to, address, text, report_day, published_on, version'),
    ('judgment', 'grade, illustrative, published_on'),
    ('measure_reading', 'corrected_on, corrected_why'),
    ('membership', 'role, state, changed_at'),
    ('plan_action', 'state, ended_on, ended_why'),
    ('proposal', 'state, decided_on, decided_by, decided_why'),
    ('public_wording', 'state, published_on, published_by, ended_on, ended_why'),
    ('revisit', 'state, done_from, done_to, letter, letter_reference, letter_on, dropped_on, dropped_why'),
    ('target_date', 'state, decided_on, decided_by, decided_why')) as changes (record, columns)
  loop
    execute format('revoke update on %I from outstanding_app', one.record);
    execute format('grant update (%s) on %I to outstanding_app', one.columns, one.record);
  end loop;
end $$;

-- A report that is published stays as it was published: its title, its text, its grades.
create function refuse_change_of_published() returns trigger language plpgsql as $$
begin
  if old.published_on is not null then
    raise exception 'a published % stays as it was published', tg_table_name;
  end if;
  return new;
end $$;
create trigger published_inspections_stay_as_they_are before update on inspection for each row execute function refuse_change_of_published();
create trigger published_judgments_stay_as_they_are before update on judgment for each row execute function refuse_change_of_published();

-- A closure is undone once.
create function guard_undoing() returns trigger language plpgsql as $$
begin
  if old.undone_on is not null and (new.undone_on, new.undone_at) is distinct from (old.undone_on, old.undone_at) then
    raise exception 'a closure is undone once';
  end if;
  return new;
end $$;
create trigger closure_is_undone_once before update on closure for each row execute function guard_undoing();

-- Who belongs to an organisation has a role of its kind, and nobody is drawn into a second one: an administrator who could do
-- that to an inspector, or invite anybody, could sign in as them.
create function guard_membership() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare
  whose text;
begin
  select o.kind into whose from organisation o where o.id = new.organisation_id;
  if not (case whose
    when 'force' then new.role in ('force-staff', 'force-coordinator', 'chief-officer', 'reader', 'administrator')
    when 'policing-body' then new.role in ('policing-body', 'reader', 'administrator')
    when 'inspectorate' then new.role in ('inspector', 'administrator')
    else false end)
  then
    raise exception 'no % is a %', whose, new.role;
  end if;
  if tg_op = 'INSERT' and session_user <> current_user and exists (select 1 from membership m where m.person_id = new.person_id) then
    raise exception 'somebody belongs to one organisation';
  end if;
  return new;
end $$;
revoke all on function guard_membership() from public;
create trigger membership_is_guarded before insert or update on membership for each row execute function guard_membership();

drop policy administrator_invites on invitation;
create policy administrator_invites on invitation for insert to outstanding_app with check (
  (select app_side() = 'administration')
  and exists (select 1 from membership m where m.person_id = invitation.person_id
    and m.organisation_id = (select app_organisation()) and m.person_id <> (select app_person())));
