-- What people are told of: a row for each person and event, made in the transaction of the event and of no other. Whoever was told
-- reads it with the event, and marks it as read; nothing else is theirs to do.
create table notice (
  person_id uuid not null references person (id) on delete restrict on update restrict,
  event_id uuid not null references event (id) on delete restrict on update restrict,
  -- The organisation for which they were told: whoever moved to another reads there what was told there.
  organisation_id uuid not null references organisation (id) on delete restrict on update restrict,
  told_as text not null check (told_as in ('owner', 'sponsor', 'coordinator', 'chief-officer', 'policing-body', 'inspector')),
  at timestamptz(3) not null,
  -- The event's in its chain: of what happened at one moment the last stands first.
  number integer not null,
  read_at timestamptz(3),
  primary key (person_id, event_id)
);
-- The inbox, newest first, and what of it is unread.
create index notice_newest on notice (person_id, organisation_id, at desc, number desc, event_id desc);
create index notice_unread on notice (person_id, organisation_id, at desc, number desc, event_id desc) where read_at is null;

alter table notice enable row level security;
alter table notice force row level security;
do $$ begin execute format('create policy owner_passes on notice to %I using (true) with check (true)', current_user); end $$;
grant select on notice to outstanding_app;
grant update (read_at) on notice to outstanding_app;
create policy own_reads on notice for select to outstanding_app
  using (person_id = (select app_person()) and organisation_id = (select app_organisation()));
create policy own_marks on notice for update to outstanding_app
  using (person_id = (select app_person()) and organisation_id = (select app_organisation()))
  with check (person_id = (select app_person()) and organisation_id = (select app_organisation()));
create policy readers_mark_nothing on notice as restrictive for update to outstanding_app
  using (not (select app_only_reads()));

-- Who is called by `who` of an event of a force: each person once, as what says most, in the organisation where they work; nobody
-- whose side does not read it.
create function called(of_force uuid, of_finding uuid, audience text, who text[])
returns table (person_id uuid, organisation_id uuid, told_as text)
language sql stable set search_path = public, pg_temp as $$
  select distinct on (p.person_id) p.person_id, m.organisation_id, p.told_as
  from (
    select f.owner_id as person_id, 'owner' as told_as, 1 as place from finding f where f.id = of_finding
    union all
    select coalesce(f.sponsor_id, c.sponsor_id), 'sponsor', 2
    from finding f left join finding c on c.id = f.parent_id where f.id = of_finding
    union all
    select m.person_id, r.told_as, r.place
    from (values ('coordinator', 'force-coordinator', 3), ('chief-officer', 'chief-officer', 4)) as r (told_as, role, place)
    join membership m on m.organisation_id = of_force and m.role = r.role and m.state = 'active'
    union all
    select m.person_id, 'policing-body', 5 from organisation o
    join membership m on m.organisation_id = o.id and m.role = 'policing-body' and m.state = 'active' where o.oversees_id = of_force
    union all
    select w.person_id, 'inspector', 6 from own_force w where w.force_id = of_force
  ) p
  join membership m on m.person_id = p.person_id and m.state = 'active'
  where p.told_as = any (who)
    and case p.told_as
      when 'policing-body' then audience in ('force-and-policing-body', 'shared', 'public', 'office')
      when 'inspector' then audience in ('shared', 'public', 'inspectorate')
      else audience in ('force', 'force-and-policing-body', 'shared', 'public') end
  order by p.person_id, p.place, m.id;
$$;
revoke all on function called(uuid, uuid, text, text[]) from public;

-- Tells people of events that the asker just recorded: `told` is [{"number": 7, "who": ["owner", …]}] of one chain. Nobody is told of
-- their own deed; twice told is told once.
create function tell(of_chain text, told json) returns integer
language sql volatile security definer set search_path = public, pg_temp as $$
  with made as (
    insert into notice (person_id, event_id, organisation_id, told_as, at, number)
    select c.person_id, e.id, c.organisation_id, c.told_as, e.at, e.number
    from json_to_recordset(told) as t (number integer, who text[])
    join event e on e.chain_id = of_chain and e.number = t.number and e.person_id = app_person()
    cross join lateral called(e.force_id, e.finding_id, e.audience, t.who) c
    where c.person_id is distinct from app_person()
    on conflict (person_id, event_id) do nothing
    returning 1
  )
  select count(*)::integer from made;
$$;
revoke all on function tell(text, json) from public;
grant execute on function tell(text, json) to outstanding_app;

-- How many notices of somebody are unread, for the navigation of every page: asked with their session, before anything is in scope.
-- Never more than a hundred, which the page says as "99+".
create function unread_notices(of_person uuid, of_organisation uuid) returns integer
language sql stable security definer set search_path = public, pg_temp as $$
  select count(*)::integer from (
    select 1 from notice where person_id = of_person and organisation_id = of_organisation and read_at is null limit 100
  ) unread;
$$;
revoke all on function unread_notices(uuid, uuid) from public;
grant execute on function unread_notices(uuid, uuid) to outstanding_app;
