-- A letter that reports a move into Engage tells its reasons: they wait with it, and the form of the decision begins with them.
alter table proposal add column reasons text[] not null default '{}';
