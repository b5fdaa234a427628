-- The plan of a finding: what the force says to it, and who does what by when. And measures: evidence in numbers. All three sides
-- read them; the force writes them. What was said is never rewritten: a response is taken over by the next, an action ends, a
-- reading is corrected by another.
create table plan_response (
  id uuid primary key,
  finding_id uuid not null,
  force_id uuid not null,
  response text not null constraint plan_response_response check (response in ('accepted', 'in-part', 'not-accepted')),
  why text check (length(why) between 1 and 20000),
  root_cause text check (length(root_cause) between 1 and 20000),
  "on" date not null,
  at timestamptz(3) not null,
  by_id uuid not null,
  by text not null,
  illustrative boolean not null default false,
  constraint plan_response_has_its_reason check (response = 'accepted' or why is not null),
  constraint plan_response_finding_fkey foreign key (finding_id, force_id) references finding (id, force_id) on delete restrict on update restrict
);
create index plan_response_of_finding on plan_response (finding_id, at desc);

create table plan_action (
  id uuid primary key,
  finding_id uuid not null,
  force_id uuid not null,
  text text not null check (length(text) between 1 and 1000),
  owner_id uuid,
  owner text,
  due date not null,
  state text not null constraint plan_action_state check (state in ('open', 'done', 'given-up')),
  ended_on date,
  ended_why text,
  "on" date not null,
  at timestamptz(3) not null,
  by_id uuid not null,
  by text not null,
  illustrative boolean not null default false,
  constraint plan_action_ended check ((state = 'open') = (ended_on is null) and (state <> 'given-up' or ended_why is not null)),
  constraint plan_action_finding_fkey foreign key (finding_id, force_id) references finding (id, force_id) on delete restrict on update restrict
);
create index plan_action_of_finding on plan_action (finding_id, due);

create table measure (
  id uuid primary key,
  finding_id uuid not null,
  force_id uuid not null,
  name text not null check (length(name) between 1 and 200),
  unit text not null check (length(unit) between 1 and 40),
  better text not null constraint measure_better check (better in ('higher', 'lower')),
  baseline double precision,
  target double precision not null,
  "on" date not null,
  at timestamptz(3) not null,
  by_id uuid not null,
  by text not null,
  illustrative boolean not null default false,
  constraint measure_once unique (id, finding_id, force_id),
  constraint measure_finding_fkey foreign key (finding_id, force_id) references finding (id, force_id) on delete restrict on update restrict
);
create index measure_of_finding on measure (finding_id, at);

create table measure_reading (
  id uuid primary key,
  measure_id uuid not null,
  finding_id uuid not null,
  force_id uuid not null,
  "on" date not null,
  value double precision not null check (value between -1000000000 and 1000000000),
  source text not null check (length(source) between 1 and 500),
  corrected_on date,
  corrected_why text,
  at timestamptz(3) not null,
  by_id uuid not null,
  by text not null,
  illustrative boolean not null default false,
  constraint measure_reading_corrected check ((corrected_on is null) = (corrected_why is null)),
  constraint measure_reading_measure_fkey foreign key (measure_id, finding_id, force_id) references measure (id, finding_id, force_id)
    on delete restrict on update restrict
);
create index measure_reading_of_measure on measure_reading (measure_id, "on");
-- One reading a day stands.
create unique index measure_reading_that_stands on measure_reading (measure_id, "on") where corrected_on is null;

create function guard_plan_action() returns trigger language plpgsql as $$
begin
  if (new.id, new.finding_id, new.force_id, new.text, new.owner_id, new.owner, new.due, new.at, new.by_id)
        is distinct from (old.id, old.finding_id, old.force_id, old.text, old.owner_id, old.owner, old.due, old.at, old.by_id)
      or (old.state <> 'open' and new.state <> old.state) then
    raise exception 'an action is never rewritten';
  end if;
  return new;
end $$;
create trigger plan_action_is_guarded before update on plan_action for each row execute function guard_plan_action();
create function guard_measure_reading() returns trigger language plpgsql as $$
begin
  if (new.id, new.measure_id, new.finding_id, new.force_id, new."on", new.value, new.source, new.at, new.by_id)
        is distinct from (old.id, old.measure_id, old.finding_id, old.force_id, old."on", old.value, old.source, old.at, old.by_id)
      or (old.corrected_on is not null and new.corrected_on is distinct from old.corrected_on) then
    raise exception 'a reading is never rewritten';
  end if;
  return new;
end $$;
create trigger measure_reading_is_guarded before update on measure_reading for each row execute function guard_measure_reading();

do $$
declare
  t text;
begin
  foreach t in array array['plan_response', 'plan_action', 'measure', 'measure_reading'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy owner_passes on %I to %I using (true) with check (true)', t, current_user);
    execute format($policy$
      create policy sides_read on %I for select to outstanding_app using (
        ((select app_side() = 'inspectorate'))
        or ((select app_side() = any (array['force', 'policing-body'])) and force_id = any ((select app_forces())::uuid[])))$policy$, t);
    execute format($policy$ create policy force_adds on %I for insert to outstanding_app
      with check ((select app_side() = 'force') and force_id = any ((select app_forces())::uuid[]))$policy$, t);
    execute format('create policy readers_add_nothing on %I as restrictive for insert to outstanding_app with check (not (select app_only_reads()))', t);
    execute format('create policy readers_change_nothing on %I as restrictive for update to outstanding_app using (not (select app_only_reads()))', t);
    execute format('create policy readers_drop_nothing on %I as restrictive for delete to outstanding_app using (not (select app_only_reads()))', t);
    execute format('grant select, insert on %I to outstanding_app', t);
  end loop;
  foreach t in array array['plan_action', 'measure_reading'] loop
    execute format($policy$ create policy force_changes on %I for update to outstanding_app
      using ((select app_side() = 'force') and force_id = any ((select app_forces())::uuid[]))$policy$, t);
    execute format('grant update on %I to outstanding_app', t);
  end loop;
end $$;
