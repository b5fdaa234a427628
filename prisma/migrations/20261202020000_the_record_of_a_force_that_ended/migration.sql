-- What the public reads of a force counts the record that it has: its own, and that of forces that ended in its favour, each of which is
-- named with what it holds. What was found elsewhere on a theme is not of a force whose record it has either.
create or replace view public_register.force with (security_barrier) as
select o.slug, o.name, o.code, b.name as body, coalesce(b.label, 'PCC') as body_label,
  (select max(s.entered_on) from public.engage_spell s where s.force_id = o.id and s.left_on is null) as engaged_since,
  n.open, n.engage, n.closed,
  (select p.name from public.phase p where p.key = case when exists (select 1 from public.engage_spell s where s.force_id = o.id and s.left_on is null)
    then 'engage' else 'scan' end) as phase,
  (select json_build_object('on', o.ended_on, 'name', h.name, 'slug', h.slug) from public.organisation h
    where o.ended_on is not null and h.id = coalesce(o.with_id, o.successor_id)) as ended,
  n.records
from public.organisation o
  left join public.oversight v on v.force_id = coalesce(o.with_id, o.id) and v.until_on is null
  left join public.organisation b on b.id = v.body_id
  left join lateral (
    select sum(c.open)::int as open, sum(c.engage)::int as engage, sum(c.closed)::int as closed,
      coalesce(json_agg(json_build_object('slug', r.slug, 'name', r.name, 'on', r.ended_on, 'open', c.open, 'engage', c.engage, 'closed', c.closed)
        order by r.ended_on desc, r.name, r.id) filter (where r.id <> o.id), '[]') as records
    from public.organisation r cross join lateral (
      select (count(*) filter (where f.status = 'open'))::int as open, (count(*) filter (where f.status = 'engage'))::int as engage,
        (count(*) filter (where f.status = 'closed'))::int as closed
      from public_register.finding f where f.force = r.slug) c
    where r.id = o.id or r.with_id = o.id
  ) n on true
where o.kind = 'force';

create or replace function published_on_themes(themes text[], besides uuid, most int)
  returns table (force text, reference text, kind text, "text" text, theme text, report text, published_on date, status text,
    closed_on date, outcome text, "all" int)
  language sql stable security definer set search_path = public, pg_temp as $$
  with on_themes as (
    select f.id, f.theme from finding f where f.theme = any (themes) and f.published_on is not null
    union all
    select k.id, p.theme from finding p join finding k on k.parent_id = p.id
      where p.theme = any (themes) and p.published_on is not null and k.theme is null and k.published_on is not null
  ), shown as (
    select o.name as force, f.reference, f.kind, f.text, t.theme, i.title as report, f.published_on, f.status, c."on" as closed_on,
      c.outcome, f.id, f.family, f.reference_year, f.reference_number
    from on_themes t join finding f on f.id = t.id join organisation o on o.id = f.force_id
      join inspection i on i.id = f.inspection_id and i.published_on is not null
      left join closure c on c.finding_id = f.id and c.undone_on is null
    where coalesce(o.with_id, o.id) <> (select coalesce(b.with_id, b.id) from organisation b where b.id = besides) and (f.recorded_by = 'inspectorate' or f.confirmed_on is not null)
      and c.outcome is distinct from 'recorded-in-error' and app_side() in ('force', 'policing-body', 'inspectorate')
  )
  select s.force, s.reference, s.kind, s.text, s.theme, s.report, s.published_on, s.status, s.closed_on, s.outcome,
    (count(*) over ())::int
  from shown s order by s.published_on desc, s.force, s.family, s.reference_year, s.reference_number, s.id limit most
$$;
