-- What a committee reads of a force, or the inspectorate of several: built of the history, issued under a number, frozen.
create table board_pack (
  id uuid primary key,
  -- Null of more forces than one: an inspector's.
  force_id uuid,
  audience text not null constraint board_pack_audience check (audience in ('force-and-policing-body', 'inspectorate')),
  -- The code of the force, or of inspectors, whose numbers a force does not count.
  series text not null check (series ~ '^[A-Z]{2,5}$'),
  reference text not null unique check (reference ~ '^[A-Z]{2,5}-BP-[0-9]{4}-[0-9]{3,}$'),
  reference_year int not null,
  reference_number int not null check (reference_number >= 1),
  from_on date not null,
  to_on date not null,
  layout jsonb not null,
  versions int not null default 1 check (versions >= 1),
  illustrative boolean not null default false,
  constraint board_pack_number_once unique (series, reference_year, reference_number),
  constraint board_pack_period check (to_on >= from_on),
  constraint board_pack_force check (force_id is not null or audience = 'inspectorate'),
  constraint board_pack_force_fkey foreign key (force_id) references organisation (id) on delete restrict on update restrict
);
-- The list of packs, the latest period first; and the pack before one.
create index board_pack_of_force on board_pack (force_id, to_on desc, id desc);

create table board_pack_version (
  pack_id uuid not null,
  number int not null check (number >= 1),
  force_id uuid,
  audience text not null constraint board_pack_version_audience check (audience in ('force-and-policing-body', 'inspectorate')),
  document jsonb not null,
  -- SHA-256 of the document, in the form in which events are hashed.
  hash text not null check (hash ~ '^[0-9a-f]{64}$'),
  changed jsonb not null,
  -- How far each chain had come that it was made of: what the next pack calls recorded late is beyond.
  known jsonb not null,
  "on" date not null,
  at timestamptz(3) not null,
  by_id uuid not null,
  by text not null,
  illustrative boolean not null default false,
  primary key (pack_id, number),
  constraint board_pack_version_pack_id_fkey foreign key (pack_id) references board_pack (id) on delete restrict on update restrict
);

-- What a committee resolved of a pack, or asked for until it is answered.
create table committee_minute (
  id uuid primary key,
  pack_id uuid not null,
  force_id uuid not null,
  number int not null check (number >= 1),
  minuted text not null constraint committee_minute_minuted check (minuted in ('resolution', 'request')),
  words text not null check (length(words) between 1 and 20000),
  finding_references text[] default '{}',
  meeting text not null check (length(meeting) between 1 and 200),
  met_on date not null,
  owner text not null check (length(owner) between 1 and 200),
  due_on date,
  answer text check (length(answer) between 1 and 20000),
  answered_on date,
  answered_by text,
  at timestamptz(3) not null,
  by_id uuid not null,
  by text not null,
  illustrative boolean not null default false,
  constraint committee_minute_number_once unique (pack_id, number),
  constraint committee_minute_answer check ((answer is null) = (answered_on is null) and (answer is null) = (answered_by is null)),
  constraint committee_minute_resolved check (minuted = 'request' or answer is null),
  constraint committee_minute_pack_id_fkey foreign key (pack_id) references board_pack (id) on delete restrict on update restrict,
  constraint committee_minute_force_fkey foreign key (force_id) references organisation (id) on delete restrict on update restrict
);
create index committee_minute_of_force on committee_minute (force_id, met_on, id);

-- What a pack is to hold, under a name, for an organisation to use again.
create table pack_layout (
  id uuid primary key,
  organisation_id uuid not null,
  name text not null check (length(name) between 1 and 80),
  layout jsonb not null,
  by text not null,
  at timestamptz(3) not null,
  constraint pack_layout_name_once unique (organisation_id, name),
  constraint pack_layout_organisation_id_fkey foreign key (organisation_id) references organisation (id) on delete restrict on update restrict
);

-- What was issued stays as it was issued; a pack keeps what it is of, and gets one version after the other.
create trigger board_pack_version_is_frozen before update or delete on board_pack_version for each row execute function refuse_change();
create function guard_board_pack() returns trigger language plpgsql as $$
begin
  if (new.id, new.force_id, new.audience, new.series, new.reference, new.reference_year, new.reference_number, new.from_on, new.to_on)
        is distinct from (old.id, old.force_id, old.audience, old.series, old.reference, old.reference_year, old.reference_number, old.from_on, old.to_on)
      or new.versions <> old.versions + 1 then
    raise exception 'a pack keeps what it is of, and gets one version after the other';
  end if;
  return new;
end $$;
create trigger board_pack_is_guarded before update on board_pack for each row execute function guard_board_pack();
create function guard_committee_minute() returns trigger language plpgsql as $$
begin
  if (new.id, new.pack_id, new.force_id, new.number, new.minuted, new.words, new.finding_references, new.meeting, new.met_on, new.owner, new.due_on, new.at, new.by_id)
        is distinct from (old.id, old.pack_id, old.force_id, old.number, old.minuted, old.words, old.finding_references, old.meeting, old.met_on, old.owner, old.due_on, old.at, old.by_id)
      or old.answer is not null then
    raise exception 'what was minuted stays, and is answered once';
  end if;
  return new;
end $$;
create trigger committee_minute_is_guarded before update on committee_minute for each row execute function guard_committee_minute();

-- The second wall. A pack of a force is issued by its coordinators or its policing body's office, and read by both sides; one of the
-- inspectorate by itself.
do $$
declare
  t text;
  own constant text := 'force_id = any ((select app_forces())::uuid[])';
  issues constant text := '(select (app_side() = ''force'' and app_role() = ''force-coordinator'') or app_in_body())';
begin
  foreach t in array array['board_pack', 'board_pack_version', 'committee_minute', 'pack_layout'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy owner_passes on %I to %I using (true) with check (true)', t, current_user);
    execute format('create policy readers_add_nothing on %I as restrictive for insert to outstanding_app with check (not (select app_only_reads()))', t);
    execute format('create policy readers_change_nothing on %I as restrictive for update to outstanding_app using (not (select app_only_reads()))', t);
    execute format('create policy readers_drop_nothing on %I as restrictive for delete to outstanding_app using (not (select app_only_reads()))', t);
    execute format('grant select, insert on %I to outstanding_app', t);
  end loop;
  foreach t in array array['board_pack', 'board_pack_version'] loop
    execute format('create policy audience_reads on %I for select to outstanding_app using (
      ((select app_side() = ''inspectorate'') and audience = ''inspectorate'')
      or ((select app_side() = any (array[''force'', ''policing-body''])) and audience = ''force-and-policing-body'' and %s))', t, own);
    execute format('create policy sides_issue on %I for insert to outstanding_app with check (
      ((select app_side() = ''inspectorate'') and audience = ''inspectorate'')
      or (%s and audience = ''force-and-policing-body'' and %s))', t, issues, own);
  end loop;
  execute format('create policy sides_issue_again on board_pack for update to outstanding_app using (
      ((select app_side() = ''inspectorate'') and audience = ''inspectorate'')
      or (%s and audience = ''force-and-policing-body'' and %s))', issues, own);
  execute format('create policy force_and_body_read on committee_minute for select to outstanding_app
    using ((select app_side() = any (array[''force'', ''policing-body''])) and %s)', own);
  execute format('create policy force_and_body_minute on committee_minute for insert to outstanding_app with check (%s and %s)', issues, own);
  execute format('create policy force_and_body_answer on committee_minute for update to outstanding_app using (%s and %s)', issues, own);
end $$;
grant update (versions, layout) on board_pack to outstanding_app;
grant update (answer, answered_on, answered_by) on committee_minute to outstanding_app;
grant delete on pack_layout to outstanding_app;
create policy own_organisation_reads on pack_layout for select to outstanding_app using (organisation_id = (select app_organisation()));
create policy own_organisation_keeps on pack_layout for insert to outstanding_app with check (organisation_id = (select app_organisation()));
create policy own_organisation_drops on pack_layout for delete to outstanding_app using (organisation_id = (select app_organisation()));
