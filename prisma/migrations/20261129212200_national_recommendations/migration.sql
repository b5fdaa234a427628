-- One recommendation for many forces, of one published report. Each force has a finding of its own with its own three voices; this holds
-- the words they share, and whom else they address.
create table national_recommendation (
  id uuid primary key,
  reference text not null unique,
  reference_year int not null,
  reference_number int not null,
  inspection_id uuid not null references inspection (id) on delete restrict on update restrict,
  text text not null check (length(text) between 1 and 20000),
  addressees text check (length(addressees) between 1 and 2000),
  "on" date not null,
  at timestamptz(3) not null,
  by_id uuid not null,
  by text not null,
  illustrative boolean not null default false,
  unique (reference_year, reference_number),
  constraint national_recommendation_reference check (reference ~ '^NAT-\d{4}-\d{3,}$')
);
create index national_recommendation_inspection_id_idx on national_recommendation (inspection_id);

-- The finding that a force has of it: one of each.
create table national_finding (
  finding_id uuid primary key,
  national_id uuid not null references national_recommendation (id) on delete restrict on update restrict,
  force_id uuid not null,
  unique (finding_id, force_id),
  unique (national_id, force_id),
  constraint national_finding_finding_id_force_id_fkey foreign key (finding_id, force_id) references finding (id, force_id) on delete restrict on update restrict
);

-- What it said before it was corrected.
create table national_wording (
  id uuid primary key,
  national_id uuid not null references national_recommendation (id) on delete restrict on update restrict,
  text text not null check (length(text) between 1 and 20000),
  corrected_on date not null,
  why text not null check (length(why) between 1 and 20000),
  at timestamptz(3) not null,
  by_id uuid not null,
  by text not null
);
create index national_wording_national_id_at_idx on national_wording (national_id, at);

create function guard_national_recommendation() returns trigger language plpgsql as $$
begin
  if (new.id, new.reference, new.reference_year, new.reference_number, new.inspection_id, new.addressees, new."on", new.at, new.by_id, new."by", new.illustrative)
      is distinct from (old.id, old.reference, old.reference_year, old.reference_number, old.inspection_id, old.addressees, old."on", old.at, old.by_id, old."by", old.illustrative) then
    raise exception 'of a national recommendation only the wording is corrected';
  end if;
  return new;
end $$;
create trigger national_recommendation_is_guarded before update on national_recommendation for each row execute function guard_national_recommendation();

do $$ declare t text; begin
  foreach t in array array['national_recommendation', 'national_finding', 'national_wording'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy owner_passes on %I to %I using (true) with check (true)', t, current_user);
    execute format('create policy inspectors_add on %I for insert to outstanding_app with check ((select app_side() = ''inspectorate''))', t);
    execute format('create policy readers_add_nothing on %I as restrictive for insert to outstanding_app with check (not (select app_only_reads()))', t);
    execute format('create policy readers_change_nothing on %I as restrictive for update to outstanding_app using (not (select app_only_reads()))', t);
    execute format('create policy readers_drop_nothing on %I as restrictive for delete to outstanding_app using (not (select app_only_reads()))', t);
    -- The words are published: whoever is of one of the three sides reads them. Which forces answer how, only who reads those forces.
    if t <> 'national_finding' then
      execute format('create policy sides_read on %I for select to outstanding_app using ((select app_side() = any (array[''force'', ''policing-body'', ''inspectorate''])))', t);
    end if;
  end loop;
end $$;
create policy sides_read on national_finding for select to outstanding_app using ((select app_side() = 'inspectorate')
  or ((select app_side() = any (array['force', 'policing-body'])) and force_id = any ((select app_forces())::uuid[])));
create policy inspectors_correct on national_recommendation for update to outstanding_app using ((select app_side() = 'inspectorate'));
grant select, insert, update (text) on national_recommendation to outstanding_app;
grant select, insert on national_finding, national_wording to outstanding_app;
