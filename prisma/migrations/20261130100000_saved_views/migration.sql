-- What somebody wants the register to show, under a name: their own, or their organisation's. It gives nobody a right, shows nobody more
-- than they see, and is in no history. `parameters` are those of the register's address.
create table saved_view (
  id uuid primary key,
  organisation_id uuid not null references organisation (id) on delete restrict on update restrict,
  person_id uuid not null references person (id) on delete restrict on update restrict,
  shared boolean not null default false,
  name text not null check (length(name) between 1 and 80),
  parameters text not null check (length(parameters) <= 4000),
  by text not null,
  at timestamptz(3) not null
);
-- One of a name: of each person, and of each organisation. The lists of views are read by these too.
create unique index saved_view_of_person on saved_view (person_id, organisation_id, lower(name)) where not shared;
create unique index saved_view_of_organisation on saved_view (organisation_id, lower(name)) where shared;

-- The view that somebody begins with.
create table usual_view (
  person_id uuid primary key references person (id) on delete restrict on update restrict,
  view_id uuid not null references saved_view (id) on delete cascade on update restrict
);
create index usual_view_of on usual_view (view_id);

do $$
declare
  t text;
begin
  foreach t in array array['saved_view', 'usual_view'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy owner_passes on %I to %I using (true) with check (true)', t, current_user);
    execute format('grant select, insert, delete on %I to outstanding_app', t);
  end loop;
end $$;
grant update (shared, name, parameters, by, at) on saved_view to outstanding_app;
grant update (view_id) on usual_view to outstanding_app;

-- Who keeps what an organisation shares: its coordinators, the office of a policing body, inspectors.
create function app_shares_views() returns boolean language sql stable parallel safe as $$
  select coalesce(app_role() in ('force-coordinator', 'policing-body', 'inspector'), false)
$$;
create policy own_and_shared_are_read on saved_view for select to outstanding_app
  using (organisation_id = (select app_organisation()) and (shared or person_id = (select app_person())));
create policy own_are_kept on saved_view for insert to outstanding_app
  with check (organisation_id = (select app_organisation()) and person_id = (select app_person())
    and (not shared or (select app_shares_views())));
create policy own_are_changed on saved_view for update to outstanding_app
  using (organisation_id = (select app_organisation())
    and ((not shared and person_id = (select app_person())) or (shared and (select app_shares_views()))))
  with check (organisation_id = (select app_organisation())
    and ((not shared and person_id = (select app_person())) or (shared and (select app_shares_views()))));
create policy own_are_dropped on saved_view for delete to outstanding_app
  using (organisation_id = (select app_organisation())
    and ((not shared and person_id = (select app_person())) or (shared and (select app_shares_views()))));
create policy own on usual_view to outstanding_app using (person_id = (select app_person()))
  with check (person_id = (select app_person())
    and exists (select 1 from saved_view v where v.id = view_id and v.organisation_id = (select app_organisation())));
