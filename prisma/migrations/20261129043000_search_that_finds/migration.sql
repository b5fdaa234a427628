-- One search over what is said of findings: published words, references, the force's own number, theme and inspection,
-- updates, evidence. What each row says is kept as lexemes, by triggers, so that no road past the product's own leaves it
-- behind; whoever searches comes through `search_findings`, which holds the scope, and reads no row of these tables.

-- Words as they are compared: small letters, no accents, one kind of apostrophe and of quotation mark.
create function plain_words(said text) returns text language sql immutable parallel safe as $$
  select translate(regexp_replace(normalize(lower(coalesce(said, '')), NFKD), '[\u0300-\u036f]', '', 'g'), '’‘‛`´“”„«»', '''''''''''"""""')
$$;

create table search_row (
  source text not null check (source in ('finding', 'update', 'evidence')),
  source_id uuid not null,
  finding_id uuid not null references finding (id) on delete cascade,
  force_id uuid not null,
  audience text not null check (audience in ('force', 'force-and-policing-body', 'shared')),
  words tsvector not null,
  primary key (source, source_id)
);
create index search_row_words on search_row using gin (words);
create index search_row_finding on search_row (finding_id);

-- The words of published findings, which everybody may know: what a mistyped one is taken for comes from no other text.
create table search_word (word text primary key);
create index search_word_alike on search_word using gin (word gin_trgm_ops);

alter table search_row enable row level security;
alter table search_row force row level security;
alter table search_word enable row level security;
alter table search_word force row level security;
do $$ begin
  execute format('create policy owner_passes on search_row to %I using (true) with check (true)', current_user);
  execute format('create policy owner_passes on search_word to %I using (true) with check (true)', current_user);
end $$;

-- A reference in each way that people type it: "WMP-2023-004", "WMP2023004", "wmp 2023 4".
create function reference_words(reference text) returns tsvector language sql immutable parallel safe as $$
  select to_tsvector('simple', coalesce(replace(lower(reference), '-', ''), '') || ' ' || coalesce(replace(lower(reference), '-', ' '), '')
    || ' ' || coalesce(ltrim(split_part(reference, '-', 3), '0'), ''))
$$;

create function keep_words_of_findings(ids uuid[]) returns void language plpgsql security definer set search_path = public, pg_temp as $$
begin
  insert into search_row (source, source_id, finding_id, force_id, audience, words)
  select 'finding', f.id, f.id, f.force_id, 'shared',
    setweight(reference_words(f.reference), 'A') || setweight(to_tsvector('english', plain_words(f.own_reference)), 'A')
    || setweight(to_tsvector('english', plain_words(f.text)), 'B')
    || setweight(to_tsvector('english', plain_words(coalesce((select t.name from theme t where t.key = f.theme), '') || ' ' || i.title)), 'C')
  from finding f join inspection i on i.id = f.inspection_id where f.id = any (ids) and f.published_on is not null
  on conflict (source, source_id) do update set words = excluded.words, force_id = excluded.force_id;
  insert into search_word
  select distinct word from finding f, regexp_split_to_table(plain_words(f.text), '[^[:alnum:]]+') as word
  where f.id = any (ids) and f.published_on is not null and length(word) between 4 and 40
  on conflict do nothing;
end $$;

create function keep_words_of_new_findings() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  perform keep_words_of_findings(array(select id from fresh where published_on is not null));
  return null;
end $$;
create function keep_words_of_changed_findings() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare
  changed uuid[] := array(select f.id from fresh f join stale s on s.id = f.id
    where (f.text, f.theme, f.reference, f.own_reference, f.inspection_id, f.published_on is null)
      is distinct from (s.text, s.theme, s.reference, s.own_reference, s.inspection_id, s.published_on is null));
begin
  if cardinality(changed) > 0 then perform keep_words_of_findings(changed); end if;
  return null;
end $$;
create trigger keep_words after insert on finding referencing new table as fresh
  for each statement execute function keep_words_of_new_findings();
create trigger keep_words_changed after update on finding referencing old table as stale new table as fresh
  for each statement execute function keep_words_of_changed_findings();

create function keep_words_of_changed_inspections() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare
  changed uuid[] := array(select f.id from finding f join fresh n on n.id = f.inspection_id join stale s on s.id = n.id where n.title <> s.title);
begin
  if cardinality(changed) > 0 then perform keep_words_of_findings(changed); end if;
  return null;
end $$;
create trigger keep_words_changed after update on inspection referencing old table as stale new table as fresh
  for each statement execute function keep_words_of_changed_inspections();

create function keep_words_of_updates() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  insert into search_row (source, source_id, finding_id, force_id, audience, words)
  select 'update', u.id, u.finding_id, u.force_id, 'shared', setweight(to_tsvector('english', plain_words(u.note)), 'D') from fresh u
  on conflict (source, source_id) do update set words = excluded.words;
  return null;
end $$;
create trigger keep_words after insert on progress_update referencing new table as fresh
  for each statement execute function keep_words_of_updates();

-- An audience is only ever widened; the row goes with it.
create function keep_words_of_evidence() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  insert into search_row (source, source_id, finding_id, force_id, audience, words)
  select 'evidence', e.id, e.finding_id, e.force_id, e.audience,
    setweight(to_tsvector('english', plain_words(e.title)), 'C') || setweight(to_tsvector('english', plain_words(e.note)), 'D') from fresh e
  on conflict (source, source_id) do update set words = excluded.words, audience = excluded.audience;
  return null;
end $$;
create trigger keep_words after insert on evidence referencing new table as fresh
  for each statement execute function keep_words_of_evidence();
create trigger keep_words_changed after update on evidence referencing new table as fresh
  for each statement execute function keep_words_of_evidence();

-- What is there already.
select keep_words_of_findings(array(select id from finding where published_on is not null));
insert into search_row (source, source_id, finding_id, force_id, audience, words)
  select 'update', id, finding_id, force_id, 'shared', setweight(to_tsvector('english', plain_words(note)), 'D') from progress_update;
insert into search_row (source, source_id, finding_id, force_id, audience, words)
  select 'evidence', id, finding_id, force_id, audience,
    setweight(to_tsvector('english', plain_words(title)), 'C') || setweight(to_tsvector('english', plain_words(note)), 'D') from evidence;

-- What one typed word may stand for: itself as English bends it, its beginning, a reference written together, and, where
-- nothing has any of these, the published words that it looks like. Null for a word that says nothing ("the").
create function search_for(typed text) returns tsquery language plpgsql stable security definer set search_path = public, pg_temp as $$
declare
  parts text := btrim(regexp_replace(plain_words(typed), '[^[:alnum:]]+', ' ', 'g'));
  asked tsquery;
  alike text;
begin
  asked := plainto_tsquery('english', parts);
  if numnode(asked) = 0 then return null; end if;
  if parts !~ ' ' then asked := asked || to_tsquery('english', quote_literal(parts) || ':*'); end if;
  asked := asked || plainto_tsquery('simple', replace(parts, ' ', ''));
  if length(parts) >= 4 and parts !~ '[0-9 ]' and not exists (select 1 from search_row r where r.words @@ asked) then
    for alike in select w.word from search_word w where w.word % parts and similarity(w.word, parts) >= 0.4
      order by similarity(w.word, parts) desc, w.word limit 3 loop
      asked := asked || plainto_tsquery('english', alike);
    end loop;
  end if;
  return asked;
end $$;

-- Findings of the asker's forces in which all words are said, in one place that the asker reads, with the best such place.
drop function search_findings(text);
create function search_findings(typed text[]) returns table (finding_id uuid, rank real, source text, source_id uuid)
  language plpgsql stable security definer set search_path = public, pg_temp as $$
declare
  one text;
  part tsquery;
  asked tsquery;
  reads text[] := case app_side() when 'force' then array['force', 'force-and-policing-body', 'shared']
    when 'policing-body' then array['force-and-policing-body', 'shared'] when 'inspectorate' then array['shared'] else '{}' end;
  own uuid[] := app_forces();
  all_forces boolean := app_all_forces();
begin
  foreach one in array typed loop
    part := search_for(one);
    if part is not null then asked := case when asked is null then part else asked && part end; end if;
  end loop;
  if asked is null then
    -- Nothing but words that every text has: they leave nothing out. Signs alone are in no text.
    if exists (select 1 from unnest(typed) as w where plain_words(w) ~ '[[:alnum:]]') then
      return query select r.finding_id, 0::real, r.source, r.source_id from search_row r
        where r.source = 'finding' and (all_forces or r.force_id = any (own));
    end if;
    return;
  end if;
  return query select distinct on (r.finding_id) r.finding_id, ts_rank(r.words, asked), r.source, r.source_id from search_row r
    where r.words @@ asked and r.audience = any (reads) and (all_forces or r.force_id = any (own))
    order by r.finding_id, 2 desc, r.source_id;
end $$;

revoke all on function search_findings(text[]), search_for(text), keep_words_of_findings(uuid[]) from public;
grant execute on function search_findings(text[]) to outstanding_app;
drop index finding_text_search;
