-- Whatever somebody wrote about a finding can be taken out (0057), not of three kinds of entry alone: these words, wherever the entries of
-- the finding, or of the evidence, say them, and wherever its record holds them.
alter table redaction
  -- The days on which it was asked and decided, as everybody else's days.
  add column asked_on date,
  add column decided_on date,
  -- The entries whose words went, and the transaction in which they go: null again when it is done.
  add column entries uuid[],
  add column done_in text,
  add constraint redaction_goes_when_agreed check (state = 'done' or (entries is null and done_in is null));

update redaction set asked_on = (asked_at at time zone 'Europe/London')::date, decided_on = (decided_at at time zone 'Europe/London')::date;
alter table redaction alter column asked_on set not null;

-- Where the facts of a kind of entry have words that somebody wrote: `WORDS_OF` of the domain.
create function words_of(kind text) returns text[] language sql immutable parallel safe as $$
  select string_to_array(case kind
    when 'accuracy-answered' then 'says answer'
    when 'accuracy-commented' then 'says'
    when 'action-added' then 'action'
    when 'action-ended' then 'action why'
    when 'assurance-recorded' then 'note asks.what'
    when 'challenge-accepted' then 'note'
    when 'challenge-answered' then 'answer'
    when 'challenge-pressed' then 'why'
    when 'challenge-raised' then 'question'
    when 'closed' then 'note followUp.asked'
    when 'dependency-added' then 'contact needed'
    when 'dependency-checked' then 'needed heard'
    when 'dependency-ended' then 'needed cameOf'
    when 'done-test-met' then 'test note'
    when 'done-test-unmet' then 'test why'
    when 'done-tests-agreed' then 'tests'
    when 'done-tests-set' then 'added dropped why'
    when 'evidence-added' then 'note'
    when 'evidence-used' then 'note'
    when 'evidence-widened' then 'note'
    when 'evidence-withdrawn' then 'why'
    when 'file-withdrawn' then 'why'
    when 'follow-up-ended' then 'asked note'
    when 'kept-closed' then 'why'
    when 'linked' then 'why'
    when 'moved-to-engage' then 'why'
    when 'office-note-added' then 'note'
    when 'passed-back' then 'why'
    when 'priority-set' then 'why'
    when 'progress-updated' then 'note next.step'
    when 'proposal-declined' then 'why'
    when 'public-wording-drafted' then 'wording'
    when 'public-wording-published' then 'wording'
    when 'public-wording-withdrawn' then 'wording why'
    when 'rated' then 'note'
    when 'reading-corrected' then 'why'
    when 'reassessed' then 'note'
    when 'record-corrected' then 'why'
    when 'reopened' then 'why'
    when 'representation-answered' then 'answer'
    when 'representation-made' then 'says'
    when 'response-set' then 'why rootCause'
    when 'returned-to-open' then 'why'
    when 'revisit-dropped' then 'why'
    when 'revisit-noted' then 'note'
    when 'revisit-planned' then 'scope'
    when 'revisit-told' then 'note'
    when 'submission-returned' then 'points note'
    when 'submission-signed' then 'statement answers'
    when 'submission-withdrawn' then 'why'
    when 'submitted' then 'statement answers'
    when 'target-declined' then 'why'
    when 'target-moved' then 'why'
    when 'target-proposed' then 'why'
    else '' end, ' ')
$$;

-- The words that an entry says and that can go.
create function words_said(payload text) returns text[] language sql immutable parallel safe as $$
  select coalesce(array_agg(distinct said.word), '{}')
  from unnest(words_of(payload::jsonb ->> 'kind')) as at (place),
    lateral (select payload::jsonb #> (array['facts'] || string_to_array(at.place, '.')) as held) as found,
    lateral (select found.held #>> '{}' as word where jsonb_typeof(found.held) = 'string'
      union all select e.word from jsonb_array_elements_text(case jsonb_typeof(found.held) when 'array' then found.held else '[]' end) as e (word)) as said
  where said.word not in ('', '[redacted]')
$$;

-- An entry without these words.
create function without_words(payload text, gone text[]) returns text language plpgsql immutable parallel safe as $$
declare
  said jsonb := payload::jsonb;
  place text;
  path text[];
  held jsonb;
begin
  foreach place in array words_of(said ->> 'kind') loop
    path := array['facts'] || string_to_array(place, '.');
    held := said #> path;
    if jsonb_typeof(held) = 'string' and held #>> '{}' = any (gone) then
      said := jsonb_set(said, path, '"[redacted]"');
    elsif jsonb_typeof(held) = 'array' then
      said := jsonb_set(said, path, (select coalesce(jsonb_agg(case when e.word = any (gone) then '[redacted]' else e.word end order by e.ordinality), '[]')
        from jsonb_array_elements_text(held) with ordinality as e (word, ordinality)));
    end if;
  end loop;
  return said::text;
end $$;

-- The entries that say the words of this one: of the same finding; of the same evidence wherever it is used; of a visit or a link, which
-- say them of every finding that they are of.
create or replace function entries_to_redact(wanted uuid) returns setof event language sql stable security definer set search_path = public, pg_temp as $$
  select o.* from event e join event o on o.force_id = e.force_id and (o.finding_id = e.finding_id
      or (o.kind in ('evidence-added', 'evidence-used', 'evidence-widened', 'evidence-withdrawn', 'file-withdrawn')
        and o.payload::jsonb #>> '{facts,evidenceId}' = e.payload::jsonb #>> '{facts,evidenceId}')
      or (o.kind = e.kind and (e.kind = 'linked' or e.kind like 'revisit-%')))
    where e.id = wanted and words_said(o.payload) && words_said(e.payload)
$$;

create or replace function redaction_case(wanted uuid) returns json language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
  if session_user <> current_user and not is_inspectorate_administrator() then
    return null;
  end if;
  return (select json_build_object('id', r.id, 'state', r.state, 'forceId', r.force_id, 'findingId', r.finding_id, 'why', r.why,
      'askedBy', r.asked_by, 'askedById', r.asked_by_id, 'askedOn', r.asked_on,
      'audience', e.audience, 'kind', e.kind,
      'entries', (select coalesce(json_agg(json_build_object('chain', o.chain_id, 'entry', o.number, 'was', o.digest,
        'now', digest_of(without_words(o.payload, words_said(e.payload)))) order by o.number, o.id), '[]') from entries_to_redact(r.event_id) o))
    from redaction r join event e on e.id = r.event_id where r.id = wanted);
end $$;

-- The entries of a history change in this one way and no other: words go, in the transaction in which a second person agrees to it.
create or replace function guard_event() returns trigger language plpgsql as $$
begin
  -- One after the other: whatever else is written, be it no payload at all, is refused as this says.
  if tg_op = 'UPDATE' and exists (select 1 from redaction r where r.done_in = pg_current_xact_id()::text and old.id = any (r.entries)) then
    if to_jsonb(new) - 'payload' - 'redacted' = to_jsonb(old) - 'payload' - 'redacted'
        and new.redacted = digest_of(new.payload) and words_said(new.payload) <@ words_said(old.payload)
        and without_words(new.payload, words_said(new.payload)) = without_words(old.payload, words_said(old.payload)) then
      return new;
    end if;
  end if;
  raise exception 'event is append-only: nothing in it is changed or removed';
end $$;

-- The same of what a record holds: nothing of it becomes other, but words that become "[redacted]".
create function is_redacted(old jsonb, new jsonb) returns boolean language plpgsql immutable parallel safe as $$
begin
  if new is not distinct from old or (jsonb_typeof(old) = 'string' and new = '"[redacted]"') then
    return true;
  elsif jsonb_typeof(old) = 'object' and jsonb_typeof(new) = 'object' then
    return not exists (select 1 from jsonb_each(old) o full join jsonb_each(new) n using (key)
      where o.value is null or n.value is null or not is_redacted(o.value, n.value));
  elsif jsonb_typeof(old) = 'array' and jsonb_typeof(new) = 'array' then
    return not exists (select 1 from jsonb_array_elements(old) with ordinality o (value, ordinality)
      full join jsonb_array_elements(new) with ordinality n (value, ordinality) using (ordinality)
      where o.value is null or n.value is null or not is_redacted(o.value, n.value));
  end if;
  return false;
end $$;
create function is_redaction(old jsonb, new jsonb) returns boolean language sql stable security definer set search_path = public, pg_temp as $$
  select exists (select 1 from redaction r where r.done_in = pg_current_xact_id_if_assigned()::text and r.force_id::text = old ->> 'force_id')
    and is_redacted(old, new)
$$;
-- What was frozen, a basis say, without these words.
create function without_strings(held jsonb, gone text[]) returns jsonb language plpgsql immutable parallel safe as $$
begin
  return case jsonb_typeof(held)
    when 'string' then case when held #>> '{}' = any (gone) then '"[redacted]"' else held end
    when 'object' then (select coalesce(jsonb_object_agg(o.key, without_strings(o.value, gone)), '{}') from jsonb_each(held) o)
    when 'array' then (select coalesce(jsonb_agg(without_strings(a.value, gone) order by a.ordinality), '[]') from jsonb_array_elements(held) with ordinality a (value, ordinality))
    else held end;
end $$;
create trigger challenge_turn_words_are_frozen before update on challenge_turn for each row execute function refuse_change();
create or replace trigger challenge_turn_is_frozen before delete on challenge_turn for each row execute function refuse_change();
do $$
declare
  one record;
begin
  for one in select t.tgname, t.tgrelid::regclass::text as held, p.proname from pg_trigger t join pg_proc p on p.oid = t.tgfoid
    -- Before each row that is changed, with no condition yet.
    where not t.tgisinternal and t.tgtype = 19 and t.tgqual is null and t.tgattr = '' and t.tgrelid::regclass::text in (
      'accuracy_comment', 'challenge_turn', 'closure', 'dependency', 'done_test', 'evidence', 'evidence_file', 'follow_up', 'measure_reading',
      'plan_action', 'public_wording', 'reassessment', 'representation', 'revisit', 'submission')
  loop
    execute format('create or replace trigger %I before update on %I for each row when (not is_redaction(to_jsonb(old), to_jsonb(new))) execute function %I()',
      one.tgname, one.held, one.proname);
  end loop;
end $$;
create or replace function guard_evidence() returns trigger language plpgsql as $$
declare
  width constant text[] := array['force', 'force-and-policing-body', 'shared'];
begin
  if array_position(width, new.audience) < array_position(width, old.audience) then
    raise exception 'an audience is never narrowed';
  end if;
  if (new.title, new.note, new.kind, new.link, new.place, new.marking, new.force_id, new.by_id, new.at)
        is distinct from (old.title, old.note, old.kind, old.link, old.place, old.marking, old.force_id, old.by_id, old.at)
      or (old.withdrawn_on is not null and new.withdrawn_on is distinct from old.withdrawn_on)
      or (old.superseded_by_id is not null and new.superseded_by_id is distinct from old.superseded_by_id) then
    raise exception 'evidence is never rewritten';
  end if;
  return new;
end $$;

drop function redact(uuid, text, timestamptz);
create function redact(wanted uuid, decider text, moment timestamptz, day date) returns integer
  language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare
  r redaction;
  e event;
  gone text[];
  findings uuid[];
  place record;
  many integer;
begin
  if session_user <> current_user and not is_inspectorate_administrator() then
    raise exception 'a redaction is agreed to by an administrator of the inspectorate';
  end if;
  select * into r from redaction where id = wanted for update;
  if r.id is null or r.state <> 'asked' or r.asked_by_id = app_person() then
    raise exception 'a redaction is agreed to once, by somebody else than who asked';
  end if;
  select * into e from event where id = r.event_id;
  gone := words_said(e.payload);
  r.entries := array(select o.id from entries_to_redact(e.id) o order by o.id);
  findings := array(select distinct o.finding_id from event o where o.id = any (r.entries));
  update redaction set state = 'done', decided_on = day, decided_at = moment, decided_by_id = app_person(), decided_by = decider,
    entries = r.entries, done_in = pg_current_xact_id()::text where id = wanted;
  if not found then
    return null;
  end if;
  for place in select * from (values ('accuracy_comment', 'says'), ('accuracy_comment', 'answer'), ('assurance', 'note'), ('assurance', 'asks'),
      ('closure', 'note'), ('dependency', 'contact'), ('dependency', 'needed'), ('dependency', 'heard'), ('dependency', 'came_of'),
      ('done_test', 'text'), ('done_test', 'met_note'), ('finding_link', 'why'), ('follow_up', 'asked'), ('follow_up', 'note'),
      ('measure_reading', 'corrected_why'), ('office_note', 'note'), ('plan_action', 'text'), ('plan_action', 'ended_why'),
      ('plan_response', 'why'), ('plan_response', 'root_cause'), ('progress_update', 'note'), ('progress_update', 'next_step'),
      ('proposal', 'decided_why'), ('public_wording', 'wording'), ('public_wording', 'ended_why'), ('rating', 'note'), ('reassessment', 'note'),
      ('representation', 'says'), ('representation', 'answer'), ('submission', 'statement'), ('submission', 'note'),
      ('target_date', 'why'), ('target_date', 'decided_why')) as held (tab, col)
  loop
    execute format('update %1$I set %2$I = ''[redacted]'' where finding_id = any ($1) and %2$I = any ($2)', place.tab, place.col) using findings, gone;
  end loop;
  update submission set answers = array(select case when w.word = any (gone) then '[redacted]' else w.word end from unnest(answers) with ordinality as w (word, ordinality) order by w.ordinality)
    where finding_id = any (findings) and answers && gone;
  update submission set points = array(select case when w.word = any (gone) then '[redacted]' else w.word end from unnest(points) with ordinality as w (word, ordinality) order by w.ordinality)
    where finding_id = any (findings) and points && gone;
  update submission set basis = without_strings(basis, gone) where finding_id = any (findings) and without_strings(basis, gone) <> basis;
  update closure set basis = without_strings(basis, gone) where finding_id = any (findings) and without_strings(basis, gone) <> basis;
  update challenge_turn t set words = '[redacted]' from challenge c
    where c.id = t.challenge_id and c.finding_id = any (findings) and t.words = any (gone);
  update revisit v set scope = case when v.scope = any (gone) then '[redacted]' else v.scope end,
      dropped_why = case when v.dropped_why = any (gone) then '[redacted]' else v.dropped_why end
    from revisit_finding f where f.revisit_id = v.id and f.finding_id = any (findings) and (v.scope = any (gone) or v.dropped_why = any (gone));
  update revisit_note set note = '[redacted]' where finding_id = any (findings) and note = any (gone);
  update evidence v set note = case when v.note = any (gone) then '[redacted]' else v.note end,
      withdrawn_why = case when v.withdrawn_why = any (gone) then '[redacted]' else v.withdrawn_why end
    where v.id in (select u.evidence_id from evidence_use u where u.finding_id = any (findings)) and (v.note = any (gone) or v.withdrawn_why = any (gone));
  update evidence_file f set withdrawn_why = '[redacted]'
    where f.evidence_id in (select u.evidence_id from evidence_use u where u.finding_id = any (findings)) and f.withdrawn_why = any (gone);
  update search_row s set words = words_of_an_update(nullif(u.note, '[redacted]'), nullif(u.next_step, '[redacted]')) from progress_update u
    where s.source = 'update' and s.source_id = u.id and u.finding_id = any (findings) and '[redacted]' in (u.note, u.next_step);
  update search_row s set words = words_of_evidence(v.title, '') from evidence v
    where s.source = 'evidence' and s.source_id = v.id and v.note = '[redacted]'
      and v.id in (select u.evidence_id from evidence_use u where u.finding_id = any (findings));
  update event o set payload = without_words(o.payload, gone), redacted = digest_of(without_words(o.payload, gone)) where o.id = any (r.entries);
  get diagnostics many = row_count;
  update redaction set done_in = null where id = wanted;
  return case when many = cardinality(r.entries) then many end;
end $$;
drop function redacted_payload(text);
revoke all on function words_of(text), words_said(text), without_words(text, text[]), redact(uuid, text, timestamptz, date) from public;
grant execute on function words_of(text), words_said(text), without_words(text, text[]), redact(uuid, text, timestamptz, date) to outstanding_app;

-- That words of a note of the office went is told to whoever reads the note, by whoever agreed to it.
alter policy office_writes on event
  with check (audience <> 'office' or (select app_in_office()) or ((select is_inspectorate_administrator()) and says_redaction(kind)));

-- What was asked for can be declined too, with the reason; it may then be asked for again.
alter table redaction
  add column decided_why text check (length(decided_why) between 1 and 20000),
  drop constraint redaction_state_check,
  add constraint redaction_state check (state in ('asked', 'done', 'declined')),
  drop constraint redaction_decided,
  add constraint redaction_decided check ((state = 'asked') = (decided_at is null) and (state = 'asked') = (decided_on is null) and (state = 'asked') = (decided_by_id is null)
    and (state = 'asked') = (decided_by is null) and (state = 'declined') = (decided_why is not null)),
  drop constraint redaction_goes_when_agreed,
  add constraint redaction_goes_when_agreed check (state = 'done' or (entries is null and done_in is null));
drop index one_redaction_of_an_event;
create unique index one_redaction_of_an_event on redaction (event_id) where state <> 'declined';
create index redaction_by_state on redaction (state, asked_at, id);

create function decline_redaction(wanted uuid, decider text, moment timestamptz, day date, reason text) returns integer
  language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare
  many integer;
begin
  if session_user <> current_user and not is_inspectorate_administrator() then
    raise exception 'a redaction is declined by an administrator of the inspectorate';
  end if;
  update redaction set state = 'declined', decided_on = day, decided_at = moment, decided_by_id = app_person(), decided_by = decider, decided_why = reason
    where id = wanted and state = 'asked' and asked_by_id <> app_person();
  get diagnostics many = row_count;
  return many;
end $$;
revoke all on function decline_redaction(uuid, text, timestamptz, date, text) from public;
grant execute on function decline_redaction(uuid, text, timestamptz, date, text) to outstanding_app;
