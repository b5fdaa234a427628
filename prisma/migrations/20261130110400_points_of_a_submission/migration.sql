-- A submission that was not returned has no points: an empty list, as the code reads it, and not nothing at all.
alter table submission alter column points set default '{}';
update submission set points = '{}' where points is null;
alter table submission alter column points set not null;
