-- The second wall. The app's role owns nothing; each policy says, coarsely, force, side and publication. The rules
-- themselves are in lib/domain (policy.ts, visibility.ts); a test holds the two together.
-- Settings are read inside (select …) so that they are read once per query.

do $$
declare
  t text;
begin
  foreach t in array array['organisation', 'person', 'membership', 'invitation', 'session', 'inspection', 'inspection_force',
    'inspection_reader', 'judgment', 'finding', 'progress_update', 'assurance', 'evidence', 'target_date', 'submission', 'closure',
    'finding_link', 'engage_spell', 'engage_reason', 'chain', 'event', 'answered', 'access_log', 'demonstration']
  loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    -- Forced, so that even the owner passes only through a policy: migrations, the commands on the server, verification.
    execute format('create policy owner_passes on %I to %I using (true) with check (true)', t, current_user);
  end loop;
end $$;

grant usage on schema public to outstanding_app;
grant select on organisation, membership, inspection, inspection_force, inspection_reader, judgment, finding, progress_update,
  assurance, evidence, target_date, submission, closure, finding_link, engage_spell, engage_reason, chain, event, answered,
  access_log, demonstration to outstanding_app;
grant select (id, email, name, created_at), insert (id, email, name, created_at) on person to outstanding_app;
grant insert on membership, invitation, inspection, inspection_force, inspection_reader, judgment, finding, progress_update,
  assurance, evidence, target_date, submission, closure, finding_link, engage_spell, engage_reason, event, answered to outstanding_app;
grant update on membership, inspection, judgment, finding, evidence, target_date, submission, closure, engage_spell,
  engage_reason, chain to outstanding_app;
grant delete on inspection_force, inspection_reader, judgment, finding to outstanding_app;
grant usage on all sequences in schema public to outstanding_app;

-- Organisations and Engage spells are public facts: every signed-in person reads them.
create policy signed_in_reads on organisation for select to outstanding_app using ((select app_side()) is not null);
create policy anyone_reads on demonstration for select to outstanding_app using (true);
create policy signed_in_reads on engage_spell for select to outstanding_app using ((select app_side()) is not null);
create policy signed_in_reads on engage_reason for select to outstanding_app using ((select app_side()) is not null);
create policy inspectorate_enters on engage_spell for insert to outstanding_app with check ((select app_side()) = 'inspectorate');
create policy inspectorate_ends on engage_spell for update to outstanding_app using ((select app_side()) = 'inspectorate');
create policy inspectorate_adds on engage_reason for insert to outstanding_app with check ((select app_side()) = 'inspectorate');
create policy inspectorate_ends on engage_reason for update to outstanding_app using ((select app_side()) = 'inspectorate');

-- People: everyone signed in reads posts and organisations (a membership holds no name); names and addresses are the administrators'.
create policy signed_in_reads on membership for select to outstanding_app using ((select app_side()) is not null);
create policy administrator_invites on membership for insert to outstanding_app
  with check ((select app_side()) = 'administration' and organisation_id = (select app_organisation()));
create policy administrator_changes on membership for update to outstanding_app
  using ((select app_side()) = 'administration' and organisation_id = (select app_organisation()) and person_id <> (select app_person()));
create policy administrator_reads on person for select to outstanding_app
  using (id = (select app_person()) or ((select app_side()) = 'administration'
    and exists (select 1 from membership m where m.person_id = person.id and m.organisation_id = (select app_organisation()))));
create policy administrator_invites on person for insert to outstanding_app with check ((select app_side()) = 'administration');
create policy administrator_invites on invitation for insert to outstanding_app with check ((select app_side()) = 'administration');

-- An inspection and all that hangs on it: the inspectorate; once published, its forces and their policing bodies; before, the readers named.
create function is_named_reader(inspection uuid) returns boolean language sql stable security definer
  set search_path = public, pg_temp as
  $$ select exists (select 1 from inspection_reader r where r.inspection_id = inspection and r.person_id = app_person()) $$;
create function is_on_own_force(inspection uuid) returns boolean language sql stable security definer
  set search_path = public, pg_temp as
  $$ select exists (select 1 from inspection_force f where f.inspection_id = inspection and f.force_id = any (app_forces())) $$;

create policy sides_read on inspection for select to outstanding_app using (
  (select app_side()) = 'inspectorate'
  or ((select app_side()) in ('force', 'policing-body') and is_on_own_force(id) and (published_on is not null or is_named_reader(id))));
create policy inspectorate_records on inspection for insert to outstanding_app with check ((select app_side()) = 'inspectorate');
create policy inspectorate_changes on inspection for update to outstanding_app using ((select app_side()) = 'inspectorate');
create policy sides_read on inspection_force for select to outstanding_app using (
  (select app_side()) = 'inspectorate'
  or ((select app_side()) in ('force', 'policing-body') and exists (select 1 from inspection i where i.id = inspection_id)));
create policy inspectorate_records on inspection_force for insert to outstanding_app with check ((select app_side()) = 'inspectorate');
create policy inspectorate_drops on inspection_force for delete to outstanding_app using ((select app_side()) = 'inspectorate');
create policy inspectorate_reads on inspection_reader for select to outstanding_app using ((select app_side()) = 'inspectorate' or person_id = (select app_person()));
create policy inspectorate_names on inspection_reader for insert to outstanding_app with check ((select app_side()) = 'inspectorate');
create policy inspectorate_drops on inspection_reader for delete to outstanding_app using ((select app_side()) = 'inspectorate');

do $$
declare
  t text;
begin
  foreach t in array array['judgment', 'finding'] loop
    execute format($policy$
      create policy sides_read on %I for select to outstanding_app using (
        (select app_side()) = 'inspectorate'
        or ((select app_side()) in ('force', 'policing-body') and force_id = any ((select app_forces())::uuid[])
            and (published_on is not null or is_named_reader(inspection_id))))$policy$, t);
    execute format($policy$ create policy inspectorate_records on %I for insert to outstanding_app with check ((select app_side()) = 'inspectorate')$policy$, t);
    execute format($policy$ create policy inspectorate_drops on %I for delete to outstanding_app using ((select app_side()) = 'inspectorate' and published_on is null)$policy$, t);
  end loop;
end $$;
create policy inspectorate_changes on judgment for update to outstanding_app using ((select app_side()) = 'inspectorate');
create policy sides_change on finding for update to outstanding_app using (
  (select app_side()) = 'inspectorate'
  or ((select app_side()) in ('force', 'policing-body') and force_id = any ((select app_forces())::uuid[]) and published_on is not null));

-- What all three sides read; each is written by one of them, links by the force or the inspectorate.
do $$
declare
  t record;
begin
  for t in select * from (values ('progress_update', array['force']), ('target_date', array['force']), ('assurance', array['policing-body']),
      ('closure', array['inspectorate']), ('finding_link', array['force', 'inspectorate'])) as written (name, writers)
  loop
    execute format($policy$
      create policy sides_read on %I for select to outstanding_app using (
        (select app_side()) = 'inspectorate'
        or ((select app_side()) in ('force', 'policing-body') and force_id = any ((select app_forces())::uuid[])))$policy$, t.name);
    execute format($policy$
      create policy one_side_writes on %I for insert to outstanding_app with check (
        (select app_side()) = any (%L::text[]) and ((select app_all_forces()) or force_id = any ((select app_forces())::uuid[])))$policy$, t.name, t.writers);
  end loop;
end $$;
create policy force_decides on target_date for update to outstanding_app
  using ((select app_side()) = 'force' and force_id = any ((select app_forces())::uuid[]));
create policy inspectorate_undoes on closure for update to outstanding_app using ((select app_side()) = 'inspectorate');

-- Evidence, by its audience.
create policy audience_reads on evidence for select to outstanding_app using (
  ((select app_side()) = 'inspectorate' and audience = 'shared')
  or ((select app_side()) = 'policing-body' and audience in ('force-and-policing-body', 'shared') and force_id = any ((select app_forces())::uuid[]))
  or ((select app_side()) = 'force' and force_id = any ((select app_forces())::uuid[])));
create policy force_adds on evidence for insert to outstanding_app
  with check ((select app_side()) = 'force' and force_id = any ((select app_forces())::uuid[]));
create policy force_widens_and_withdraws on evidence for update to outstanding_app
  using ((select app_side()) = 'force' and force_id = any ((select app_forces())::uuid[]));

-- Submissions: a draft is the force's alone; one that was made is decided by the inspectorate.
create policy sides_read on submission for select to outstanding_app using (
  ((select app_side()) = 'inspectorate' and state <> 'draft')
  or ((select app_side()) = 'policing-body' and state <> 'draft' and force_id = any ((select app_forces())::uuid[]))
  or ((select app_side()) = 'force' and force_id = any ((select app_forces())::uuid[])));
create policy force_submits on submission for insert to outstanding_app
  with check ((select app_side()) = 'force' and force_id = any ((select app_forces())::uuid[]) and state in ('draft', 'pending'));
create policy force_withdraws on submission for update to outstanding_app
  using ((select app_side()) = 'force' and force_id = any ((select app_forces())::uuid[]))
  with check (state in ('draft', 'pending', 'withdrawn'));
create policy inspectorate_decides on submission for update to outstanding_app
  using ((select app_side()) = 'inspectorate' and state <> 'draft')
  with check (state in ('returned', 'accepted', 'overtaken'));

-- History, by each event's own audience. What concerns no force is the administrators' of the organisation it concerns.
create policy audience_reads on event for select to outstanding_app using (
  ((select app_side()) = 'inspectorate' and audience in ('shared', 'public', 'inspectorate'))
  or ((select app_side()) = 'policing-body' and audience in ('force-and-policing-body', 'shared', 'public') and force_id = any ((select app_forces())::uuid[]))
  or ((select app_side()) = 'force' and audience in ('force', 'force-and-policing-body', 'shared', 'public') and force_id = any ((select app_forces())::uuid[]))
  or ((select app_side()) = 'administration' and audience = 'administration' and organisation_id = (select app_organisation())));
create policy sides_write on event for insert to outstanding_app with check (
  person_id = (select app_person()) and (
    ((select app_side()) in ('force', 'policing-body', 'inspectorate') and ((select app_all_forces()) or force_id = any ((select app_forces())::uuid[])))
    or ((select app_side()) = 'administration' and force_id is null and organisation_id = (select app_organisation()))));
create policy sides_read on chain for select to outstanding_app using (
  (select app_all_forces()) or force_id is null or force_id = any ((select app_forces())::uuid[]));
create policy sides_extend on chain for update to outstanding_app using (
  ((select app_side()) = 'administration' and force_id is null)
  or ((select app_side()) in ('force', 'policing-body', 'inspectorate') and ((select app_all_forces()) or force_id = any ((select app_forces())::uuid[]))));

create policy own on answered to outstanding_app using (person_id = (select app_person())) with check (person_id = (select app_person()));
create policy own_entries on access_log for select to outstanding_app using (
  person_id = (select app_person()) or ((select app_side()) = 'administration' and organisation_id = (select app_organisation())));
