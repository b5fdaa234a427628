-- What the policing body says to the public of a finding's progress: written in its office, read by nobody else until it is
-- published; one draft and one published wording at a time. Earlier ones stay for the history.
create table public_wording (
  id uuid not null primary key,
  force_id uuid not null,
  finding_id uuid not null,
  wording text not null,
  state text not null,
  "on" date not null,
  at timestamptz(3) not null,
  by_id uuid not null,
  "by" text not null,
  published_on date,
  published_by text,
  ended_on date,
  ended_why text,
  illustrative boolean not null default false,
  constraint public_wording_wording check (length(wording) between 1 and 20000),
  constraint public_wording_state check (state in ('draft', 'replaced', 'published', 'withdrawn')),
  constraint public_wording_published check (
    (state <> 'draft' or published_on is null)
    and (state <> 'published' or published_on is not null and published_by is not null)
    and (state <> 'withdrawn' or published_on is not null and ended_on is not null)),
  constraint public_wording_finding foreign key (finding_id, force_id) references finding (id, force_id) on delete restrict on update restrict
);
create unique index public_wording_one_draft on public_wording (finding_id) where state = 'draft';
create unique index public_wording_one_published on public_wording (finding_id) where state = 'published';
create index public_wording_finding_id_at_idx on public_wording (finding_id, at);

-- What was published stays as it was published; only that it ended is written.
create function guard_public_wording() returns trigger language plpgsql as $$
begin
  if (new.id, new.force_id, new.finding_id, new.wording, new."on", new.at, new.by_id, new."by", new.illustrative)
    is distinct from (old.id, old.force_id, old.finding_id, old.wording, old."on", old.at, old.by_id, old."by", old.illustrative)
    or old.published_on is not null and (new.published_on, new.published_by) is distinct from (old.published_on, old.published_by)
    or old.state in ('replaced', 'withdrawn') then
    raise exception 'a public wording stays as it was written';
  end if;
  return new;
end $$;
create trigger guard_public_wording before update on public_wording for each row execute function guard_public_wording();

alter table public_wording enable row level security;
alter table public_wording force row level security;
do $$ begin execute format('create policy owner_passes on public_wording to %I using (true) with check (true)', current_user); end $$;
grant select, insert, update on public_wording to outstanding_app;
create policy office_reads on public_wording for select to outstanding_app
  using ((select app_in_office()) and force_id = any ((select app_forces())::uuid[]));
create policy sides_read on public_wording for select to outstanding_app using (
  published_on is not null and ((select app_side() = 'inspectorate')
    or ((select app_side() in ('force', 'policing-body')) and force_id = any ((select app_forces())::uuid[]))));
create policy office_writes on public_wording for insert to outstanding_app
  with check ((select app_in_office()) and force_id = any ((select app_forces())::uuid[]) and state = 'draft');
create policy office_changes on public_wording for update to outstanding_app
  using ((select app_in_office()) and force_id = any ((select app_forces())::uuid[]));

-- The public register: views of its own, in a schema of its own, for a role of its own that reads nothing else. They show what
-- is published and confirmed by the inspectorate, and of the policing body what it has published. They run as the owner, so
-- what they leave out nobody can ask for.
create schema public_register;
grant usage on schema public_register to outstanding_public;

create view public_register.finding with (security_barrier) as
select o.slug as force, f.reference, f.family, f.reference_year, f.reference_number, p.reference as parent, f.kind, f.text,
  i.title as report, i.address as report_address, f.published_on, f.deadline_kind, f.deadline_date, f.deadline_months, f.deadline_on,
  f.status, f.status_on, c.outcome, c."on" as closed_on, c.letter, w.wording, w.published_on as wording_on,
  f.illustrative, coalesce(w.illustrative, false) as wording_illustrative
from public.finding f
  join public.organisation o on o.id = f.force_id
  join public.inspection i on i.id = f.inspection_id and i.published_on is not null
  left join public.finding p on p.id = f.parent_id and p.published_on is not null and (p.recorded_by = 'inspectorate' or p.confirmed_on is not null)
  left join public.closure c on c.finding_id = f.id and c.undone_on is null
  left join public.public_wording w on w.finding_id = f.id and w.state = 'published'
where f.published_on is not null and (f.recorded_by = 'inspectorate' or f.confirmed_on is not null)
  and c.outcome is distinct from 'recorded-in-error';

create view public_register.judgment with (security_barrier) as
select o.slug as force, row_number() over (order by j.id) as number, i.title as report, j.published_on, j.question, coalesce(g.name, j.grade) as grade, j.position, j.illustrative
from public.judgment j
  join public.organisation o on o.id = j.force_id
  join public.inspection i on i.id = j.inspection_id and i.published_on is not null and i.recorded_by = 'inspectorate'
  left join public.grade g on g.key = j.grade
where j.published_on is not null;

create view public_register.spell with (security_barrier) as
select o.slug as force, row_number() over (order by s.id) as number, s.entered_on, s.letter, s.left_on, s.left_letter,
  (select coalesce(json_agg(json_build_object('wording', r.wording, 'reference', f.reference, 'endedOn', r.ended_on) order by r.position, r.id), '[]')
    from public.engage_reason r left join public_register.finding f on f.reference = (select x.reference from public.finding x where x.id = r.finding_id)
    where r.spell_id = s.id) as reasons
from public.engage_spell s join public.organisation o on o.id = s.force_id;

create view public_register.force with (security_barrier) as
select o.slug, o.name, o.code, b.name as body, coalesce(b.label, 'PCC') as body_label,
  (select max(s.entered_on) from public.engage_spell s where s.force_id = o.id and s.left_on is null) as engaged_since,
  n.open, n.engage, n.closed
from public.organisation o
  left join public.organisation b on b.oversees_id = o.id
  left join lateral (
    select (count(*) filter (where f.status = 'open'))::int as open, (count(*) filter (where f.status = 'engage'))::int as engage,
      (count(*) filter (where f.status = 'closed'))::int as closed
    from public_register.finding f where f.force = o.slug
  ) n on true
where o.kind = 'force';

-- How far each force's register has come: every change of a page is an event of its chain. What concerns all of them (the
-- lists, how organisations are called) stands under no name.
create view public_register.version with (security_barrier) as
select coalesce(o.slug, '') as slug, sum(c.length)::text || coalesce(md5(string_agg(o.name || o.code, ',' order by c.id)), '') as version
from public.chain c left join public.organisation o on o.id = c.force_id
group by o.slug;

-- Which day it is in the demonstration; no row anywhere else.
create view public_register.story with (security_barrier) as
select d.story_day, d.started_on from public.demonstration d;

grant select on all tables in schema public_register to outstanding_public;
