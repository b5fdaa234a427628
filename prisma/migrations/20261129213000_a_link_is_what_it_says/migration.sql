-- A link is what it says: its digest is that of its payload, and its hash that of the link before it and of its digest. Whoever
-- may extend a chain can put no other into it. Events from before are for Verify to judge; a rewritten one stops no upgrade.
-- (It also costs a tenth of what it replaces: PostgreSQL is slow at counting the 64 signs of a pattern.)
create function digest_of(payload text) returns text language sql stable parallel safe as $$
  select encode(sha256(convert_to(payload, 'UTF8')), 'hex')
$$;
create function link_of(previous text, digest text) returns text language sql stable parallel safe as $$
  select encode(sha256(decode(previous || digest, 'hex')), 'hex')
$$;
alter table event drop constraint event_hashes;
alter table event add constraint event_hashes check (digest = digest_of(payload) and hash = link_of(previous, digest)) not valid;
alter table evidence_file drop constraint evidence_file_sha256_check,
  add constraint evidence_file_sha256_check check (length(sha256) = 64 and sha256 ~ '^[0-9a-f]+$');

-- The payload of an event is read once, not once for each column that is held against it.
create or replace function chain_links(wanted text)
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
      coalesce(d.now = e.digest and p.chain = e.chain_id and p.number = e.number::text and p.kind = e.kind and p.audience = e.audience
        and p."on" = to_char(e."on", 'YYYY-MM-DD') and p.at = to_char(e.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')
        and p."by" = e."by" and p.illustrative = e.illustrative::text
        and p.person is not distinct from e.person_id::text and p.force is not distinct from e.force_id::text
        and p.organisation is not distinct from e.organisation_id::text
        and p.finding is not distinct from e.finding_id::text and p.inspection is not distinct from e.inspection_id::text, false),
      case when e.kind = 'register-recorded' then p.facts ->> 'chain' end,
      case when e.kind = 'register-recorded' then p.facts ->> 'head' end
    from event e
      cross join lateral (select digest_of(e.payload) as now) d
      left join lateral jsonb_to_record(case when pg_input_is_valid(e.payload, 'jsonb') and left(e.payload, 1) = '{' then e.payload::jsonb end)
        as p (chain text, number text, kind text, audience text, "on" text, at text, "by" text, illustrative text, person text,
          force text, organisation text, finding text, inspection text, facts jsonb) on true
    where e.chain_id = wanted order by e.number;
end $$;
