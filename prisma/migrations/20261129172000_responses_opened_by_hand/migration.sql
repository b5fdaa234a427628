-- A response can be opened by hand: to a report from before the body joined, which has no clock, or to one that starts none.
alter table response
  add column clock boolean not null default true,
  add column opened_on date;
update response set opened_on = published_on;
alter table response alter column opened_on set not null;
create or replace function guard_response() returns trigger language plpgsql as $$
begin
  if (new.id, new.inspection_id, new.force_id, new.opened_for, new.published_on, new.last_day, new.clock, new.opened_on)
        is distinct from (old.id, old.inspection_id, old.force_id, old.opened_for, old.published_on, old.last_day, old.clock, old.opened_on)
      or (old.state = 'published' and (new.state, new.reference) is distinct from (old.state, old.reference)) then
    raise exception 'a response keeps its report, its clock and, once published, its reference';
  end if;
  return new;
end $$;
create policy body_opens on response for insert to outstanding_app
  with check ((select app_in_body()) and force_id = any ((select app_forces())::uuid[]));
create or replace view public_register.response with (security_barrier) as
select o.slug as force, r.reference, p.number, p."on" as published_on, case when r.clock then r.last_day end as last_day, p.document
from public.response_publication p
  join public.response r on r.id = p.response_id and r.state = 'published'
  join public.inspection i on i.id = r.inspection_id and i.published_on is not null
  join public.organisation o on o.id = r.force_id;
