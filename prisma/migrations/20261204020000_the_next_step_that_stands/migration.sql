-- An update without a day stands after those that have one, whenever it was recorded: the next step is the one that lists and pages show.
create or replace function clocks_running(of_force uuid, day date)
returns table (clock text, subject_id uuid, finding_id uuid, from_on date, owner_id uuid, sponsor_ids uuid[], is_theirs boolean)
language sql stable security definer set search_path = public, pg_temp as $$
  with member as (select m.person_id, m.role from membership m where m.organisation_id = force_now(of_force) and m.state = 'active'),
  open as (
    select f.*, (select m.person_id from member m where m.person_id = f.owner_id and m.role in ('force-staff', 'force-coordinator', 'chief-officer')) as owns,
      array(select m.person_id from member m where m.role = 'chief-officer' and (m.person_id = f.sponsor_id
        or m.person_id = (select c.sponsor_id from finding c where c.id = f.parent_id)) order by m.person_id) as sponsors,
      coalesce(f.next_check_on >= day, false) as theirs
    from finding f where f.force_id = of_force and f.published_on is not null
  ), live as (select * from open where status <> 'closed' and not submission_pending)
  select 'target', id, id, coalesce(target, deadline_on), owns, sponsors, theirs from live
    where coalesce(target, case when deadline_kind <> 'immediate' then deadline_on end) is not null
  union all
  select 'immediate', id, id, published_on, owns, sponsors, theirs from live where deadline_kind = 'immediate' and target is null
  union all
  select 'allocation', id, id, coalesce(allocated_on, published_on), null, '{}', false from live where owner_id is null
  union all
  select 'quiet', id, id, greatest(published_on, allocated_on, reopened_on, progress_on, updated_on), owns, sponsors, false from live where owner_id is not null
  union all
  select 'next-step', l.id, l.id, u.next_step_on, l.owns, l.sponsors, false from live l
    join lateral (select p.next_step_on from progress_update p where p.finding_id = l.id order by p.undated, p."on" desc, p.at desc, p.id desc limit 1) u
      on u.next_step_on is not null
  union all
  select 'dependency', id, id, next_check_on, owns, sponsors, false from live where next_check_on is not null
  union all
  select 'follow-up', o.id, o.id, u.due_on, o.owns, o.sponsors, false from open o
    join follow_up u on u.finding_id = o.id and u.state = 'open' where o.status = 'closed'
  union all
  select distinct on (r.id, o.owns) 'revisit', r.id, null::uuid, r.planned_from, o.owns, '{}'::uuid[], false from revisit r
    join revisit_finding v on v.revisit_id = r.id join open o on o.id = v.finding_id
    where r.force_id = of_force and r.state = 'planned'
  union all
  select 'response', r.id, null, r.published_on - 1, null, '{}', false from response r
    where r.force_id = of_force and r.state = 'awaited' and r.clock
$$;
