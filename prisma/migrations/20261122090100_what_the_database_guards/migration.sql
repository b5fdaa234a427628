-- Invariants that hold whoever writes: closed lists, what belongs together, what may be open only once, what never changes.

create extension if not exists pg_trgm;

-- Who is asking, as the transaction was told (lib/data/scope.ts). Absent means nobody, and nobody sees anything.
create function app_person() returns uuid language sql stable parallel safe as
  $$ select nullif(current_setting('app.person', true), '')::uuid $$;
create function app_side() returns text language sql stable parallel safe as
  $$ select nullif(current_setting('app.side', true), '') $$;
create function app_organisation() returns uuid language sql stable parallel safe as
  $$ select nullif(current_setting('app.organisation', true), '')::uuid $$;
create function app_forces() returns uuid[] language sql stable parallel safe as
  $$ select string_to_array(nullif(nullif(current_setting('app.forces', true), ''), '*'), ',')::uuid[] $$;
create function app_all_forces() returns boolean language sql stable parallel safe as
  $$ select coalesce(current_setting('app.forces', true) = '*', false) $$;

-- Closed lists. Text with checks, not enums: an enum's operators are not leakproof, so its index is of no use under row-level security.
alter table organisation
  add constraint organisation_kind check (kind in ('force', 'policing-body', 'inspectorate')),
  add constraint organisation_code check ((kind = 'force') = (code is not null) and code ~ '^[A-Z]{2,5}$'),
  add constraint organisation_oversees check ((kind = 'policing-body') = (oversees_id is not null));
create unique index one_policing_body_per_force on organisation (oversees_id);
create unique index one_inspectorate on organisation ((true)) where kind = 'inspectorate';

alter table membership
  add constraint membership_role check (role in ('force-staff', 'force-coordinator', 'chief-officer', 'policing-body', 'inspector', 'reader', 'administrator')),
  add constraint membership_state check (state in ('active', 'suspended', 'ended')),
  add constraint membership_until check ((state = 'ended') = (until is not null));
create unique index one_current_membership_per_person on membership (person_id) where state <> 'ended';

alter table inspection
  add constraint inspection_type check (type in ('peel', 'accelerated-cause-of-concern', 'custody', 'national-child-protection', 'crime-data-integrity', 'thematic', 'revisit')),
  add constraint inspection_recorded_by check (recorded_by in ('inspectorate', 'force')),
  add constraint inspection_fieldwork check (fieldwork_to is null or fieldwork_from is null or fieldwork_from <= fieldwork_to);
alter table judgment
  add constraint judgment_grade check (grade in ('outstanding', 'good', 'adequate', 'requires-improvement', 'inadequate', 'ungraded'));

alter table finding
  add constraint finding_kind check (kind in ('cause-of-concern', 'recommendation', 'area-for-improvement', 'area-of-concern')),
  add constraint finding_status check (status in ('open', 'engage', 'closed')),
  add constraint finding_progress check (progress in ('on-track', 'some-issues', 'off-track', 'delivered')),
  add constraint finding_assurance check (assurance in ('not-reviewed', 'assured', 'partly-assured', 'not-assured')),
  add constraint finding_recorded_by check (recorded_by in ('inspectorate', 'force')),
  add constraint finding_text check (length(text) between 1 and 20000),
  add constraint finding_not_its_own_parent check (parent_id <> id),
  add constraint finding_only_recommendations_have_a_parent check (parent_id is null or kind = 'recommendation'),
  add constraint finding_with_a_parent_is_never_in_engage check (parent_id is null or status <> 'engage'),
  add constraint finding_deadline check (
    (deadline_kind in ('immediate', 'none') and deadline_date is null and deadline_months is null)
    or (deadline_kind = 'by' and deadline_date is not null and deadline_months is null)
    or (deadline_kind = 'within' and deadline_date is null and deadline_months between 1 and 120)),
  add constraint finding_published_whole check (
    (published_on is null) = (reference is null) and (published_on is null) = (reference_number is null)
    and (published_on is null) = (reference_year is null) and (published_on is null) = (family is null)
    and (published_on is null) = (status_on is null)),
  add constraint finding_unpublished_is_open check (published_on is not null or (status = 'open' and progress is null and target is null and not submission_pending)),
  add constraint finding_status_after_publication check (status_on >= published_on),
  add constraint finding_cause_has_no_target check (kind <> 'cause-of-concern' or target is null),
  add constraint finding_targets check ((first_target is null) = (target is null) and (moves = 0 or target is not null) and moves >= 0);

alter table progress_update
  add constraint progress_update_progress check (progress in ('on-track', 'some-issues', 'off-track', 'delivered')),
  add constraint progress_update_note check (length(note) between 1 and 20000);
alter table assurance
  add constraint assurance_assurance check (assurance in ('not-reviewed', 'assured', 'partly-assured', 'not-assured')),
  add constraint assurance_note check (length(note) between 1 and 20000);
alter table evidence
  add constraint evidence_kind check (kind in ('document', 'data', 'case-file-audit', 'reality-testing', 'observation', 'survey', 'interview', 'scrutiny-panel', 'other')),
  add constraint evidence_audience check (audience in ('force', 'force-and-policing-body', 'shared')),
  add constraint evidence_words check (length(title) between 1 and 200 and length(note) between 1 and 20000),
  add constraint evidence_period check (period_to is null or period_from is null or period_from <= period_to),
  add constraint evidence_withdrawn check ((withdrawn_on is null) = (withdrawn_why is null));
alter table target_date
  add constraint target_date_state check (state in ('proposed', 'approved', 'declined')),
  add constraint target_date_reason check (reason in ('resources', 'technology', 'waiting-on-another-body', 'evidence-period', 'other')),
  add constraint target_date_move_has_a_reason check ("from" is null or (reason is not null and "from" <> "to")),
  add constraint target_date_decided check ((state = 'proposed') = (decided_on is null));
create unique index one_target_date_proposed on target_date (finding_id) where state = 'proposed';

alter table submission
  add constraint submission_state check (state in ('draft', 'pending', 'returned', 'withdrawn', 'accepted', 'overtaken')),
  add constraint submission_statement check (length(statement) between 1 and 20000),
  add constraint submission_made check ((state = 'draft') = (basis is null) and (state = 'draft') = ("on" is null)),
  add constraint submission_decided check ((state in ('draft', 'pending')) = (decided_on is null)),
  add constraint submission_returned_with_points check (state <> 'returned' or cardinality(points) > 0);
create unique index one_submission_open on submission (finding_id) where state in ('draft', 'pending');

alter table closure
  add constraint closure_outcome check (outcome in ('implemented', 'superseded', 'no-longer-applicable', 'recorded-in-error')),
  add constraint closure_method check (method in ('desk-review', 'victim-service-assessment', 'revisit', 'reality-testing', 'continuous-assessment', 're-inspection', 'force-self-assessment')),
  add constraint closure_successor check ((outcome = 'superseded') = (successor_id is not null)),
  add constraint closure_undone check (undone_on >= "on"),
  add constraint closure_successor_of_the_same_force foreign key (successor_id, force_id) references finding (id, force_id);
create unique index one_closure_in_force on closure (finding_id) where undone_on is null;

alter table finding_link
  add constraint finding_link_link check (link in ('repeats', 'escalated-from', 'duplicate-of')),
  add constraint finding_link_not_to_itself check (finding_id <> other_id);

alter table engage_spell add constraint engage_spell_dates check (left_on >= entered_on);
create unique index one_spell_open_per_force on engage_spell (force_id) where left_on is null;
alter table engage_reason
  add constraint engage_reason_wording check (length(wording) between 1 and 20000),
  add constraint engage_reason_tied check ((finding_id is null) = (tied_on is null)),
  add constraint engage_reason_finding_of_the_same_force foreign key (finding_id, force_id) references finding (id, force_id);
create unique index one_live_reason_per_finding on engage_reason (finding_id) where ended_on is null;

alter table event
  add constraint event_audience check (audience in ('force', 'force-and-policing-body', 'shared', 'public', 'inspectorate', 'administration')),
  add constraint event_finding_of_the_same_force foreign key (finding_id, force_id) references finding (id, force_id),
  add constraint event_hashes check (digest ~ '^[0-9a-f]{64}$' and previous ~ '^[0-9a-f]{64}$' and hash ~ '^[0-9a-f]{64}$');
alter table demonstration add constraint one_demonstration check (id = 1);

-- Append-only to everyone, the owner included.
create function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception '% is append-only: nothing in it is changed or removed', tg_table_name;
end $$;
create trigger event_is_append_only before update or delete on event for each row execute function refuse_change();
create trigger event_is_not_truncated before truncate on event for each statement execute function refuse_change();
create trigger access_log_is_append_only before update or delete on access_log for each row execute function refuse_change();
create trigger access_log_is_not_truncated before truncate on access_log for each statement execute function refuse_change();

-- Nothing published is removed.
create function refuse_removal_of_published() returns trigger language plpgsql as $$
begin
  if old.published_on is not null then
    raise exception 'a published % is never removed', tg_table_name;
  end if;
  return old;
end $$;
create trigger published_findings_stay before delete on finding for each row execute function refuse_removal_of_published();
create trigger published_judgments_stay before delete on judgment for each row execute function refuse_removal_of_published();
create trigger published_inspections_stay before delete on inspection for each row execute function refuse_removal_of_published();

-- Only an inspector changes a status; the first target is frozen; publication and reference are for good.
create function guard_finding() returns trigger language plpgsql as $$
begin
  if new.status <> old.status and app_side() is distinct from 'inspectorate' then
    raise exception 'only an inspector changes a status';
  end if;
  if old.first_target is not null and new.first_target is distinct from old.first_target then
    raise exception 'the first target is frozen';
  end if;
  if old.published_on is not null and (new.published_on, new.reference, new.force_id, new.inspection_id)
      is distinct from (old.published_on, old.reference, old.force_id, old.inspection_id) then
    raise exception 'publication is for good';
  end if;
  return new;
end $$;
create trigger finding_is_guarded before update on finding for each row execute function guard_finding();

-- Evidence: its audience is widened, never narrowed; its words stay; a withdrawal stays.
create function guard_evidence() returns trigger language plpgsql as $$
declare
  width constant text[] := array['force', 'force-and-policing-body', 'shared'];
begin
  if array_position(width, new.audience) < array_position(width, old.audience) then
    raise exception 'an audience is never narrowed';
  end if;
  if (new.title, new.note, new.kind, new.finding_id, new.by_id, new.at) is distinct from (old.title, old.note, old.kind, old.finding_id, old.by_id, old.at)
      or (old.withdrawn_on is not null and new.withdrawn_on is distinct from old.withdrawn_on) then
    raise exception 'evidence is never rewritten';
  end if;
  return new;
end $$;
create trigger evidence_is_guarded before update on evidence for each row execute function guard_evidence();

-- A frozen basis stays as it was frozen.
create function guard_basis() returns trigger language plpgsql as $$
begin
  if old.basis is not null and new.basis is distinct from old.basis then
    raise exception 'a basis is frozen';
  end if;
  return new;
end $$;
create trigger submission_basis_is_frozen before update on submission for each row execute function guard_basis();
create trigger closure_basis_is_frozen before update on closure for each row execute function guard_basis();

-- A chain only grows, one link at a time, and its head is the last event's hash.
create function guard_chain() returns trigger language plpgsql as $$
begin
  if new.length < old.length then
    raise exception 'a chain only grows';
  end if;
  return new;
end $$;
create trigger chain_only_grows before update on chain for each row execute function guard_chain();

create index finding_text_search on finding using gin (text gin_trgm_ops);
create index event_recent on event (force_id, number desc);
