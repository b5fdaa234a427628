-- A new inspection needs a slug, and an invitation an address, that nobody has, in scope or out of it. Each is asked here
-- before it is decided, so that what is written is what was decided; the answer says no more than a refusal would.
create function inspection_slug_is_taken(wanted text) returns boolean
  language sql stable security definer set search_path = public, pg_temp as
  $$ select app_person() is not null and exists (select 1 from inspection i where i.slug = wanted) $$;

create function address_is_taken(wanted text) returns boolean
  language sql stable security definer set search_path = public, pg_temp as
  $$ select app_side() = 'administration' and exists (select 1 from person p where p.email = lower(wanted)) $$;

revoke all on function inspection_slug_is_taken(text), address_is_taken(text) from public;
grant execute on function inspection_slug_is_taken(text), address_is_taken(text) to outstanding_app;
