-- Kinds of local policing body as data: who signs for one, whether a deputy may, and how many days it has to respond.
create table body_kind (
  key text primary key check (key ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  name text not null check (length(name) between 1 and 200),
  label text not null check (length(label) between 1 and 200),
  signatory text not null check (length(signatory) between 1 and 200),
  deputy text not null check (length(deputy) between 1 and 200),
  deputy_signs boolean not null,
  response_days int not null check (response_days between 1 and 366),
  position int not null
);
alter table body_kind enable row level security;
alter table body_kind force row level security;
do $$ begin execute format('create policy owner_passes on body_kind to %I using (true) with check (true)', current_user); end $$;
create policy anyone_reads on body_kind for select to outstanding_app using (true);
grant select on body_kind to outstanding_app;
insert into body_kind (key, name, label, signatory, deputy, deputy_signs, response_days, position) values
  ('commissioner', 'Police and crime commissioner', 'PCC', 'Police and Crime Commissioner', 'Deputy Police and Crime Commissioner', true, 56, 1),
  ('fire-and-crime-commissioner', 'Police, fire and crime commissioner', 'PFCC', 'Police, Fire and Crime Commissioner',
    'Deputy Police, Fire and Crime Commissioner', true, 56, 2),
  ('mayor', 'Mayor', 'Mayor', 'Mayor', 'Deputy Mayor for Policing and Crime', true, 56, 3),
  ('city-authority', 'Police authority of the City of London', 'Police Authority Board', 'Chair of the Police Authority Board',
    'Deputy Chair of the Police Authority Board', true, 56, 4),
  -- From May 2028, where no mayor takes over; subject to legislation.
  ('policing-and-crime-board', 'Policing and crime board', 'Policing and Crime Board', 'Chair of the Policing and Crime Board',
    'Deputy Chair of the Policing and Crime Board', true, 56, 5);

alter table organisation
  add column body_kind text references body_kind (key) on delete restrict on update restrict,
  add column joined_on date;
update organisation set body_kind = case label
  when 'PFCC' then 'fire-and-crime-commissioner' when 'Mayor' then 'mayor' when 'MOPAC' then 'mayor'
  when 'Police Authority Board' then 'city-authority' else 'commissioner' end
where kind = 'policing-body';
-- A body has been here since the day on which its first member was invited.
update organisation o set joined_on = (select min((m.since at time zone 'Europe/London')::date) from membership m where m.organisation_id = o.id)
where o.kind = 'policing-body';
alter table organisation
  add constraint organisation_body_kind check ((kind = 'policing-body') = (body_kind is not null)),
  add constraint organisation_joined check (joined_on is null or kind = 'policing-body');

create function app_role() returns text language sql stable parallel safe as
  $$ select nullif(current_setting('app.role', true), '') $$;
-- Whether whoever asks works in the policing body's office: its readers, and those of the force, read as it does and are not of it.
create function app_in_body() returns boolean language sql stable parallel safe as
  $$ select coalesce(app_side() = 'policing-body' and app_role() = 'policing-body', false) $$;

-- What the local policing body of a force owes to one published report (Police Act 1996, section 55).
create table response (
  id uuid primary key default gen_random_uuid(),
  inspection_id uuid not null,
  force_id uuid not null,
  opened_for text not null check (length(opened_for) between 1 and 300),
  published_on date not null,
  last_day date not null check (last_day >= published_on),
  state text not null default 'awaited' constraint response_state check (state in ('awaited', 'published', 'not-required')),
  reference text unique check (reference ~ '^[A-Z]{2,5}-S55-[0-9]{4}-[0-9]{3,}$'),
  reference_year int,
  reference_number int,
  not_required_because text constraint response_not_required_because
    check (not_required_because in ('not-a-report', 'not-on-this-force', 'withdrawn', 'answered-elsewhere')),
  not_required_why text check (length(not_required_why) between 1 and 20000),
  not_required_on date,
  version int not null default 0,
  illustrative boolean not null default false,
  constraint response_once unique (inspection_id, force_id),
  constraint response_of_force unique (id, force_id),
  constraint response_number_once unique (force_id, reference_year, reference_number),
  constraint response_referenced check ((reference is null) = (state <> 'published') and (reference is null) = (reference_year is null)
    and (reference is null) = (reference_number is null)),
  constraint response_not_required check ((state = 'not-required') = (not_required_because is not null)
    and (state = 'not-required') = (not_required_why is not null) and (state = 'not-required') = (not_required_on is not null)),
  constraint response_inspection_fkey foreign key (inspection_id, force_id) references inspection_force (inspection_id, force_id)
    on delete restrict on update restrict
);
-- The list of responses, and what an office has to do: those that are awaited, the most urgent first.
create index response_by_last_day on response (force_id, last_day, id);
create index response_awaited on response (last_day, id) where state = 'awaited';

create table response_invitation (
  id uuid primary key,
  response_id uuid not null,
  force_id uuid not null,
  comments_by date not null,
  message text check (length(message) between 1 and 20000),
  "on" date not null,
  at timestamptz(3) not null,
  by_id uuid not null,
  by text not null,
  illustrative boolean not null default false,
  constraint response_invitation_by check (comments_by >= "on"),
  constraint response_invitation_response_fkey foreign key (response_id, force_id) references response (id, force_id) on delete restrict on update restrict
);
create index response_invitation_of on response_invitation (response_id, at);

create table response_comments (
  id uuid primary key,
  response_id uuid not null,
  force_id uuid not null,
  state text not null constraint response_comments_state check (state in ('draft', 'given')),
  words text not null check (length(words) between 1 and 20000),
  "on" date,
  at timestamptz(3) not null,
  by_id uuid not null,
  by text not null,
  version int not null default 0,
  illustrative boolean not null default false,
  constraint response_comments_given check ((state = 'given') = ("on" is not null)),
  constraint response_comments_response_fkey foreign key (response_id, force_id) references response (id, force_id) on delete restrict on update restrict
);
create unique index one_draft_of_comments on response_comments (response_id) where state = 'draft';
create index response_comments_of on response_comments (response_id, at);

create table response_draft (
  response_id uuid primary key,
  force_id uuid not null,
  comments text check (length(comments) between 1 and 20000),
  reply text check (length(reply) between 1 and 20000),
  at timestamptz(3) not null,
  by text not null,
  illustrative boolean not null default false,
  constraint response_draft_response_fkey foreign key (response_id, force_id) references response (id, force_id) on delete restrict on update restrict
);

create table response_answer (
  response_id uuid not null,
  finding_id uuid not null,
  force_id uuid not null,
  action text constraint response_answer_action check (action in ('taken', 'proposed', 'none')),
  words text check (length(words) between 1 and 20000),
  -- The published words that it answers, as they stood.
  about text not null,
  at timestamptz(3) not null,
  by text not null,
  illustrative boolean not null default false,
  primary key (response_id, finding_id),
  constraint response_answer_response_fkey foreign key (response_id, force_id) references response (id, force_id) on delete restrict on update restrict,
  constraint response_answer_finding_fkey foreign key (finding_id, force_id) references finding (id, force_id) on delete restrict on update restrict
);
create index response_answer_of_finding on response_answer (finding_id);

create table response_publication (
  response_id uuid not null,
  number int not null check (number >= 1),
  force_id uuid not null,
  document jsonb not null,
  notice text check (length(notice) between 1 and 20000),
  "on" date not null,
  at timestamptz(3) not null,
  by_id uuid not null,
  by text not null,
  illustrative boolean not null default false,
  primary key (response_id, number),
  constraint response_publication_notice check ((number = 1) = (notice is null)),
  constraint response_publication_response_fkey foreign key (response_id, force_id) references response (id, force_id) on delete restrict on update restrict
);

create table response_sending (
  response_id uuid not null,
  number int not null,
  recipient text not null constraint response_sending_recipient check (recipient in ('home-secretary', 'inspectorate')),
  force_id uuid not null,
  "on" date not null,
  at timestamptz(3) not null,
  by_id uuid not null,
  by text not null,
  illustrative boolean not null default false,
  primary key (response_id, number, recipient),
  constraint response_sending_publication_fkey foreign key (response_id, number) references response_publication (response_id, number)
    on delete restrict on update restrict,
  constraint response_sending_response_fkey foreign key (response_id, force_id) references response (id, force_id) on delete restrict on update restrict
);

-- What was said stays as it was said; what was published, sent or invited is never taken back.
create trigger response_publication_is_frozen before update or delete on response_publication for each row execute function refuse_change();
create trigger response_sending_is_frozen before update or delete on response_sending for each row execute function refuse_change();
create trigger response_invitation_is_frozen before update or delete on response_invitation for each row execute function refuse_change();
create function guard_response() returns trigger language plpgsql as $$
begin
  if (new.id, new.inspection_id, new.force_id, new.opened_for, new.published_on, new.last_day)
        is distinct from (old.id, old.inspection_id, old.force_id, old.opened_for, old.published_on, old.last_day)
      or (old.state = 'published' and (new.state, new.reference) is distinct from (old.state, old.reference)) then
    raise exception 'a response keeps its report, its clock and, once published, its reference';
  end if;
  return new;
end $$;
create trigger response_is_guarded before update on response for each row execute function guard_response();
create function guard_response_comments() returns trigger language plpgsql as $$
begin
  if old.state = 'given' then
    raise exception 'comments that were given are never rewritten';
  end if;
  return new;
end $$;
create trigger response_comments_are_guarded before update on response_comments for each row execute function guard_response_comments();

-- The second wall.
do $$
declare
  t text;
  own constant text := 'force_id = any ((select app_forces())::uuid[])';
begin
  foreach t in array array['response', 'response_invitation', 'response_comments', 'response_draft', 'response_answer', 'response_publication',
    'response_sending']
  loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy owner_passes on %I to %I using (true) with check (true)', t, current_user);
    execute format('create policy readers_add_nothing on %I as restrictive for insert to outstanding_app with check (not (select app_only_reads()))', t);
    execute format('create policy readers_change_nothing on %I as restrictive for update to outstanding_app using (not (select app_only_reads()))', t);
    execute format('grant select, insert on %I to outstanding_app', t);
  end loop;
  -- That one is owed, and what was published and sent: the three sides.
  foreach t in array array['response', 'response_publication', 'response_sending'] loop
    execute format('create policy sides_read on %I for select to outstanding_app using ((select app_side() = ''inspectorate'')
      or ((select app_side() in (''force'', ''policing-body'')) and %s))', t, own);
  end loop;
  -- What the office writes, alone.
  foreach t in array array['response_draft', 'response_answer'] loop
    execute format('create policy body_reads on %I for select to outstanding_app using ((select app_in_body()) and %s)', t, own);
    execute format('create policy body_changes on %I for update to outstanding_app using ((select app_in_body()) and %s)', t, own);
    execute format('grant update on %I to outstanding_app', t);
  end loop;
  foreach t in array array['response_invitation', 'response_draft', 'response_answer', 'response_publication', 'response_sending'] loop
    execute format('create policy body_adds on %I for insert to outstanding_app with check ((select app_in_body()) and %s)', t, own);
  end loop;
  execute format('create policy report_opens on response for insert to outstanding_app with check ((select app_side() = ''inspectorate'')
    or ((select app_side() = ''force'') and %s))', own);
  execute format('create policy body_changes on response for update to outstanding_app using ((select app_in_body()) and %s)', own);
  execute format('create policy force_and_body_read on response_invitation for select to outstanding_app
    using ((select app_side() in (''force'', ''policing-body'')) and %s)', own);
  -- The chief officer's comments: who drafts them, then the force and its policing body.
  execute format('create policy force_and_body_read on response_comments for select to outstanding_app
    using ((select app_side() in (''force'', ''policing-body'')) and %s and (state = ''given''
      or ((select app_side() = ''force'') and (select app_role() in (''force-coordinator'', ''chief-officer'')))))', own);
  execute format('create policy coordinator_adds on response_comments for insert to outstanding_app
    with check ((select app_side() = ''force'' and app_role() = ''force-coordinator'') and %s)', own);
  execute format('create policy coordinator_changes on response_comments for update to outstanding_app
    using ((select app_side() = ''force'' and app_role() = ''force-coordinator'') and %s and state = ''draft'')
    with check (%s)', own, own);
end $$;
grant update on response, response_comments to outstanding_app;

-- The history of a response: what is about a report and about no one finding.
create index event_of_report on event (inspection_id, force_id, number) where finding_id is null and inspection_id is not null;

-- Reports published since a body joined have their clock; a revisit that makes no recommendation starts none.
insert into response (inspection_id, force_id, opened_for, published_on, last_day, illustrative)
select i.id, f.force_id, b.name, i.published_on, i.published_on + (k.response_days - 1), i.illustrative
from inspection i join inspection_force f on f.inspection_id = i.id join organisation b on b.oversees_id = f.force_id
  join body_kind k on k.key = b.body_kind
where i.published_on >= b.joined_on
  and (i.type <> 'revisit' or exists (select 1 from finding r where r.inspection_id = i.id and r.force_id = f.force_id and r.kind = 'recommendation'));
