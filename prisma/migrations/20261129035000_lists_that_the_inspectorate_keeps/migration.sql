-- Lists of the product as data: the inspectorate's administrator adds to them, renames and ends entries; none is ever deleted
-- and no key ever changes, so that what was written with one reads on. What the register itself knows by its key ("revisit",
-- "thematic") is seeded here like the rest.

create table inspection_type (
  key text primary key, name text not null, position int not null, from_on date, ended_on date);
create table grade (
  key text primary key, name text not null, position int not null, from_on date, ended_on date);
-- Which grades can be given together, in their order.
create table grade_scheme (
  key text primary key, name text not null, position int not null, from_on date, ended_on date,
  grades text[] constraint grade_scheme_grades check (grades is not null and cardinality(grades) > 0));
-- A round of inspections of one type: what is judged in it, and on which grades.
create table inspection_round (
  key text primary key, name text not null, position int not null, from_on date, ended_on date,
  type text not null references inspection_type (key) on delete restrict on update restrict,
  scheme text not null references grade_scheme (key) on delete restrict on update restrict);
create table judgment_question (
  key text primary key, name text not null, position int not null, from_on date, ended_on date,
  round text not null references inspection_round (key) on delete restrict on update restrict);
create table evidence_kind (
  key text primary key, name text not null, position int not null, from_on date, ended_on date);
create table theme (
  key text primary key, name text not null, position int not null, from_on date, ended_on date);

create function is_inspectorate_administrator() returns boolean language sql stable security definer
  set search_path = public, pg_temp as
  $$ select app_side() = 'administration' and exists (select 1 from organisation o where o.id = app_organisation() and o.kind = 'inspectorate') $$;
revoke all on function is_inspectorate_administrator() from public;
grant execute on function is_inspectorate_administrator() to outstanding_app;

do $$
declare
  t text;
begin
  foreach t in array array['inspection_type', 'grade', 'grade_scheme', 'inspection_round', 'judgment_question', 'evidence_kind', 'theme'] loop
    execute format($check$ alter table %1$I
      add constraint %2$I check (key ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(key) <= 120),
      add constraint %3$I check (length(btrim(name)) between 1 and 200 and name = btrim(name)),
      add constraint %4$I check (from_on is null or ended_on is null or ended_on >= from_on)$check$, t, t || '_key', t || '_name', t || '_days');
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy owner_passes on %I to %I using (true) with check (true)', t, current_user);
    -- The words of the lists are no secret: they stand on every form.
    execute format('create policy anyone_reads on %I for select to outstanding_app using (true)', t);
    execute format('create policy inspectorate_administrator_adds on %I for insert to outstanding_app with check ((select is_inspectorate_administrator()))', t);
    execute format('create policy inspectorate_administrator_changes on %I for update to outstanding_app using ((select is_inspectorate_administrator()))', t);
    execute format('grant select, insert, update (name, position, ended_on) on %I to outstanding_app', t);
  end loop;
  -- A name stands once in its list; a question once in its round.
  foreach t in array array['inspection_type', 'grade', 'grade_scheme', 'inspection_round', 'evidence_kind', 'theme'] loop
    execute format('create unique index %I on %I (lower(name))', t || '_name_once', t);
  end loop;
  create unique index judgment_question_name_once on judgment_question (round, lower(name));
end $$;

insert into inspection_type (key, name, position) values
  ('peel', 'PEEL', 1), ('accelerated-cause-of-concern', 'Accelerated cause of concern', 2), ('custody', 'Custody', 3),
  ('national-child-protection', 'National child protection', 4), ('crime-data-integrity', 'Crime data integrity', 5),
  ('thematic', 'Thematic', 6), ('revisit', 'Revisit', 7);

insert into grade (key, name, position, from_on) values
  ('outstanding', 'Outstanding', 1, null), ('good', 'Good', 2, null), ('adequate', 'Adequate', 3, null),
  ('requires-improvement', 'Requires improvement', 4, null), ('inadequate', 'Inadequate', 5, null), ('ungraded', 'Ungraded', 6, null);

insert into grade_scheme (key, name, position, grades) values
  ('four-grades', 'Four grades, to 2018/19', 1, '{outstanding,good,requires-improvement,inadequate,ungraded}'),
  ('five-grades', 'Five grades, from 2021/22', 2, '{outstanding,good,adequate,requires-improvement,inadequate,ungraded}');

-- A round holds from the first day on which fieldwork of it can have begun until the day from which the next one does.
insert into inspection_round (key, name, position, from_on, ended_on, type, scheme) values
  ('peel-2017', 'PEEL 2017', 1, '2017-01-01', '2018-06-01', 'peel', 'four-grades'),
  ('peel-2018-19', 'PEEL 2018/19', 2, '2018-06-01', '2021-01-01', 'peel', 'four-grades'),
  ('peel-2021-22', 'PEEL 2021/22', 3, '2021-01-01', '2023-01-01', 'peel', 'five-grades'),
  ('peel-2023-25', 'PEEL 2023–25', 4, '2023-01-01', null, 'peel', 'five-grades');

insert into judgment_question (key, name, position, round)
select round || '-' || btrim(regexp_replace(lower(name), '[^a-z0-9]+', '-', 'g'), '-'), name, row_number() over (), round
from (values
  ('peel-2017', 'Effectiveness'), ('peel-2017', 'Efficiency'), ('peel-2017', 'Legitimacy'),
  ('peel-2018-19', 'Effectiveness'), ('peel-2018-19', 'Efficiency'), ('peel-2018-19', 'Legitimacy'),
  ('peel-2018-19', 'Preventing crime and anti-social behaviour'), ('peel-2018-19', 'Investigating crime'),
  ('peel-2018-19', 'Protecting vulnerable people'), ('peel-2018-19', 'Serious and organised crime'),
  ('peel-2021-22', 'Preventing crime'), ('peel-2021-22', 'Treatment of the public'), ('peel-2021-22', 'Investigating crime'),
  ('peel-2021-22', 'Supporting victims'), ('peel-2021-22', 'Recording data about crime'), ('peel-2021-22', 'Responding to the public'),
  ('peel-2021-22', 'Protecting vulnerable people'), ('peel-2021-22', 'Managing offenders'), ('peel-2021-22', 'Serious and organised crime'),
  ('peel-2021-22', 'Developing a positive workplace'), ('peel-2021-22', 'Good use of resources'),
  ('peel-2023-25', 'Police powers and treating the public fairly and respectfully'), ('peel-2023-25', 'Preventing crime'),
  ('peel-2023-25', 'Responding to the public'), ('peel-2023-25', 'Investigating crime'), ('peel-2023-25', 'Protecting vulnerable people'),
  ('peel-2023-25', 'Managing offenders'), ('peel-2023-25', 'Building, supporting and protecting the workforce'),
  ('peel-2023-25', 'Leadership and force management')) as asked (round, name);

insert into evidence_kind (key, name, position) values
  ('document', 'Document', 1), ('data', 'Data', 2), ('case-file-audit', 'Case-file audit', 3), ('reality-testing', 'Reality testing', 4),
  ('observation', 'Observation', 5), ('survey', 'Survey', 6), ('interview', 'Interview', 7), ('scrutiny-panel', 'Scrutiny panel', 8),
  ('other', 'Other', 9);

insert into theme (key, name, position) values
  ('preventing-crime', 'Preventing crime', 1), ('recording-data-about-crime', 'Recording data about crime', 2),
  ('responding-to-the-public', 'Responding to the public', 3), ('investigating-crime', 'Investigating crime', 4),
  ('protecting-vulnerable-people', 'Protecting vulnerable people', 5), ('managing-offenders', 'Managing offenders', 6),
  ('serious-and-organised-crime', 'Serious and organised crime', 7), ('treating-the-public-fairly', 'Treating the public fairly', 8),
  ('custody', 'Custody', 9), ('developing-a-positive-workplace', 'Developing a positive workplace', 10),
  ('leadership-and-force-management', 'Leadership and force management', 11);

alter table inspection drop constraint inspection_type,
  add constraint inspection_type_fkey foreign key (type) references inspection_type (key) on delete restrict on update restrict;
alter table judgment drop constraint judgment_grade,
  add constraint judgment_grade_fkey foreign key (grade) references grade (key) on delete restrict on update restrict;
alter table evidence drop constraint evidence_kind,
  add constraint evidence_kind_fkey foreign key (kind) references evidence_kind (key) on delete restrict on update restrict;

-- A theme was free words. Those of published findings become entries, if they are none yet. What only a draft says stays out
-- of a list that everybody reads: such a draft is left without a theme, and its author chooses one.
create function pg_temp.theme_key(words text) returns text language sql immutable as
  $$ select coalesce(nullif(btrim(left(btrim(regexp_replace(lower(words), '[^a-z0-9]+', '-', 'g'), '-'), 80), '-'), ''), 'theme-' || md5(words)) $$;

insert into theme (key, name, position)
select key, name, 11 + row_number() over (order by key)
from (select distinct on (pg_temp.theme_key(theme)) pg_temp.theme_key(theme) as key, btrim(left(btrim(theme), 200)) as name
      from finding where published_on is not null and btrim(theme) <> '' order by pg_temp.theme_key(theme), theme, id) found
on conflict do nothing;

-- The register's own guards on findings are about people's changes; this is the register's.
alter table finding disable trigger user;
update finding set theme = (select t.key from theme t
  where lower(t.name) = lower(btrim(left(btrim(finding.theme), 200))) or t.key = pg_temp.theme_key(finding.theme)
  order by (lower(t.name) = lower(btrim(finding.theme))) desc, t.key limit 1)
where theme is not null;
alter table finding enable trigger user;
alter table finding add constraint finding_theme_fkey foreign key (theme) references theme (key) on delete restrict on update restrict;
create index finding_force_id_theme_idx on finding (force_id, theme);
