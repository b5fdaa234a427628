-- An extension that a committee grants is a date move like any other, with the committee's name.
alter table target_date add column granted_by text check (length(granted_by) between 1 and 200);
