-- An organisation ends on a day, and another one comes after it (0065, 0066). It is said by an administrator of the inspectorate, who
-- reads no findings: what passes is counted by one narrow function, and written by two.

-- Who had a force's record on a day: itself, or who had come after it by then.
create function force_on(force uuid, day date) returns uuid language sql stable security definer set search_path = public, pg_temp as $$
  with recursive after as (
    select o.id, o.successor_id, o.ended_on, 1 as step from organisation o where o.id = force
    union all
    select n.id, n.successor_id, n.ended_on, a.step + 1 from after a join organisation n on n.id = a.successor_id where a.ended_on <= day
  ) select id from after order by step desc, id limit 1
$$;
revoke all on function force_on(uuid, date) from public;
grant execute on function force_on(uuid, date) to outstanding_app;

-- What would pass, in numbers; with the ids of what is open, for their histories. Nothing for anybody else.
create function what_passes(wanted uuid) returns json language plpgsql stable security definer set search_path = public, pg_temp as $$
declare
  records uuid[] := forces_of(wanted);
begin
  if session_user <> current_user and not is_inspectorate_administrator() then
    return null;
  end if;
  return json_build_object(
    'open', (select coalesce(json_agg(json_build_object('id', f.id, 'forceId', f.force_id) order by f.family, f.reference_year, f.reference_number, f.id), '[]')
      from finding f where f.force_id = any (records) and f.published_on is not null and f.status <> 'closed'),
    'closed', (select count(*) from finding f where f.force_id = any (records) and f.published_on is not null and f.status = 'closed'),
    'submissions', (select count(*) from submission s where s.force_id = any (records) and s.state = 'pending'),
    'dates', (select count(*) from target_date t where t.force_id = any (records) and t.state = 'proposed'),
    'responses', (select count(*) from response r where r.force_id = any (records) and r.state = 'awaited'),
    'challenges', (select count(*) from challenge c where c.force_id = any (records) and c.state <> 'accepted'),
    'revisits', (select count(*) from revisit v where v.force_id = any (records) and v.state in ('planned', 'done')),
    'directions', (select count(*) from direction d where d.force_id = any (records) and d.state = 'issued'),
    'spells', (select count(*) from engage_spell s where s.force_id = any (records) and s.left_on is null),
    'people', (select count(*) from membership m where m.organisation_id = wanted and m.state <> 'ended'),
    'tokens', (select count(*) from api_token t where t.organisation_id = wanted and t.ended_at is null and t.expires_at > now())
  );
end $$;

-- Ends an organisation. Its people have the same posts in its successor from then on; what they keep for themselves there comes with
-- them. Answers how many they are, or null where it was not ended. What a body oversees passes to the successor; a force's oversight ends with it. `begins`: the successor's first day is this one.
create function end_organisation(ending uuid, following uuid, day date, begins boolean, moment timestamptz) returns integer
  language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare
  o organisation;
  n organisation;
  passed integer;
begin
  if session_user <> current_user and not is_inspectorate_administrator() then
    raise exception 'an organisation is ended by an administrator of the inspectorate';
  end if;
  select * into o from organisation where id = ending for update;
  select * into n from organisation where id = following for update;
  if o.id is null or n.id is null or o.id = n.id or o.kind <> n.kind or o.kind = 'inspectorate'
      or o.ended_on is not null or n.ended_on is not null then
    raise exception 'an organisation ends once, and one of its kind that has not ended comes after it';
  end if;
  update organisation set ended_on = day, successor_id = following where id = ending;
  if not found then
    return null;
  end if;
  if begins then
    update organisation set began_on = day where id = following;
  end if;
  if o.kind = 'policing-body' then
    with ended as (
      update oversight set until_on = day where body_id = ending and until_on is null returning force_id
    ) insert into oversight (body_id, force_id, from_on) select following, force_id, day from ended;
    update organisation set joined_on = day where id = following and joined_on is null and o.joined_on is not null;
  else
    update oversight set until_on = day where force_id = ending and until_on is null;
    insert into own_force (person_id, force_id) select w.person_id, following from own_force w where w.force_id = ending on conflict do nothing;
  end if;
  with gone as (
    update membership set state = 'ended', until = moment, changed_at = moment where organisation_id = ending and state <> 'ended'
    returning person_id, post, role, (select before.state from membership before where before.id = membership.id) as state
  ) insert into membership (id, person_id, organisation_id, post, role, state, since)
    select uuidv7(), person_id, following, post, role, state, moment from gone;
  get diagnostics passed = row_count;
  update notice set organisation_id = following where organisation_id = ending and read_at is null;
  update calendar_feed set organisation_id = following where organisation_id = ending and ended_at is null;
  update away set organisation_id = following where organisation_id = ending and ended_at is null;
  update saved_view v set organisation_id = following where v.organisation_id = ending
    and not exists (select 1 from saved_view s where s.organisation_id = following and s.shared and v.shared and lower(s.name) = lower(v.name));
  update pack_layout l set organisation_id = following where l.organisation_id = ending
    and not exists (select 1 from pack_layout s where s.organisation_id = following and s.name = l.name);
  -- A program reads for an organisation: of one that is no more it reads nothing.
  update api_token set ended_at = moment, ended_by = o.name || ' has ended' where organisation_id = ending and ended_at is null;
  return passed;
end $$;

-- Gives a force's record to the one that comes after it. Numbers up to those of its chain are passed over in the other, so that the
-- numbers of each finding's events stay in their order.
create function pass_record(ending uuid, following uuid) returns boolean language plpgsql volatile security definer set search_path = public, pg_temp as $$
begin
  if session_user <> current_user and not is_inspectorate_administrator() then
    raise exception 'a record is passed on by an administrator of the inspectorate';
  end if;
  if not exists (select 1 from organisation o where o.id = ending and o.kind = 'force' and o.successor_id = following and o.with_id is null) then
    raise exception 'a record passes once, to the force that comes after';
  end if;
  update organisation set with_id = following where id = ending or with_id = ending;
  if not found then
    return false;
  end if;
  update chain set reserved = greatest(reserved, (select greatest(c.length, c.reserved) from chain c where c.force_id = ending and c.import_id is null))
    where force_id = following and import_id is null;
  return true;
end $$;
revoke all on function what_passes(uuid), end_organisation(uuid, uuid, date, boolean, timestamptz), pass_record(uuid, uuid) from public;
grant execute on function what_passes(uuid), end_organisation(uuid, uuid, date, boolean, timestamptz), pass_record(uuid, uuid) to outstanding_app;

-- What an administrator of the inspectorate records of it, on the chains of the forces that it is about.
create function says_succession(kind text) returns boolean language sql immutable parallel safe as
  $$ select kind in ('oversight-passed', 'force-ended', 'record-taken-over', 'finding-passed') $$;
create policy succession_is_recorded on event for insert to outstanding_app with check (
  (select is_inspectorate_administrator()) and person_id = (select app_person()) and force_id is not null and says_succession(kind));
create policy succession_extends on chain for update to outstanding_app using ((select is_inspectorate_administrator()));

-- A chain only grows; that of a force whose record has passed on grows no more.
create or replace function guard_chain() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if (new.id, new.force_id, new.import_id) is distinct from (old.id, old.force_id, old.import_id)
      or new.length < old.length or new.reserved < old.reserved then
    raise exception 'a chain only grows';
  end if;
  if new.length > old.length and exists (select 1 from organisation o where o.id = new.force_id and o.with_id is not null) then
    raise exception 'the chain of a force that has ended grows no more';
  end if;
  return new;
end $$;

-- Somebody belongs to one organisation, or to the one that came after it.
create or replace function guard_membership() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare
  whose text;
begin
  select o.kind into whose from organisation o where o.id = new.organisation_id;
  if not (case whose
    when 'force' then new.role in ('force-staff', 'force-coordinator', 'chief-officer', 'reader', 'administrator')
    when 'policing-body' then new.role in ('policing-body', 'reader', 'administrator')
    when 'inspectorate' then new.role in ('inspector', 'administrator')
    else false end)
  then
    raise exception 'no % is a %', whose, new.role;
  end if;
  if tg_op = 'INSERT' and session_user <> current_user and exists (
      select 1 from membership m join organisation o on o.id = m.organisation_id
      where m.person_id = new.person_id and (m.state <> 'ended' or o.successor_id is null)) then
    raise exception 'somebody belongs to one organisation';
  end if;
  return new;
end $$;

-- An entry that takes a force's record over ties that force's chain in by the hash of its last entry, as an import's is.
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
      case when e.kind in ('register-recorded', 'record-taken-over') then p.facts ->> 'chain' end,
      case when e.kind in ('register-recorded', 'record-taken-over') then p.facts ->> 'head' end
    from event e
      cross join lateral (select digest_of(e.payload) as now) d
      left join lateral jsonb_to_record(case when pg_input_is_valid(e.payload, 'jsonb') and left(e.payload, 1) = '{' then e.payload::jsonb end)
        as p (chain text, number text, kind text, audience text, "on" text, at text, "by" text, illustrative text, person text,
          force text, organisation text, finding text, inspection text, facts jsonb) on true
    where e.chain_id = wanted order by e.number;
end $$;

-- The public reads that a force has ended, and who has its record; what is recorded for it from then on stands on the other chain.
create or replace view public_register.force with (security_barrier) as
select o.slug, o.name, o.code, b.name as body, coalesce(b.label, 'PCC') as body_label,
  (select max(s.entered_on) from public.engage_spell s where s.force_id = o.id and s.left_on is null) as engaged_since,
  n.open, n.engage, n.closed,
  (select p.name from public.phase p where p.key = case when exists (select 1 from public.engage_spell s where s.force_id = o.id and s.left_on is null)
    then 'engage' else 'scan' end) as phase,
  (select json_build_object('on', o.ended_on, 'name', h.name, 'slug', h.slug) from public.organisation h
    where o.ended_on is not null and h.id = coalesce(o.with_id, o.successor_id)) as ended
from public.organisation o
  left join public.oversight v on v.force_id = coalesce(o.with_id, o.id) and v.until_on is null
  left join public.organisation b on b.id = v.body_id
  left join lateral (
    select (count(*) filter (where f.status = 'open'))::int as open, (count(*) filter (where f.status = 'engage'))::int as engage,
      (count(*) filter (where f.status = 'closed'))::int as closed
    from public_register.finding f where f.force = o.slug
  ) n on true
where o.kind = 'force';
create or replace view public_register.version with (security_barrier) as
select coalesce(o.slug, '') as slug, sum(c.length)::text || coalesce(md5(string_agg(o.name || o.code, ',' order by c.id)), '') as version
from public.chain c left join public.organisation o on o.id = c.force_id or o.with_id = c.force_id
group by o.slug;
