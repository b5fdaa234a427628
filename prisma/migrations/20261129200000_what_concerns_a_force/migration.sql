-- The page of a force shows what concerns it and none of its findings, newest first: few of the force's events, which are not to be
-- looked for among all of them.
create index event_of_force on event (force_id, "on" desc, number desc, id) where finding_id is null;
