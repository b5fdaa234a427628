-- What an import records anew is linked in a chain of its own, written before the force's chain is locked: others write there
-- meanwhile. One event of the force's chain ties it in by the hash of its last entry. Its numbers are set aside in the
-- force's chain beforehand, so that the numbers of all events of a force are in the order of its history.
alter table chain add column import_id uuid, add column reserved integer not null default 0,
  add constraint chain_of_an_import_is_a_forces check (import_id is null or force_id is not null);
drop index chain_force_id_key;
create unique index one_chain_per_force on chain (force_id) where import_id is null;
create unique index one_chain_per_import on chain (import_id) where import_id is not null;
create index chain_force_id_idx on chain (force_id);

grant insert on chain to outstanding_app;
create policy importers_begin on chain for insert to outstanding_app with check (
  (select app_side() in ('force', 'inspectorate')) and ((select app_all_forces()) or force_id = any ((select app_forces())::uuid[]))
  and exists (select 1 from register_import i where i.id = import_id and i.force_id = chain.force_id and i.person_id = (select app_person())));

-- A chain only grows, and numbers that were set aside stay so.
create or replace function guard_chain() returns trigger language plpgsql as $$
begin
  if (new.id, new.force_id, new.import_id) is distinct from (old.id, old.force_id, old.import_id)
      or new.length < old.length or new.reserved < old.reserved then
    raise exception 'a chain only grows';
  end if;
  return new;
end $$;

-- Each event follows the one before it in its chain; between their numbers there may be some that were set aside.
create or replace function check_link() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare
  before text;
begin
  if not exists (select 1 from chain c where c.id = new.chain_id and c.length >= new.number) then
    raise exception 'an event is within the length of its chain';
  end if;
  select e.hash into before from event e where e.chain_id = new.chain_id and e.number < new.number order by e.number desc limit 1;
  if new.previous is distinct from coalesce(before, repeat('0', 64)) then
    raise exception 'an event follows the one before it';
  end if;
  return null;
end $$;

drop function chain_links(text);
create function chain_links(wanted text)
  returns table (number int, previous text, digest text, hash text, digest_now text, agrees boolean, tied_chain text, tied_head text)
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
      case when d.now = e.digest and pg_input_is_valid(e.payload, 'jsonb') then
        (e.payload::jsonb ->> 'chain') = e.chain_id and (e.payload::jsonb ->> 'number') = e.number::text
        and (e.payload::jsonb ->> 'kind') = e.kind and (e.payload::jsonb ->> 'audience') = e.audience
        and (e.payload::jsonb ->> 'on') = to_char(e."on", 'YYYY-MM-DD')
        and (e.payload::jsonb ->> 'at') = to_char(e.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')
        and (e.payload::jsonb ->> 'by') = e."by" and (e.payload::jsonb ->> 'illustrative') = e.illustrative::text
        and (e.payload::jsonb ->> 'person') is not distinct from e.person_id::text
        and (e.payload::jsonb ->> 'force') is not distinct from e.force_id::text
        and (e.payload::jsonb ->> 'organisation') is not distinct from e.organisation_id::text
        and (e.payload::jsonb ->> 'finding') is not distinct from e.finding_id::text
        and (e.payload::jsonb ->> 'inspection') is not distinct from e.inspection_id::text
      else false end,
      case when e.kind = 'register-recorded' and pg_input_is_valid(e.payload, 'jsonb') then e.payload::jsonb #>> '{facts,chain}' end,
      case when e.kind = 'register-recorded' and pg_input_is_valid(e.payload, 'jsonb') then e.payload::jsonb #>> '{facts,head}' end
    from event e cross join lateral (select encode(sha256(convert_to(e.payload, 'UTF8')), 'hex')) as d (now)
    where e.chain_id = wanted order by e.number;
end $$;
revoke all on function chain_links(text) from public;
grant execute on function chain_links(text) to outstanding_app;

-- Words that are kept twice do no harm; that two who record findings wait for each other does. Words with figures in them
-- are never what a mistyped one is taken for.
alter table search_word drop constraint search_word_pkey;
create index search_word_word on search_word (word);
delete from search_word where word ~ '[0-9]';
create or replace function keep_words_of_findings(ids uuid[]) returns void language plpgsql security definer set search_path = public, pg_temp as $$
begin
  insert into search_row (source, source_id, finding_id, force_id, audience, words)
  select 'finding', f.id, f.id, f.force_id, 'shared',
    setweight(reference_words(f.reference), 'A') || setweight(to_tsvector('english', plain_words(f.own_reference)), 'A')
    || setweight(to_tsvector('english', plain_words(f.text)), 'B')
    || setweight(to_tsvector('english', plain_words(coalesce((select t.name from theme t where t.key = f.theme), '') || ' ' || i.title)), 'C')
  from finding f join inspection i on i.id = f.inspection_id where f.id = any (ids) and f.published_on is not null
  on conflict (source, source_id) do update set words = excluded.words, force_id = excluded.force_id;
  insert into search_word
  select distinct said.word from finding f, regexp_split_to_table(plain_words(f.text), '[^[:alnum:]]+') as said (word)
  where f.id = any (ids) and f.published_on is not null and length(said.word) between 4 and 40 and said.word !~ '[0-9]'
    and not exists (select 1 from search_word s where s.word = said.word);
end $$;
create or replace function search_for(typed text) returns tsquery language plpgsql stable security definer set search_path = public, pg_temp as $$
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
      group by w.word order by similarity(w.word, parts) desc, w.word limit 3 loop
      asked := asked || plainto_tsquery('english', alike);
    end loop;
  end if;
  return asked;
end $$;
