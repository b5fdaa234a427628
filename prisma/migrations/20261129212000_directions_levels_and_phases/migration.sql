-- The names of the phases of the inspectorate's monitoring, and the levels that other bodies give: lists of the product, like the others.
-- The register knows the two phases by their keys; only what they are called may change.
create table phase (
  key text primary key, name text not null, position int not null, from_on date, ended_on date,
  constraint phase_two check (key in ('scan', 'engage')), constraint phase_stays check (ended_on is null));
create table level (
  key text primary key, name text not null, position int not null, from_on date, ended_on date);
do $$ declare t text; begin
  foreach t in array array['phase', 'level'] loop
    execute format($check$ alter table %1$I
      add constraint %2$I check (key ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(key) <= 120),
      add constraint %3$I check (length(btrim(name)) between 1 and 200 and name = btrim(name)),
      add constraint %4$I check (from_on is null or ended_on is null or ended_on >= from_on)$check$, t, t || '_key', t || '_name', t || '_days');
    execute format('create unique index %I on %I (lower(name))', t || '_name_once', t);
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy owner_passes on %I to %I using (true) with check (true)', t, current_user);
    execute format('create policy anyone_reads on %I for select to outstanding_app using (true)', t);
    execute format('create policy inspectorate_administrator_adds on %I for insert to outstanding_app with check ((select is_inspectorate_administrator()))', t);
    execute format('create policy inspectorate_administrator_changes on %I for update to outstanding_app using ((select is_inspectorate_administrator()))', t);
    execute format('grant select, insert, update (name, position, ended_on) on %I to outstanding_app', t);
  end loop;
end $$;
insert into phase (key, name, position) values ('scan', 'Scan', 1), ('engage', 'Engage', 2);
insert into level (key, name, position) values ('level-1', 'Level 1', 1), ('level-2', 'Level 2', 2), ('level-3', 'Level 3', 3), ('level-4', 'Level 4', 4);

-- What another body than the inspectorate says of a force, from a day to a day: beside its phase, never instead. One of a body at a time.
create table force_level (
  id uuid primary key,
  force_id uuid not null references organisation (id) on delete restrict on update restrict,
  body text not null references other_body (key) on delete restrict on update restrict,
  level text not null references level (key) on delete restrict on update restrict,
  from_on date not null,
  source text check (length(source) between 1 and 2000),
  to_on date,
  at timestamptz(3) not null,
  by_id uuid not null,
  by text not null,
  illustrative boolean not null default false,
  constraint force_level_days check (to_on is null or to_on >= from_on)
);
create unique index force_level_one_of_a_body on force_level (force_id, body) where to_on is null;
create index force_level_of_force on force_level (force_id, from_on);
create function guard_force_level() returns trigger language plpgsql as $$
begin
  if (new.id, new.force_id, new.body, new.level, new.from_on, new.source, new.at, new.by_id, new."by", new.illustrative)
        is distinct from (old.id, old.force_id, old.body, old.level, old.from_on, old.source, old.at, old.by_id, old."by", old.illustrative)
      or old.to_on is not null then
    raise exception 'a level ends, and is never rewritten';
  end if;
  return new;
end $$;
create trigger force_level_is_guarded before update on force_level for each row execute function guard_force_level();

-- An order to a force about findings: a record of its own, never a status.
create table direction (
  id uuid primary key,
  force_id uuid not null references organisation (id) on delete restrict on update restrict,
  issued_by text not null check (length(issued_by) between 1 and 200),
  directs text not null check (length(directs) between 1 and 20000),
  "on" date not null,
  due_on date,
  letter text check (length(letter) between 1 and 2000),
  state text not null default 'issued',
  ended_on date,
  ended_note text check (length(ended_note) between 1 and 20000),
  ended_by text,
  at timestamptz(3) not null,
  by_id uuid not null,
  by text not null,
  illustrative boolean not null default false,
  unique (id, force_id),
  constraint direction_state check (state in ('issued', 'complied', 'withdrawn')),
  constraint direction_due check (due_on is null or due_on >= "on"),
  constraint direction_ended check ((state = 'issued') = (ended_on is null) and (ended_on is null) = (ended_note is null)
    and (ended_on is null) = (ended_by is null) and (ended_on is null or ended_on >= "on"))
);
create index direction_of_force on direction (force_id, state, "on");
create table direction_finding (
  direction_id uuid not null,
  finding_id uuid not null,
  force_id uuid not null,
  primary key (direction_id, finding_id),
  constraint direction_finding_direction_id_force_id_fkey foreign key (direction_id, force_id) references direction (id, force_id) on delete restrict on update restrict,
  constraint direction_finding_finding_id_force_id_fkey foreign key (finding_id, force_id) references finding (id, force_id) on delete restrict on update restrict
);
create index direction_finding_finding_id_idx on direction_finding (finding_id);
create function guard_direction() returns trigger language plpgsql as $$
begin
  if (new.id, new.force_id, new.issued_by, new.directs, new."on", new.due_on, new.letter, new.at, new.by_id, new."by", new.illustrative)
        is distinct from (old.id, old.force_id, old.issued_by, old.directs, old."on", old.due_on, old.letter, old.at, old.by_id, old."by", old.illustrative)
      or old.state <> 'issued' then
    raise exception 'a direction is complied with or withdrawn, and is never rewritten';
  end if;
  return new;
end $$;
create trigger direction_is_guarded before update on direction for each row execute function guard_direction();

do $$ declare t text; begin
  foreach t in array array['force_level', 'direction', 'direction_finding'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy owner_passes on %I to %I using (true) with check (true)', t, current_user);
    execute format('create policy inspectors_add on %I for insert to outstanding_app with check ((select app_side() = ''inspectorate''))', t);
    execute format('create policy readers_add_nothing on %I as restrictive for insert to outstanding_app with check (not (select app_only_reads()))', t);
    execute format('create policy readers_change_nothing on %I as restrictive for update to outstanding_app using (not (select app_only_reads()))', t);
    execute format('create policy readers_drop_nothing on %I as restrictive for delete to outstanding_app using (not (select app_only_reads()))', t);
    execute format('create policy sides_read on %I for select to outstanding_app using ((select app_side() = ''inspectorate'')
      or ((select app_side() = any (array[''force'', ''policing-body''])) and force_id = any ((select app_forces())::uuid[])))', t);
  end loop;
end $$;
create policy inspectors_change on direction for update to outstanding_app using ((select app_side() = 'inspectorate'));
create policy inspectors_change on force_level for update to outstanding_app using ((select app_side() = 'inspectorate'));
grant select, insert, update (state, ended_on, ended_note, ended_by) on direction to outstanding_app;
grant select, insert, update (to_on) on force_level to outstanding_app;
grant select, insert on direction_finding to outstanding_app;

-- What the public reads: directions about findings that it reads; and what a force's phase is called.
create view public_register.direction with (security_barrier) as
select o.slug as force, right(d.id::text, 12) as key, d.issued_by, d.directs, d."on" as issued_on, d.due_on, d.letter, d.state, d.ended_on,
  d.illustrative, r."references"
from public.direction d join public.organisation o on o.id = d.force_id
  join lateral (select array_agg(p.reference order by p.reference) as "references" from public.direction_finding w
    join public.finding f on f.id = w.finding_id join public_register.finding p on p.reference = f.reference where w.direction_id = d.id) r on r."references" is not null;
grant select on public_register.direction to outstanding_public;

create or replace view public_register.force with (security_barrier) as
select o.slug, o.name, o.code, b.name as body, coalesce(b.label, 'PCC') as body_label,
  (select max(s.entered_on) from public.engage_spell s where s.force_id = o.id and s.left_on is null) as engaged_since,
  n.open, n.engage, n.closed,
  (select p.name from public.phase p where p.key = case when exists (select 1 from public.engage_spell s where s.force_id = o.id and s.left_on is null)
    then 'engage' else 'scan' end) as phase
from public.organisation o
  left join public.organisation b on b.oversees_id = o.id
  left join lateral (
    select (count(*) filter (where f.status = 'open'))::int as open, (count(*) filter (where f.status = 'engage'))::int as engage,
      (count(*) filter (where f.status = 'closed'))::int as closed
    from public_register.finding f where f.force = o.slug
  ) n on true
where o.kind = 'force';
