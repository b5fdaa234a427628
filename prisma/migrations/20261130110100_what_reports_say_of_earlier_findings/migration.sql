-- What a report says of a finding that an earlier one made: it is looked at again, persists, has improved, is carried over, or is
-- published once more in other words, as a cause of concern that was told in a letter before its report. One of each report and finding.
create table reassessment (
  id uuid primary key,
  inspection_id uuid not null,
  force_id uuid not null,
  finding_id uuid not null,
  says text not null,
  note text check (length(note) between 1 and 20000),
  published_on date,
  at timestamptz(3) not null,
  by_id uuid not null,
  by text not null,
  illustrative boolean not null default false,
  constraint reassessment_says check (says in ('re-inspected', 'persists', 'improved', 'carried-over', 'same')),
  constraint reassessment_same_in_words check (says <> 'same' or note is not null),
  constraint reassessment_finding_id_force_id_fkey foreign key (finding_id, force_id) references finding (id, force_id) on delete restrict on update restrict,
  constraint reassessment_inspection_id_force_id_fkey foreign key (inspection_id, force_id) references inspection_force (inspection_id, force_id) on delete restrict on update restrict
);
create unique index reassessment_inspection_id_finding_id_key on reassessment (inspection_id, finding_id);
create index reassessment_finding_id_idx on reassessment (finding_id);

create function guard_reassessment() returns trigger language plpgsql as $$
begin
  if (new.id, new.inspection_id, new.force_id, new.finding_id, new.illustrative)
        is distinct from (old.id, old.inspection_id, old.force_id, old.finding_id, old.illustrative)
      or (old.published_on is not null and new.published_on is distinct from old.published_on) then
    raise exception 'what a report says of a finding stays of that report and finding';
  end if;
  return new;
end $$;
create trigger reassessment_is_guarded before update on reassessment for each row execute function guard_reassessment();

do $$ declare t text := 'reassessment'; begin
  execute format('alter table %I enable row level security', t);
  execute format('alter table %I force row level security', t);
  execute format('create policy owner_passes on %I to %I using (true) with check (true)', t, current_user);
  execute format('create policy readers_add_nothing on %I as restrictive for insert to outstanding_app with check (not (select app_only_reads()))', t);
  execute format('create policy readers_change_nothing on %I as restrictive for update to outstanding_app using (not (select app_only_reads()))', t);
  execute format('create policy readers_drop_nothing on %I as restrictive for delete to outstanding_app using (not (select app_only_reads()))', t);
end $$;
-- As the judgments of the report that it stands in.
create policy sides_read on reassessment for select to outstanding_app using (
  (select app_side() = 'inspectorate')
  or ((select app_side() = any (array['force', 'policing-body'])) and force_id = any ((select app_forces())::uuid[])
      and (published_on is not null or is_named_reader(inspection_id))));
create policy inspectorate_says on reassessment for insert to outstanding_app with check ((select app_side() = 'inspectorate'));
create policy inspectorate_changes on reassessment for update to outstanding_app using ((select app_side() = 'inspectorate'));
create policy inspectorate_drops on reassessment for delete to outstanding_app using ((select app_side() = 'inspectorate') and published_on is null);
grant select, insert, delete, update (says, note, published_on, at, by_id, by) on reassessment to outstanding_app;
