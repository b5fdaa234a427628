-- A deadline that is published in days or weeks: "within 28 days". Its last day cannot be another one than they give, so
-- nobody who may not change that day changes them.
alter table finding
  add column deadline_days integer,
  drop constraint finding_deadline,
  add constraint finding_deadline check (
    (deadline_kind in ('immediate', 'none') and deadline_date is null and deadline_months is null and deadline_days is null)
    or (deadline_kind = 'by' and deadline_date is not null and deadline_months is null and deadline_days is null)
    or (deadline_kind = 'within' and deadline_date is null and deadline_months between 1 and 120 and deadline_days is null)
    or (deadline_kind = 'within-days' and deadline_date is null and deadline_months is null and deadline_days between 1 and 1000)),
  add constraint finding_deadline_days_end check (
    deadline_kind <> 'within-days' or published_on is null or deadline_on = published_on + deadline_days);
