-- What somebody does to more findings than they wait for: judged, summed up, and then done, by itself. A working paper of one
-- person: what it does is in the findings and their histories.
create table together (
  id uuid not null primary key,
  person_id uuid not null,
  force_id uuid not null,
  deed jsonb not null,
  ones jsonb not null,
  state text not null default 'checking',
  done integer not null default 0,
  judged jsonb not null default '[]',
  ordered_at timestamptz(3) not null,
  finished_at timestamptz(3),
  constraint together_state check (state in ('checking', 'checked', 'running', 'done', 'failed', 'dropped'))
);
create index together_person_id_ordered_at_idx on together (person_id, ordered_at);
alter table together enable row level security;
alter table together force row level security;
do $$ begin execute format('create policy owner_passes on together to %I using (true) with check (true)', current_user); end $$;
grant select, insert, update on together to outstanding_app;
create policy own on together to outstanding_app using (person_id = (select app_person()))
  with check (person_id = (select app_person()) and (select app_side() = 'force') and force_id = any ((select app_forces())::uuid[]));
create policy readers_add_nothing on together as restrictive for insert to outstanding_app with check (not (select app_only_reads()));
create policy readers_change_nothing on together as restrictive for update to outstanding_app using (not (select app_only_reads()));

select pgboss.create_queue('do-together', '{"policy": "standard", "retryLimit": 1000000, "retryDelay": 5, "retryBackoff": false,
  "expireInSeconds": 3600, "retentionMinutes": 5256000}');

-- Who ordered it, and when, as they are now: whoever does it does it as them. Nobody, while nothing of it is to be done.
create function who_does_together(wanted uuid)
  returns table (person_id uuid, name text, post text, role text, is_active boolean, organisation_id uuid,
    organisation_kind text, organisation_name text, force_id uuid, ordered_at timestamptz)
  language sql stable security definer set search_path = public, pg_temp as $$
  select p.id, p.name, m.post, m.role, m.state = 'active', o.id, o.kind, o.name,
    case o.kind when 'force' then o.id when 'policing-body' then o.oversees_id end, t.ordered_at
  from together t join person p on p.id = t.person_id
    join lateral (
      select * from membership where person_id = p.id order by (state <> 'ended') desc, since desc, id desc limit 1
    ) m on true
    join organisation o on o.id = m.organisation_id
  where t.id = wanted and t.state in ('checking', 'running')
$$;
revoke all on function who_does_together(uuid) from public;
grant execute on function who_does_together(uuid) to outstanding_app;
