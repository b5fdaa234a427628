-- A visit to look again at findings of a force: planned for some days or a month, done, and told in a letter. What was noted there the
-- inspectorate reads alone until the letter.
create table revisit (
  id uuid primary key,
  force_id uuid not null references organisation (id) on delete restrict on update restrict,
  scope text not null check (length(scope) between 1 and 20000),
  method text not null,
  planned_from date not null,
  planned_to date not null,
  state text not null default 'planned',
  done_from date,
  done_to date,
  letter text check (length(letter) between 1 and 2000),
  letter_reference text check (length(letter_reference) between 1 and 200),
  letter_on date,
  dropped_on date,
  dropped_why text check (length(dropped_why) between 1 and 20000),
  "on" date not null,
  at timestamptz(3) not null,
  by_id uuid not null,
  by text not null,
  illustrative boolean not null default false,
  unique (id, force_id),
  constraint revisit_method check (method in ('desk-review', 'victim-service-assessment', 'revisit', 'reality-testing', 'continuous-assessment', 're-inspection')),
  constraint revisit_state check (state in ('planned', 'done', 'told', 'dropped')),
  constraint revisit_window check (planned_to >= planned_from),
  constraint revisit_done check ((state in ('done', 'told')) = (done_to is not null) and (done_from is null) = (done_to is null) and (done_to is null or done_to >= done_from)),
  constraint revisit_told check ((state = 'told') = (letter_on is not null) and (letter_on is null or letter_reference is not null)),
  constraint revisit_dropped check ((state = 'dropped') = (dropped_on is not null) and (dropped_on is null) = (dropped_why is null))
);
create index revisit_of_force on revisit (force_id, planned_to);

create table revisit_finding (
  revisit_id uuid not null,
  finding_id uuid not null,
  force_id uuid not null,
  primary key (revisit_id, finding_id),
  constraint revisit_finding_revisit_id_force_id_fkey foreign key (revisit_id, force_id) references revisit (id, force_id) on delete restrict on update restrict,
  constraint revisit_finding_finding_id_force_id_fkey foreign key (finding_id, force_id) references finding (id, force_id) on delete restrict on update restrict
);
create index revisit_finding_finding_id_idx on revisit_finding (finding_id);

create table revisit_note (
  revisit_id uuid not null,
  finding_id uuid not null,
  force_id uuid not null,
  note text not null check (length(note) between 1 and 20000),
  -- Shared evidence that was looked at there.
  seen uuid[] default '{}',
  at timestamptz(3) not null,
  by_id uuid not null,
  by text not null,
  illustrative boolean not null default false,
  primary key (revisit_id, finding_id),
  constraint revisit_note_revisit_id_finding_id_fkey foreign key (revisit_id, finding_id) references revisit_finding (revisit_id, finding_id) on delete restrict on update restrict
);

create function guard_revisit() returns trigger language plpgsql as $$
begin
  if (new.id, new.force_id, new.scope, new.method, new.planned_from, new.planned_to, new."on", new.at, new.by_id)
        is distinct from (old.id, old.force_id, old.scope, old.method, old.planned_from, old.planned_to, old."on", old.at, old.by_id)
      or old.state in ('told', 'dropped')
      or (old.state = 'done' and (new.state <> 'told' or (new.done_from, new.done_to) is distinct from (old.done_from, old.done_to))) then
    raise exception 'a revisit goes on from where it stands, and is never rewritten';
  end if;
  return new;
end $$;
create trigger revisit_is_guarded before update on revisit for each row execute function guard_revisit();

alter table revisit enable row level security;
alter table revisit force row level security;
alter table revisit_finding enable row level security;
alter table revisit_finding force row level security;
alter table revisit_note enable row level security;
alter table revisit_note force row level security;
do $$ declare t text; begin
  foreach t in array array['revisit', 'revisit_finding', 'revisit_note'] loop
    execute format('create policy owner_passes on %I to %I using (true) with check (true)', t, current_user);
    execute format('create policy inspectors_add on %I for insert to outstanding_app with check ((select app_side() = ''inspectorate''))', t);
    execute format('create policy readers_add_nothing on %I as restrictive for insert to outstanding_app with check (not (select app_only_reads()))', t);
    execute format('create policy readers_change_nothing on %I as restrictive for update to outstanding_app using (not (select app_only_reads()))', t);
    execute format('create policy readers_drop_nothing on %I as restrictive for delete to outstanding_app using (not (select app_only_reads()))', t);
    if t <> 'revisit_note' then
      execute format('create policy sides_read on %I for select to outstanding_app using ((select app_side() = ''inspectorate'')
        or ((select app_side() = any (array[''force'', ''policing-body''])) and force_id = any ((select app_forces())::uuid[])))', t);
    end if;
  end loop;
end $$;
create policy inspectors_change on revisit for update to outstanding_app using ((select app_side() = 'inspectorate'));
create policy inspectorate_reads on revisit_note for select to outstanding_app using (
  (select app_side() = 'inspectorate')
  or ((select app_side() = any (array['force', 'policing-body'])) and force_id = any ((select app_forces())::uuid[])
    and exists (select 1 from revisit r where r.id = revisit_id and r.state = 'told')));
grant select, insert, update on revisit to outstanding_app;
grant select, insert on revisit_finding, revisit_note to outstanding_app;
