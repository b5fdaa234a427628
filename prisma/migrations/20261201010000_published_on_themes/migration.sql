-- What the public reads of findings on these themes, of every force but one: for whoever gets ready for an inspection. A
-- recommendation without a theme has that of its cause of concern. The theme itself is not published, so the public's own
-- views do not have it.
create index finding_of_theme on finding (theme) where published_on is not null;

create function published_on_themes(themes text[], besides uuid, most int)
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
    where f.force_id <> besides and (f.recorded_by = 'inspectorate' or f.confirmed_on is not null)
      and c.outcome is distinct from 'recorded-in-error' and app_side() in ('force', 'policing-body', 'inspectorate')
  )
  select s.force, s.reference, s.kind, s.text, s.theme, s.report, s.published_on, s.status, s.closed_on, s.outcome,
    (count(*) over ())::int
  from shown s order by s.published_on desc, s.force, s.family, s.reference_year, s.reference_number, s.id limit most
$$;
revoke all on function published_on_themes(text[], uuid, int) from public;
grant execute on function published_on_themes(text[], uuid, int) to outstanding_app;
