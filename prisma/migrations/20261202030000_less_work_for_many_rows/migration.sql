-- The same words, links and guards, with less work for each of ten thousand rows.

-- What a report and a theme say is the same for each of their findings: made into words once. Texts without other than plain letters need
-- one sign changed and no table of them.
create or replace function plain_words(said text) returns text language sql immutable parallel safe as $$
  select case when octet_length(said) = length(said) then replace(lower(said), '`', '''')
    else translate(regexp_replace(normalize(lower(coalesce(said, '')), NFKD), '[\u0300-\u036f]', '', 'g'), '’‘‛`´“”„«»', '''''''''''"""""') end
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
        setweight(reference_words(w.reference), 'A') || setweight(to_tsvector('english', plain_words(w.own_reference)), 'A')
        || setweight(to_tsvector('english', w.text), 'B') || p.words
      from wanted w join place p on p.inspection_id = w.inspection_id and p.theme is not distinct from w.theme
      on conflict (source, source_id, finding_id) do update set words = excluded.words, force_id = excluded.force_id)
  insert into search_word
  select said.word from (select distinct w.word from wanted, regexp_split_to_table(wanted.text, '[^[:alnum:]]+') as w (word)) said
  where length(said.word) between 4 and 40 and said.word !~ '[0-9]' and not exists (select 1 from search_word s where s.word = said.word);
end $$;

-- Each event follows the one before it in its chain, which is at least so long; asked in one go.
create or replace function check_link() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare
  is_within boolean;
  before text;
begin
  select exists (select 1 from chain c where c.id = new.chain_id and c.length >= new.number),
    (select e.hash from event e where e.chain_id = new.chain_id and e.number < new.number order by e.number desc limit 1)
    into is_within, before;
  if not is_within then
    raise exception 'an event is within the length of its chain';
  end if;
  if new.previous is distinct from coalesce(before, repeat('0', 64)) then
    raise exception 'an event follows the one before it';
  end if;
  return null;
end $$;
