-- Published responses under section 55, every version as it was frozen: what the policing body has published under the law.
-- Which responses are owed, what is drafted, invited, commented or sent stands in no view.
create view public_register.response with (security_barrier) as
select o.slug as force, r.reference, p.number, p."on" as published_on, r.last_day, p.document
from public.response_publication p
  join public.response r on r.id = p.response_id and r.state = 'published'
  join public.inspection i on i.id = r.inspection_id and i.published_on is not null
  join public.organisation o on o.id = r.force_id;
grant select on public_register.response to outstanding_public;
