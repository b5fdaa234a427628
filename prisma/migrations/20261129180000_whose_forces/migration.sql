-- Which forces an inspector says are theirs: what stands first on that person's desk. It gives nobody a right and is in no history.
create table own_force (
  person_id uuid not null references person (id) on delete restrict on update restrict,
  force_id uuid not null references organisation (id) on delete restrict on update restrict,
  primary key (person_id, force_id)
);
alter table own_force enable row level security;
alter table own_force force row level security;
do $$ begin execute format('create policy owner_passes on own_force to %I using (true) with check (true)', current_user); end $$;
grant select, insert, delete on own_force to outstanding_app;
create policy own on own_force to outstanding_app using (person_id = (select app_person()))
  with check (person_id = (select app_person()) and (select app_side() = 'inspectorate'));
create policy readers_add_nothing on own_force as restrictive for insert to outstanding_app with check (not (select app_only_reads()));
create policy readers_drop_nothing on own_force as restrictive for delete to outstanding_app using (not (select app_only_reads()));
