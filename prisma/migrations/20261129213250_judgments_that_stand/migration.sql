-- A question that was not inspected this time: the grade of the year before stands, and the report says so.
-- After the columns that may change were named (`what_is_said_stays_said`): this is one more of them.
alter table judgment add column stands boolean not null default false;
grant update (stands) on judgment to outstanding_app;

create or replace view public_register.judgment with (security_barrier) as
select o.slug as force, row_number() over (order by j.id) as number, i.title as report, j.published_on, j.question, coalesce(g.name, j.grade) as grade, j.position, j.illustrative,
  j.stands
from public.judgment j
  join public.organisation o on o.id = j.force_id
  join public.inspection i on i.id = j.inspection_id and i.published_on is not null and i.recorded_by = 'inspectorate'
  left join public.grade g on g.key = j.grade
where j.published_on is not null;
