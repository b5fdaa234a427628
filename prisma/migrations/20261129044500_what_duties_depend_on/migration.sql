-- What duties depend on: when the force last said how a finding stands (whatever day that holds from), how many moves of its
-- target the policing body has seen, and since when somebody's place is as it is.

alter table finding add column updated_on date, add column moves_seen int not null default 0;
-- Of what was there before, nobody is asked again.
update finding set updated_on = progress_on, moves_seen = moves;
alter table finding add constraint finding_moves_seen check (moves_seen between 0 and moves);

alter table membership add column changed_at timestamptz(3);

-- The findings of one person, whoever's force it is; and what is new for somebody who reads all forces.
create index finding_of_owner on finding (owner_id) where owner_id is not null;
create index finding_of_sponsor on finding (sponsor_id) where sponsor_id is not null;
create index event_by_moment on event (at);

-- How many findings that are not closed somebody owns and sponsors: numbers alone, for the administrator who is about to
-- suspend them or give them another role, and who reads no findings.
create function answers_for(person uuid) returns table (owned int, sponsored int)
  language sql stable security definer set search_path = public, pg_temp as $$
  select (count(*) filter (where f.owner_id = person))::int, (count(*) filter (where f.sponsor_id = person))::int
  from finding f join membership m on m.person_id = person and m.state <> 'ended' and m.organisation_id = f.force_id
  where f.published_on is not null and f.status <> 'closed' and (f.owner_id = person or f.sponsor_id = person)
    and app_side() = 'administration' and m.organisation_id = app_organisation()
$$;
revoke all on function answers_for(uuid) from public;
grant execute on function answers_for(uuid) to outstanding_app;
