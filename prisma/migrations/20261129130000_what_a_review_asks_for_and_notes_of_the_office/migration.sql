-- What the policing body asks for with its assurance, and by when: of the assurance that stands, what it waits for.
alter table assurance add column asks text, add column asks_by date;
alter table assurance
  add constraint assurance_asks check (length(asks) between 1 and 20000),
  add constraint assurance_asks_by check (asks_by is null or asks is not null);

-- Notes that the policing body's office keeps for itself: whoever works in it reads them, and nobody else does: no force, no
-- inspector, no administrator, none of the readers on its side. They are in no search.
create table office_note (
  id uuid not null primary key,
  force_id uuid not null,
  finding_id uuid not null,
  note text not null,
  "on" date not null,
  at timestamptz(3) not null,
  by_id uuid not null,
  by text not null,
  illustrative boolean not null default false,
  constraint office_note_note check (length(note) between 1 and 20000),
  constraint office_note_finding foreign key (finding_id, force_id) references finding (id, force_id) on delete restrict on update restrict
);
create index office_note_finding_id_at_idx on office_note (finding_id, at);

create function app_in_office() returns boolean language sql stable parallel safe as
  $$ select current_setting('app.side', true) = 'policing-body' and current_setting('app.role', true) = 'policing-body' $$;

alter table office_note enable row level security;
alter table office_note force row level security;
do $$ begin execute format('create policy owner_passes on office_note to %I using (true) with check (true)', current_user); end $$;
grant select, insert on office_note to outstanding_app;
create policy office_reads on office_note for select to outstanding_app
  using ((select app_in_office()) and force_id = any ((select app_forces())::uuid[]));
create policy office_keeps on office_note for insert to outstanding_app
  with check ((select app_in_office()) and force_id = any ((select app_forces())::uuid[]));
create policy readers_add_nothing on office_note as restrictive for insert to outstanding_app with check (not (select app_only_reads()));

-- Their events have an audience of their own.
alter table event drop constraint event_audience,
  add constraint event_audience check (audience in ('force', 'force-and-policing-body', 'shared', 'public', 'office', 'inspectorate', 'administration'));
create policy office_reads on event for select to outstanding_app
  using (audience = 'office' and (select app_in_office()) and force_id = any ((select app_forces())::uuid[]));
create policy office_writes on event as restrictive for insert to outstanding_app
  with check (audience <> 'office' or (select app_in_office()));
