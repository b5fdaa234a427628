-- A question of the local policing body to its force, about a finding or an inspection of it; and all that is said of it in turn.
create table challenge (
  id uuid primary key,
  force_id uuid not null,
  inspection_id uuid not null,
  -- Null where it is about the inspection.
  finding_id uuid,
  reference text not null unique check (reference ~ '^[A-Z]{2,5}-CH-[0-9]{4}-[0-9]{3,}$'),
  reference_year int not null,
  reference_number int not null check (reference_number >= 1),
  state text not null default 'unanswered' constraint challenge_state check (state in ('unanswered', 'answered', 'accepted')),
  since date not null,
  turns int not null default 1 check (turns >= 1),
  raised_on date not null,
  illustrative boolean not null default false,
  constraint challenge_of_force unique (id, force_id),
  constraint challenge_number_once unique (force_id, reference_year, reference_number),
  constraint challenge_since check (since >= raised_on),
  constraint challenge_inspection_fkey foreign key (inspection_id, force_id) references inspection_force (inspection_id, force_id)
    on delete restrict on update restrict,
  constraint challenge_finding_fkey foreign key (finding_id, force_id) references finding (id, force_id) on delete restrict on update restrict
);
create index challenge_of_finding on challenge (finding_id);
create index challenge_of_inspection on challenge (inspection_id, force_id);
-- The lists of challenges: those that wait for an answer and for a word on it, the longest waiting first; and those that are over.
create index challenge_waiting on challenge (force_id, state, since, id) where state <> 'accepted';
create index challenge_over on challenge (force_id, since desc, id desc) where state = 'accepted';

create table challenge_turn (
  challenge_id uuid not null,
  number int not null check (number >= 1),
  force_id uuid not null,
  turn text not null constraint challenge_turn_turn check (turn in ('raised', 'answered', 'pressed', 'accepted')),
  words text check (length(words) between 1 and 20000),
  "on" date not null,
  at timestamptz(3) not null,
  by_id uuid not null,
  by text not null,
  illustrative boolean not null default false,
  primary key (challenge_id, number),
  constraint challenge_turn_words check (words is not null or turn = 'accepted'),
  constraint challenge_turn_first check ((number = 1) = (turn = 'raised')),
  constraint challenge_turn_challenge_fkey foreign key (challenge_id, force_id) references challenge (id, force_id)
    on delete restrict on update restrict
);

-- What was said stays as it was said.
create trigger challenge_turn_is_frozen before update or delete on challenge_turn for each row execute function refuse_change();
create function guard_challenge() returns trigger language plpgsql as $$
begin
  if (new.id, new.force_id, new.inspection_id, new.finding_id, new.reference, new.raised_on)
        is distinct from (old.id, old.force_id, old.inspection_id, old.finding_id, old.reference, old.raised_on)
      or old.state = 'accepted' or new.turns <> old.turns + 1 then
    raise exception 'a challenge keeps what it is about, turn by turn, and once accepted stays accepted';
  end if;
  return new;
end $$;
create trigger challenge_is_guarded before update on challenge for each row execute function guard_challenge();

-- The second wall: the force and its policing body read it; the office raises, presses and accepts, a coordinator answers.
do $$
declare
  t text;
  own constant text := 'force_id = any ((select app_forces())::uuid[])';
  coordinator constant text := '(select app_side() = ''force'' and app_role() = ''force-coordinator'')';
begin
  foreach t in array array['challenge', 'challenge_turn'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy owner_passes on %I to %I using (true) with check (true)', t, current_user);
    execute format('create policy readers_add_nothing on %I as restrictive for insert to outstanding_app with check (not (select app_only_reads()))', t);
    execute format('create policy readers_change_nothing on %I as restrictive for update to outstanding_app using (not (select app_only_reads()))', t);
    execute format('grant select, insert on %I to outstanding_app', t);
    execute format('create policy force_and_body_read on %I for select to outstanding_app
      using ((select app_side() in (''force'', ''policing-body'')) and %s)', t, own);
  end loop;
  execute format('create policy body_raises on challenge for insert to outstanding_app with check ((select app_in_body()) and %s)', own);
  execute format('create policy body_presses_or_accepts on challenge for update to outstanding_app
    using ((select app_in_body()) and %s and state = ''answered'') with check (state in (''unanswered'', ''accepted'') and %s)', own, own);
  execute format('create policy coordinator_answers on challenge for update to outstanding_app
    using (%s and %s and state = ''unanswered'') with check (state = ''answered'' and %s)', coordinator, own, own);
  execute format('create policy body_asks on challenge_turn for insert to outstanding_app
    with check ((select app_in_body()) and %s and turn <> ''answered'')', own);
  execute format('create policy coordinator_answers on challenge_turn for insert to outstanding_app
    with check (%s and %s and turn = ''answered'')', coordinator, own);
end $$;
grant update on challenge to outstanding_app;
