-- A note of evidence supports one finding or many, has files, can be taken over by a newer one, and says how it is handled.
-- What hangs on a note has the note's audience, and the database itself widens it with the note.

alter table evidence
  add column place text check (length(place) between 1 and 500),
  add column marking text not null default 'official' constraint evidence_marking check (marking in ('official', 'official-sensitive')),
  add column superseded_by_id uuid references evidence (id) on delete restrict on update restrict,
  add column superseded_on date,
  add constraint evidence_superseded check ((superseded_by_id is null) = (superseded_on is null) and superseded_by_id <> id),
  add constraint evidence_once unique (id, force_id, audience);

create table evidence_use (
  evidence_id uuid not null,
  finding_id uuid not null,
  force_id uuid not null,
  audience text not null constraint evidence_use_audience check (audience in ('force', 'force-and-policing-body', 'shared')),
  used_on date not null,
  used_at timestamptz(3) not null,
  primary key (evidence_id, finding_id),
  constraint evidence_use_evidence_fkey foreign key (evidence_id, force_id, audience) references evidence (id, force_id, audience)
    on delete restrict on update cascade,
  constraint evidence_use_finding_fkey foreign key (finding_id, force_id) references finding (id, force_id) on delete restrict on update restrict
);
create index evidence_use_finding on evidence_use (finding_id, evidence_id);

insert into evidence_use (evidence_id, finding_id, force_id, audience, used_on, used_at)
  select id, finding_id, force_id, audience, "on", at from evidence;

create table evidence_file (
  id uuid primary key,
  evidence_id uuid not null,
  force_id uuid not null,
  audience text not null constraint evidence_file_audience check (audience in ('force', 'force-and-policing-body', 'shared')),
  name text not null check (length(name) between 1 and 120),
  kind text not null constraint evidence_file_kind check (kind in ('pdf', 'docx', 'xlsx', 'pptx', 'png', 'jpeg', 'csv', 'text')),
  size int not null check (size between 1 and 26214400),
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  key text not null unique check (key ~ '^[0-9a-f]{32}$'),
  marking text not null constraint evidence_file_marking check (marking in ('official', 'official-sensitive')),
  state text not null constraint evidence_file_state check (state in ('waiting', 'checked', 'clean', 'infected')),
  "on" date not null,
  at timestamptz(3) not null,
  by_id uuid not null,
  by text not null,
  scanned_at timestamptz(3),
  withdrawn_on date,
  withdrawn_why text,
  illustrative boolean not null default false,
  constraint evidence_file_withdrawn check ((withdrawn_on is null) = (withdrawn_why is null)),
  constraint evidence_file_evidence_fkey foreign key (evidence_id, force_id, audience) references evidence (id, force_id, audience)
    on delete restrict on update cascade
);
create index evidence_file_of_note on evidence_file (evidence_id, at);

-- The library: a force's notes, the latest first.
create index evidence_of_force on evidence (force_id, at desc, id desc);

-- A note's words stay; what it supports and its files are their own tables.
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

-- A file is what it was when it came; only how its check ended and that it was withdrawn is added. Nothing makes an infected one clean.
create function guard_evidence_file() returns trigger language plpgsql as $$
begin
  if (new.id, new.evidence_id, new.force_id, new.name, new.kind, new.size, new.sha256, new.key, new.marking, new.by_id, new.at)
        is distinct from (old.id, old.evidence_id, old.force_id, old.name, old.kind, old.size, old.sha256, old.key, old.marking, old.by_id, old.at)
      or (old.withdrawn_on is not null and new.withdrawn_on is distinct from old.withdrawn_on)
      or (old.state <> 'waiting' and new.state <> old.state) then
    raise exception 'a file is never rewritten';
  end if;
  return new;
end $$;
create trigger evidence_file_is_guarded before update on evidence_file for each row execute function guard_evidence_file();

-- The second wall: by the audience of the note, written by the force alone, by no reader.
do $$
declare
  t text;
begin
  foreach t in array array['evidence_use', 'evidence_file'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy owner_passes on %I to %I using (true) with check (true)', t, current_user);
    execute format($policy$
      create policy audience_reads on %I for select to outstanding_app using (
        ((select app_side() = 'inspectorate') and audience = 'shared')
        or ((select app_side() = 'policing-body') and audience in ('force-and-policing-body', 'shared') and force_id = any ((select app_forces())::uuid[]))
        or ((select app_side() = 'force') and force_id = any ((select app_forces())::uuid[])))$policy$, t);
    execute format($policy$ create policy force_adds on %I for insert to outstanding_app
      with check ((select app_side() = 'force') and force_id = any ((select app_forces())::uuid[]))$policy$, t);
    execute format('create policy readers_add_nothing on %I as restrictive for insert to outstanding_app with check (not (select app_only_reads()))', t);
    execute format('create policy readers_change_nothing on %I as restrictive for update to outstanding_app using (not (select app_only_reads()))', t);
    execute format('create policy readers_drop_nothing on %I as restrictive for delete to outstanding_app using (not (select app_only_reads()))', t);
  end loop;
end $$;
create policy force_changes on evidence_file for update to outstanding_app
  using ((select app_side() = 'force') and force_id = any ((select app_forces())::uuid[]));
grant select, insert on evidence_use to outstanding_app;
grant select, insert, update on evidence_file to outstanding_app;

-- What evidence says is found with each finding that it supports.
alter table search_row drop constraint search_row_pkey, add primary key (source, source_id, finding_id);
drop trigger keep_words on evidence;
drop trigger keep_words_changed on evidence;
drop function keep_words_of_evidence();
create function keep_words_of_used_evidence() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  insert into search_row (source, source_id, finding_id, force_id, audience, words)
  select 'evidence', e.id, u.finding_id, e.force_id, e.audience,
    setweight(to_tsvector('english', plain_words(e.title)), 'C') || setweight(to_tsvector('english', plain_words(e.note)), 'D')
  from fresh u join evidence e on e.id = u.evidence_id
  on conflict (source, source_id, finding_id) do nothing;
  return null;
end $$;
create trigger keep_words after insert on evidence_use referencing new table as fresh
  for each statement execute function keep_words_of_used_evidence();
-- An audience is only ever widened; the rows go with it.
create function keep_audience_of_evidence() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  update search_row r set audience = e.audience from fresh e where r.source = 'evidence' and r.source_id = e.id and r.audience <> e.audience;
  return null;
end $$;
create trigger keep_words_changed after update on evidence referencing new table as fresh
  for each statement execute function keep_audience_of_evidence();
create or replace function keep_words_of_findings(ids uuid[]) returns void language plpgsql security definer set search_path = public, pg_temp as $$
begin
  insert into search_row (source, source_id, finding_id, force_id, audience, words)
  select 'finding', f.id, f.id, f.force_id, 'shared',
    setweight(reference_words(f.reference), 'A') || setweight(to_tsvector('english', plain_words(f.own_reference)), 'A')
    || setweight(to_tsvector('english', plain_words(f.text)), 'B')
    || setweight(to_tsvector('english', plain_words(coalesce((select t.name from theme t where t.key = f.theme), '') || ' ' || i.title)), 'C')
  from finding f join inspection i on i.id = f.inspection_id where f.id = any (ids) and f.published_on is not null
  on conflict (source, source_id, finding_id) do update set words = excluded.words, force_id = excluded.force_id;
  insert into search_word
  select distinct said.word from finding f, regexp_split_to_table(plain_words(f.text), '[^[:alnum:]]+') as said (word)
  where f.id = any (ids) and f.published_on is not null and length(said.word) between 4 and 40 and said.word !~ '[0-9]'
    and not exists (select 1 from search_word s where s.word = said.word);
end $$;
create or replace function keep_words_of_updates() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  insert into search_row (source, source_id, finding_id, force_id, audience, words)
  select 'update', u.id, u.finding_id, u.force_id, 'shared',
    setweight(to_tsvector('english', plain_words(concat_ws(' ', u.note, u.next_step))), 'D') from fresh u
  on conflict (source, source_id, finding_id) do update set words = excluded.words;
  return null;
end $$;

drop index evidence_finding_id_at_idx;
alter table evidence drop column finding_id;

-- A file that waits for the scanner, and what is left where an upload did not come to its end. Both come back until they are done.
select pgboss.create_queue('scan-file', '{"policy": "standard", "retryLimit": 1000000, "retryDelay": 15, "retryBackoff": false,
  "expireInSeconds": 3600, "retentionMinutes": 5256000}');
select pgboss.create_queue('clear-upload', '{"policy": "standard", "retryLimit": 1000000, "retryDelay": 300, "retryBackoff": false,
  "expireInSeconds": 3600, "retentionMinutes": 5256000}');
revoke execute on all functions in schema pgboss from public;
grant select, insert, update, delete on pgboss.job to outstanding_app;

-- Who uploaded a file that waits for the scanner, as they are now: its check is recorded as theirs.
create function who_uploaded(file uuid)
  returns table (person_id uuid, name text, post text, role text, organisation_id uuid, organisation_kind text, organisation_name text,
    force_id uuid, uploaded_at timestamptz)
  language sql stable security definer set search_path = public, pg_temp as $$
  select p.id, p.name, m.post, m.role, o.id, o.kind, o.name, f.force_id, f.at
  from evidence_file f join person p on p.id = f.by_id
    join lateral (
      select * from membership where person_id = p.id and organisation_id = f.force_id
      order by (state <> 'ended') desc, since desc, id desc limit 1
    ) m on true
    join organisation o on o.id = m.organisation_id
  where f.id = file and f.state = 'waiting'
$$;
-- Whether any row names what is stored under a key: what none names may be cleared.
create function is_stored_for_somebody(wanted text) returns boolean language sql stable security definer set search_path = public, pg_temp as
  $$ select exists (select 1 from evidence_file where key = wanted) $$;
revoke all on function who_uploaded(uuid), is_stored_for_somebody(text) from public;
grant execute on function who_uploaded(uuid), is_stored_for_somebody(text) to outstanding_app;
