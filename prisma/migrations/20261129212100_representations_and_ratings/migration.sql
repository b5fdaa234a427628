-- What the force or its policing body says against a finding: shown beside it, changing nothing, until an inspector has answered. One
-- of each side at a time.
create table representation (
  id uuid primary key,
  force_id uuid not null,
  finding_id uuid not null,
  side text not null,
  says text not null check (length(says) between 1 and 20000),
  state text not null default 'made',
  answer text check (length(answer) between 1 and 20000),
  answered_on date,
  answered_by text,
  "on" date not null,
  at timestamptz(3) not null,
  by_id uuid not null,
  by text not null,
  illustrative boolean not null default false,
  constraint representation_side check (side in ('force', 'policing-body')),
  constraint representation_state check (state in ('made', 'answered')),
  constraint representation_answered check ((state = 'answered') = (answer is not null) and (answer is null) = (answered_on is null)
    and (answer is null) = (answered_by is null) and (answered_on is null or answered_on >= "on")),
  constraint representation_finding_id_force_id_fkey foreign key (finding_id, force_id) references finding (id, force_id) on delete restrict on update restrict
);
create index representation_finding_id_at_idx on representation (finding_id, at);
create unique index representation_one_of_a_side on representation (finding_id, side) where state = 'made';
-- The desk: what waits for an answer.
create index representation_waiting on representation (force_id, "on") where state = 'made';

-- How far an inspector says that the force is, on the force's own scale: beside what the force says, never instead, and no status.
create table rating (
  id uuid primary key,
  force_id uuid not null,
  finding_id uuid not null,
  rating text not null,
  note text not null check (length(note) between 1 and 20000),
  "on" date not null,
  at timestamptz(3) not null,
  by_id uuid not null,
  by text not null,
  illustrative boolean not null default false,
  constraint rating_rating check (rating in ('on-track', 'some-issues', 'off-track', 'delivered')),
  constraint rating_finding_id_force_id_fkey foreign key (finding_id, force_id) references finding (id, force_id) on delete restrict on update restrict
);
create index rating_finding_id_at_idx on rating (finding_id, at);

create function guard_representation() returns trigger language plpgsql as $$
begin
  if (new.id, new.force_id, new.finding_id, new.side, new.says, new."on", new.at, new.by_id, new."by", new.illustrative)
        is distinct from (old.id, old.force_id, old.finding_id, old.side, old.says, old."on", old.at, old.by_id, old."by", old.illustrative)
      or old.state <> 'made' then
    raise exception 'a representation is answered, and is never rewritten';
  end if;
  return new;
end $$;
create trigger representation_is_guarded before update on representation for each row execute function guard_representation();

do $$ declare t text; begin
  foreach t in array array['representation', 'rating'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy owner_passes on %I to %I using (true) with check (true)', t, current_user);
    execute format('create policy readers_add_nothing on %I as restrictive for insert to outstanding_app with check (not (select app_only_reads()))', t);
    execute format('create policy readers_change_nothing on %I as restrictive for update to outstanding_app using (not (select app_only_reads()))', t);
    execute format('create policy readers_drop_nothing on %I as restrictive for delete to outstanding_app using (not (select app_only_reads()))', t);
    execute format('create policy sides_read on %I for select to outstanding_app using ((select app_side() = ''inspectorate'')
      or ((select app_side() = any (array[''force'', ''policing-body''])) and force_id = any ((select app_forces())::uuid[])))', t);
  end loop;
end $$;
-- Each side for itself alone.
create policy sides_add on representation for insert to outstanding_app
  with check (((side = 'force' and (select app_side() = 'force')) or (side = 'policing-body' and (select app_side() = 'policing-body')))
    and force_id = any ((select app_forces())::uuid[]) and state = 'made');
create policy inspectors_answer on representation for update to outstanding_app using ((select app_side() = 'inspectorate'));
create policy inspectors_add on rating for insert to outstanding_app with check ((select app_side() = 'inspectorate'));
grant select, insert, update (state, answer, answered_on, answered_by) on representation to outstanding_app;
grant select, insert on rating to outstanding_app;
