-- A letter of the inspectorate whose annex publishes causes of concern. Where an entry of that name was added by hand, that one is it.
insert into inspection_type (key, name, position)
select 'letter', 'Letter', coalesce(max(position), 0) + 1 from inspection_type
having not exists (select 1 from inspection_type where key = 'letter' or lower(name) = 'letter');
