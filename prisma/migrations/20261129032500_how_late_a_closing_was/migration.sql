-- A closing freezes how late it was: days after the first target and after the published deadline (negative: before).
-- Null where there was no such date, and of what was recorded in error, which is in no count.
alter table closure
  add column days_after_first_target int,
  add column days_after_deadline int,
  -- The moment of the reopening: what was said on that day stands before or after it.
  add column undone_at timestamptz(3);

update closure c set
  days_after_first_target = c."on" - case when c.undone_on is null then f.first_target
    else (select t."to" from target_date t where t.finding_id = c.finding_id and t.state = 'approved' and t."from" is null
      and t.decided_on <= c."on" order by t.at, t.id limit 1) end,
  days_after_deadline = c."on" - f.deadline_on
from finding f where f.id = c.finding_id and c.outcome <> 'recorded-in-error';

update closure c set undone_at = coalesce(
  (select max(e.at) from event e where e.finding_id = c.finding_id and e.kind = 'reopened' and e."on" = c.undone_on),
  c.undone_on::timestamp at time zone 'UTC')
where c.undone_on is not null;
alter table closure add constraint closure_undone_at check ((undone_on is null) = (undone_at is null));

create function guard_lateness() returns trigger language plpgsql as $$
begin
  if (new.days_after_first_target, new.days_after_deadline) is distinct from (old.days_after_first_target, old.days_after_deadline) then
    raise exception 'how late a closing was is frozen';
  end if;
  return new;
end $$;
create trigger closure_lateness_is_frozen before update on closure for each row execute function guard_lateness();
