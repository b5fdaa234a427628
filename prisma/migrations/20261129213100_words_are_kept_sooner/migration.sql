-- What is of ASCII alone has neither accents nor other forms of a sign; most words are, and the longest part of keeping them was this.
create or replace function plain_words(said text) returns text language sql immutable parallel safe as $$
  select translate(case when octet_length(said) = length(said) then lower(said)
    else regexp_replace(normalize(lower(coalesce(said, '')), NFKD), '[\u0300-\u036f]', '', 'g') end, '’‘‛`´“”„«»', '''''''''''"""""')
$$;

-- Each word once, before it is looked at: many findings share most of theirs.
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
  select said.word from (
      select distinct w.word from finding f, regexp_split_to_table(plain_words(f.text), '[^[:alnum:]]+') as w (word)
      where f.id = any (ids) and f.published_on is not null) said
  where length(said.word) between 4 and 40 and said.word !~ '[0-9]' and not exists (select 1 from search_word s where s.word = said.word);
end $$;
