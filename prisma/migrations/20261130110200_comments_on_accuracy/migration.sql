-- What a named reader says of the facts in a report before it is published, and what an inspector answers. `finding_id` names a
-- draft, which may be dropped since: so `about` holds its words as they were.
create table accuracy_comment (
  id uuid primary key,
  inspection_id uuid not null,
  force_id uuid not null,
  finding_id uuid,
  about text check (length(about) between 1 and 20000),
  says text not null check (length(says) between 1 and 20000),
  answer text check (length(answer) between 1 and 20000),
  changed boolean,
  answered_on date,
  answered_by text,
  "on" date not null,
  at timestamptz(3) not null,
  by_id uuid not null,
  by text not null,
  illustrative boolean not null default false,
  constraint accuracy_comment_answered check ((answer is null) = (answered_on is null) and (answer is null) = (answered_by is null)
    and (answer is null) = (changed is null)),
  constraint accuracy_comment_of_a_draft check ((finding_id is null) = (about is null)),
  constraint accuracy_comment_inspection_id_force_id_fkey foreign key (inspection_id, force_id) references inspection_force (inspection_id, force_id) on delete restrict on update restrict
);
create index accuracy_comment_inspection_id_at_idx on accuracy_comment (inspection_id, at);

create function guard_accuracy_comment() returns trigger language plpgsql as $$
begin
  if (new.id, new.inspection_id, new.force_id, new.finding_id, new.about, new.says, new."on", new.at, new.by_id, new."by", new.illustrative)
        is distinct from (old.id, old.inspection_id, old.force_id, old.finding_id, old.about, old.says, old."on", old.at, old.by_id, old."by", old.illustrative)
      or old.answer is not null then
    raise exception 'a comment on accuracy is answered once, and is never rewritten';
  end if;
  return new;
end $$;
create trigger accuracy_comment_is_guarded before update on accuracy_comment for each row execute function guard_accuracy_comment();

do $$ declare t text := 'accuracy_comment'; begin
  execute format('alter table %I enable row level security', t);
  execute format('alter table %I force row level security', t);
  execute format('create policy owner_passes on %I to %I using (true) with check (true)', t, current_user);
  execute format('create policy readers_add_nothing on %I as restrictive for insert to outstanding_app with check (not (select app_only_reads()))', t);
  execute format('create policy readers_change_nothing on %I as restrictive for update to outstanding_app using (not (select app_only_reads()))', t);
  execute format('create policy readers_drop_nothing on %I as restrictive for delete to outstanding_app using (not (select app_only_reads()))', t);
end $$;
-- Whoever is named reads what was said of their own force, before publication and after it.
create policy named_read on accuracy_comment for select to outstanding_app using (
  (select app_side() = 'inspectorate')
  or ((select app_side() = any (array['force', 'policing-body'])) and force_id = any ((select app_forces())::uuid[]) and is_named_reader(inspection_id)));
create policy named_comment on accuracy_comment for insert to outstanding_app with check (
  (select app_side() = any (array['force', 'policing-body'])) and by_id = (select app_person()) and answer is null
  and force_id = any ((select app_forces())::uuid[]) and is_named_reader(inspection_id)
  and exists (select 1 from inspection i where i.id = inspection_id and i.published_on is null));
create policy inspectors_answer on accuracy_comment for update to outstanding_app using ((select app_side() = 'inspectorate'));
grant select, insert, update (answer, changed, answered_on, answered_by) on accuracy_comment to outstanding_app;
