-- What a closing rests on beyond its words: how large the sample was, and how the letter is called, apart from where it is published.
alter table closure add column letter_reference text check (length(letter_reference) between 1 and 200);
alter table closure add column sample_size int check (sample_size between 1 and 100000);

-- One more dated sample that an inspector asked for when closing: due, and then met, not met, or overtaken by reopening.
create table follow_up (
  id uuid primary key,
  force_id uuid not null,
  finding_id uuid not null,
  asked text not null check (length(asked) between 1 and 20000),
  due_on date not null,
  state text not null default 'open',
  sample_size int check (sample_size between 1 and 100000),
  note text check (length(note) between 1 and 20000),
  ended_on date,
  ended_by text,
  "on" date not null,
  at timestamptz(3) not null,
  by_id uuid not null,
  by text not null,
  illustrative boolean not null default false,
  constraint follow_up_state check (state in ('open', 'met', 'not-met', 'overtaken')),
  constraint follow_up_due check (due_on > "on"),
  constraint follow_up_ended check ((state = 'open') = (ended_on is null) and (ended_on is null) = (ended_by is null)),
  constraint follow_up_finding_id_force_id_fkey foreign key (finding_id, force_id) references finding (id, force_id) on delete restrict on update restrict
);
create unique index one_follow_up_open on follow_up (finding_id) where state = 'open';
create index follow_up_finding_id_at_idx on follow_up (finding_id, at);

create function guard_follow_up() returns trigger language plpgsql as $$
begin
  if (new.id, new.force_id, new.finding_id, new.asked, new.due_on, new."on", new.at, new.by_id)
        is distinct from (old.id, old.force_id, old.finding_id, old.asked, old.due_on, old."on", old.at, old.by_id)
      or old.state <> 'open' then
    raise exception 'what a follow-up asked for is never rewritten';
  end if;
  return new;
end $$;
create trigger follow_up_is_guarded before update on follow_up for each row execute function guard_follow_up();

alter table follow_up enable row level security;
alter table follow_up force row level security;
create policy sides_read on follow_up for select to outstanding_app using (
  (select app_side() = 'inspectorate')
  or ((select app_side() = any (array['force', 'policing-body'])) and force_id = any ((select app_forces())::uuid[])));
create policy inspectors_add on follow_up for insert to outstanding_app with check ((select app_side() = 'inspectorate'));
create policy inspectors_change on follow_up for update to outstanding_app using ((select app_side() = 'inspectorate'));
create policy readers_add_nothing on follow_up as restrictive for insert to outstanding_app with check (not (select app_only_reads()));
create policy readers_change_nothing on follow_up as restrictive for update to outstanding_app using (not (select app_only_reads()));
create policy readers_drop_nothing on follow_up as restrictive for delete to outstanding_app using (not (select app_only_reads()));
grant select, insert, update on follow_up to outstanding_app;
do $$ begin execute format('create policy owner_passes on follow_up to %I using (true) with check (true)', current_user); end $$;
