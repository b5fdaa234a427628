-- Words are split alike where they are kept and where they are looked for: at every sign. PostgreSQL by itself reads "2021/22" and
-- "victims/witnesses" as names of files, and "covid-19" and "AFI-12" as a word and a negative number, which nobody finds again.
-- Words as they are compared: small letters without accents, with one space for whatever stands between them.
create or replace function plain_words(said text) returns text language sql immutable parallel safe as $$
  select regexp_replace(case when octet_length(said) = length(said) then lower(said)
    else regexp_replace(normalize(lower(coalesce(said, '')), NFKD), '[\u0300-\u036f]', '', 'g') end, '[^[:alnum:]]+', ' ', 'g')
$$;

-- What a force calls a finding itself, in each way that people type it: "AFI-12", "afi 12", "AFI12".
create function own_reference_words(reference text) returns tsvector language sql immutable parallel safe as $$
  select to_tsvector('english', plain_words(reference)) || to_tsvector('simple', replace(plain_words(reference), ' ', ''))
$$;
create function words_of_an_update(note text, next_step text) returns tsvector language sql immutable parallel safe as $$
  select setweight(to_tsvector('english', plain_words(concat_ws(' ', note, next_step))), 'D')
$$;
create function words_of_evidence(title text, note text) returns tsvector language sql immutable parallel safe as $$
  select setweight(to_tsvector('english', plain_words(title)), 'C') || setweight(to_tsvector('english', plain_words(note)), 'D')
$$;

create or replace function keep_words_of_findings(ids uuid[]) returns void language plpgsql security definer set search_path = public, pg_temp as $$
begin
  with wanted as materialized (
      select f.id, f.force_id, f.inspection_id, f.theme, f.reference, f.own_reference, plain_words(f.text) as text
      from finding f where f.id = any (ids) and f.published_on is not null),
    place as materialized (
      select p.inspection_id, p.theme,
        setweight(to_tsvector('english', plain_words(coalesce((select t.name from theme t where t.key = p.theme), '') || ' ' || i.title)), 'C') as words
      from (select distinct inspection_id, theme from wanted) p join inspection i on i.id = p.inspection_id),
    kept as (
      insert into search_row (source, source_id, finding_id, force_id, audience, words)
      select 'finding', w.id, w.id, w.force_id, 'shared',
        setweight(reference_words(w.reference), 'A') || setweight(own_reference_words(w.own_reference), 'A')
        || setweight(to_tsvector('english', w.text), 'B') || p.words
      from wanted w join place p on p.inspection_id = w.inspection_id and p.theme is not distinct from w.theme
      on conflict (source, source_id, finding_id) do update set words = excluded.words, force_id = excluded.force_id)
  insert into search_word
  select said.word from (select distinct w.word from wanted, string_to_table(wanted.text, ' ') as w (word)) said
  where length(said.word) between 4 and 40 and said.word !~ '[0-9]' and not exists (select 1 from search_word s where s.word = said.word);
end $$;
create or replace function keep_words_of_updates() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  insert into search_row (source, source_id, finding_id, force_id, audience, words)
  select 'update', u.id, u.finding_id, u.force_id, 'shared', words_of_an_update(u.note, u.next_step) from fresh u
  on conflict (source, source_id, finding_id) do update set words = excluded.words;
  return null;
end $$;
create or replace function keep_words_of_used_evidence() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  insert into search_row (source, source_id, finding_id, force_id, audience, words)
  select 'evidence', e.id, u.finding_id, e.force_id, e.audience, words_of_evidence(e.title, e.note)
  from fresh u join evidence e on e.id = u.evidence_id
  on conflict (source, source_id, finding_id) do nothing;
  return null;
end $$;

-- A typed word may stand for itself as English bends it, its beginning, what is written together, and, where nothing has any of
-- these, for the published words that it looks like; what signs join, for several words that each may be mistyped.
-- Null for a word that says nothing ("the").
create or replace function search_for(typed text) returns tsquery language plpgsql stable security definer set search_path = public, pg_temp as $$
declare
  parts text := btrim(plain_words(typed));
  asked tsquery;
  apart tsquery;
  alike text;
  part text;
begin
  asked := plainto_tsquery('english', parts);
  if numnode(asked) = 0 then return null; end if;
  if parts !~ ' ' then asked := asked || to_tsquery('english', quote_literal(parts) || ':*'); end if;
  asked := asked || plainto_tsquery('simple', replace(parts, ' ', ''));
  if exists (select 1 from search_row r where r.words @@ asked) then return asked; end if;
  if parts ~ ' ' then
    for part in select distinct p from string_to_table(parts, ' ') as p loop
      apart := coalesce(apart && search_for(part), apart, search_for(part));
    end loop;
    return asked || apart;
  end if;
  if length(parts) >= 4 and parts !~ '[0-9]' then
    for alike in select w.word from search_word w where w.word % parts and similarity(w.word, parts) >= 0.4
      group by w.word order by similarity(w.word, parts) desc, w.word limit 3 loop
      asked := asked || plainto_tsquery('english', alike);
    end loop;
  end if;
  return asked;
end $$;

-- The theme of a finding is among its words under the name that the theme has now.
create function keep_words_of_changed_themes() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  perform keep_words_of_findings(array(
    select f.id from fresh n join stale s on s.key = n.key join finding f on f.theme = n.key where n.name <> s.name and f.published_on is not null));
  return null;
end $$;
create trigger keep_words_changed after update on theme referencing old table as stale new table as fresh
  for each statement execute function keep_words_of_changed_themes();

-- What is kept already is split anew. What was taken out stays out.
select keep_words_of_findings(array(select id from finding where published_on is not null));
update search_row r set words = words_of_an_update(u.note, u.next_step)
  from progress_update u where r.source = 'update' and r.source_id = u.id and r.words <> '';
update search_row r set words = words_of_evidence(e.title, nullif(e.note, '[redacted]'))
  from evidence e where r.source = 'evidence' and r.source_id = e.id;
