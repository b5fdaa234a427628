-- Words are taken out of an entry where law asks for it (0057). Its digest, its hash and its place in the chain stay: the link is of the
-- digest. One person asks, an administrator of the inspectorate who is somebody else agrees, and an entry of the same chain says both.
create table redaction (
  id uuid primary key default uuidv7(),
  force_id uuid not null references organisation (id),
  finding_id uuid not null,
  event_id uuid not null references event (id),
  why text not null check (length(why) between 1 and 20000),
  state text not null default 'asked' check (state in ('asked', 'done')),
  asked_at timestamptz(3) not null,
  asked_by_id uuid not null references person (id),
  asked_by text not null,
  decided_at timestamptz(3),
  decided_by_id uuid references person (id),
  decided_by text,
  constraint redaction_finding_of_the_same_force foreign key (finding_id, force_id) references finding (id, force_id),
  constraint redaction_by_two check (decided_by_id is distinct from asked_by_id),
  constraint redaction_decided check ((state = 'done') = (decided_at is not null and decided_by_id is not null and decided_by is not null))
);
create unique index one_redaction_of_an_event on redaction (event_id);
create index redaction_finding on redaction (finding_id);
alter table redaction enable row level security;
alter table redaction force row level security;
do $$ begin execute format('create policy owner_passes on redaction to %I using (true) with check (true)', current_user); end $$;
grant select, insert on redaction to outstanding_app;
create policy readers_read on redaction for select to outstanding_app using (
  (select is_inspectorate_administrator()) or exists (select 1 from event e where e.id = event_id));
create policy readers_ask on redaction for insert to outstanding_app with check (
  state = 'asked' and asked_by_id = (select app_person()) and app_role() in ('force-coordinator', 'policing-body', 'inspector')
  and exists (select 1 from event e where e.id = event_id and e.force_id = redaction.force_id and e.finding_id = redaction.finding_id));

-- What stands now in place of what was hashed: the digest of it; null of every entry that says what it said.
alter table event add column redacted text;
alter table event drop constraint event_hashes;
alter table event add constraint event_hashes check (digest_of(payload) = coalesce(redacted, digest) and hash = link_of(previous, digest)) not valid;

-- The entries that say the words of this one: of evidence all that repeat its note, of others itself.
create function entries_to_redact(wanted uuid) returns setof event language sql stable security definer set search_path = public, pg_temp as $$
  select o.* from event e join event o on o.force_id = e.force_id and (o.id = e.id
      or (e.kind = 'evidence-added' and o.kind in ('evidence-added', 'evidence-used', 'evidence-widened')
        and o.payload::jsonb #>> '{facts,evidenceId}' = e.payload::jsonb #>> '{facts,evidenceId}'))
    where e.id = wanted and e.kind in ('progress-updated', 'assurance-recorded', 'evidence-added')
      and coalesce(o.payload::jsonb #>> '{facts,note}', '') not in ('', '[redacted]')
$$;
create function redacted_payload(payload text) returns text language sql immutable parallel safe as $$
  select jsonb_set(case when payload::jsonb #> '{facts,next,step}' is null then payload::jsonb
    else jsonb_set(payload::jsonb, '{facts,next,step}', '"[redacted]"') end, '{facts,note}', '"[redacted]"')::text
$$;

-- What an administrator of the inspectorate is told of what was asked: everything but the words.
create function redaction_case(wanted uuid) returns json language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
  if session_user <> current_user and not is_inspectorate_administrator() then
    return null;
  end if;
  return (select json_build_object('id', r.id, 'state', r.state, 'forceId', r.force_id, 'findingId', r.finding_id, 'why', r.why,
      'askedBy', r.asked_by, 'askedById', r.asked_by_id, 'askedOn', to_char(r.asked_at at time zone 'Europe/London', 'YYYY-MM-DD'),
      'audience', e.audience, 'kind', e.kind,
      'entries', (select coalesce(json_agg(json_build_object('chain', o.chain_id, 'entry', o.number, 'was', o.digest,
        'now', digest_of(redacted_payload(o.payload))) order by o.number, o.id), '[]') from entries_to_redact(r.event_id) o))
    from redaction r join event e on e.id = r.event_id where r.id = wanted);
end $$;

-- The entries of a history change in this one way and no other.
create function guard_event() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' and to_jsonb(new) - 'payload' - 'redacted' = to_jsonb(old) - 'payload' - 'redacted' and old.redacted is null
      and new.payload = redacted_payload(old.payload) and new.redacted = digest_of(new.payload)
      and exists (select 1 from redaction r where r.state = 'done' and old.id in (select o.id from entries_to_redact(r.event_id) o)) then
    return new;
  end if;
  raise exception 'event is append-only: nothing in it is changed or removed';
end $$;
create or replace trigger event_is_append_only before update or delete on event for each row execute function guard_event();
create function refuse_redacted() returns trigger language plpgsql as $$
begin
  raise exception 'an entry is written with its words';
end $$;
create trigger event_begins_whole before insert on event for each row when (new.redacted is not null) execute function refuse_redacted();

create or replace function guard_evidence() returns trigger language plpgsql as $$
declare
  width constant text[] := array['force', 'force-and-policing-body', 'shared'];
begin
  if array_position(width, new.audience) < array_position(width, old.audience) then
    raise exception 'an audience is never narrowed';
  end if;
  if (new.title, new.kind, new.link, new.place, new.marking, new.force_id, new.by_id, new.at)
        is distinct from (old.title, old.kind, old.link, old.place, old.marking, old.force_id, old.by_id, old.at)
      or (old.withdrawn_on is not null and new.withdrawn_on is distinct from old.withdrawn_on)
      or (old.superseded_by_id is not null and new.superseded_by_id is distinct from old.superseded_by_id)
      or (new.note is distinct from old.note and not (new.note = '[redacted]' and exists (select 1 from redaction r join event e on e.id = r.event_id
        where r.state = 'done' and e.kind = 'evidence-added' and e.payload::jsonb #>> '{facts,evidenceId}' = old.id::text))) then
    raise exception 'evidence is never rewritten';
  end if;
  return new;
end $$;

create function redact(wanted uuid, decider text, moment timestamptz) returns integer
  language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare
  r redaction;
  e event;
  entries uuid[];
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
  entries := array(select o.id from entries_to_redact(e.id) o);
  update redaction set state = 'done', decided_at = moment, decided_by_id = app_person(), decided_by = decider where id = wanted;
  if not found then
    return null;
  end if;
  if e.kind = 'progress-updated' then
    with said as (update progress_update u set note = '[redacted]', next_step = case when u.next_step is null then null else '[redacted]' end
      where u.finding_id = e.finding_id and u."on" = e."on" and u.note = e.payload::jsonb #>> '{facts,note}' returning u.id)
    update search_row s set words = '' from said where s.source = 'update' and s.source_id = said.id;
  elsif e.kind = 'assurance-recorded' then
    update assurance a set note = '[redacted]' where a.finding_id = e.finding_id and a."on" = e."on" and a.note = e.payload::jsonb #>> '{facts,note}';
  else
    with said as (update evidence v set note = '[redacted]' where v.id::text = e.payload::jsonb #>> '{facts,evidenceId}' returning v.id, v.title)
    update search_row s set words = setweight(to_tsvector('english', plain_words(said.title)), 'C') from said where s.source = 'evidence' and s.source_id = said.id;
  end if;
  update event o set payload = redacted_payload(o.payload), redacted = digest_of(redacted_payload(o.payload)) where o.id = any (entries);
  get diagnostics many = row_count;
  return case when many = cardinality(entries) then many end;
end $$;
revoke all on function entries_to_redact(uuid), redaction_case(uuid), redact(uuid, text, timestamptz) from public;
grant execute on function redaction_case(uuid), redact(uuid, text, timestamptz) to outstanding_app;

create function says_redaction(kind text) returns boolean language sql immutable parallel safe as $$ select kind = 'words-redacted' $$;
create policy redaction_is_recorded on event for insert to outstanding_app with check (
  (select is_inspectorate_administrator()) and person_id = (select app_person()) and force_id is not null and says_redaction(kind));

-- An entry agrees with what it says although words are gone; whether they may be is for the verifier, by the entry that says so.
drop function chain_links(text);
create function chain_links(wanted text)
  returns table (number int, previous text, digest text, hash text, digest_now text, agrees boolean, tied_chain text, tied_head text, redacts json)
  language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
  if session_user <> current_user and not exists (
    select 1 from chain c where c.id = wanted and app_side() is not null
      and (app_all_forces() or c.force_id is null or c.force_id = any (app_forces())))
  then
    return;
  end if;
  return query
    select e.number, e.previous, e.digest, e.hash, d.now,
      coalesce(d.now = coalesce(e.redacted, e.digest) and p.chain = e.chain_id and p.number = e.number::text and p.kind = e.kind and p.audience = e.audience
        and p."on" = to_char(e."on", 'YYYY-MM-DD') and p.at = to_char(e.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')
        and p."by" = e."by" and p.illustrative = e.illustrative::text
        and p.person is not distinct from e.person_id::text and p.force is not distinct from e.force_id::text
        and p.organisation is not distinct from e.organisation_id::text
        and p.finding is not distinct from e.finding_id::text and p.inspection is not distinct from e.inspection_id::text, false),
      case when e.kind in ('register-recorded', 'record-taken-over') then p.facts ->> 'chain' end,
      case when e.kind in ('register-recorded', 'record-taken-over') then p.facts ->> 'head' end,
      case when e.kind = 'words-redacted' then (p.facts -> 'entries')::json end
    from event e
      cross join lateral (select digest_of(e.payload) as now) d
      left join lateral jsonb_to_record(case when pg_input_is_valid(e.payload, 'jsonb') and left(e.payload, 1) = '{' then e.payload::jsonb end)
        as p (chain text, number text, kind text, audience text, "on" text, at text, "by" text, illustrative text, person text,
          force text, organisation text, finding text, inspection text, facts jsonb) on true
    where e.chain_id = wanted order by e.number;
end $$;
revoke all on function chain_links(text) from public;
grant execute on function chain_links(text) to outstanding_app;
