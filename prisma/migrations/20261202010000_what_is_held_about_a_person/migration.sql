-- What the register holds about a person: for themselves, and for the administrators of their organisation. Of what they did in the
-- register's history it says when and what kind, never the words: these are the record of the force, read there as far as somebody reads it.
-- No hash, secret or key is ever part of it.
create function held_about(whose uuid, section text, after uuid, most integer) returns table (id uuid, held jsonb)
language plpgsql stable security definer set search_path = public, pg_temp as $$
declare
  statement text;
begin
  if whose is distinct from app_person() and not (coalesce(app_side() = 'administration', false) and exists (
      select from membership m where m.person_id = whose and m.organisation_id = app_organisation() and m.state <> 'ended')) then
    return;
  end if;
  statement := case section
    when 'person' then $q$ select p.id, jsonb_build_object('name', p.name, 'email', p.email, 'since', p.created_at, 'hasPassword', p.password_hash is not null,
        'hasSecondFactor', exists (select from second_factor f where f.person_id = p.id and f.confirmed_at is not null)) as held from person p where p.id = $1 $q$
    when 'posts' then $q$ select m.id, jsonb_build_object('organisation', o.name, 'post', m.post, 'role', m.role, 'state', m.state, 'since', m.since,
        'until', m.until) as held from membership m join organisation o on o.id = m.organisation_id where m.person_id = $1 $q$
    when 'sessions' then $q$ select s.id, jsonb_build_object('started', s.started_at, 'seen', s.seen_at, 'ended', s.ended_at, 'browser', s.browser) as held
        from session s where s.person_id = $1 $q$
    when 'links' then $q$ select i.id, jsonb_build_object('until', i.expires_at, 'used', i.used_at, 'askedForByThem', i.own) as held
        from invitation i where i.person_id = $1 $q$
    when 'tokens' then $q$ select t.id, jsonb_build_object('name', t.name, 'kind', t.kind, 'reads', t.scopes, 'made', t.at, 'until', t.expires_at,
        'ended', t.ended_at, 'lastUsed', t.last_used_at) as held from api_token t where t.person_id = $1 $q$
    when 'views' then $q$ select v.id, jsonb_build_object('name', v.name, 'shows', v.parameters, 'shared', v.shared) as held
        from saved_view v where v.person_id = $1 $q$
    when 'calendars' then $q$ select c.id, jsonb_build_object('made', c.at, 'ended', c.ended_at) as held from calendar_feed c where c.person_id = $1 $q$
    when 'absences' then $q$ select a.id, jsonb_build_object('from', a.from_on, 'until', a.until_on, 'ended', a.ended_at) as held
        from away a where a.person_id = $1 $q$
    when 'wishes' then $q$ select t.person_id as id, to_jsonb(t) - 'person_id' as held from telling t where t.person_id = $1 $q$
    when 'forces' then $q$ select o.id, jsonb_build_object('force', o.name) as held from own_force f join organisation o on o.id = f.force_id
        where f.person_id = $1 $q$
    when 'answers-for' then $q$ select f.id, jsonb_build_object('finding', f.reference, 'owner', f.owner_id is not distinct from $1,
        'sponsor', f.sponsor_id is not distinct from $1) as held from finding f where (f.owner_id = $1 or f.sponsor_id = $1) and f.reference is not null $q$
    when 'mails' then $q$ select m.id, jsonb_build_object('at', m.at, 'kind', m.kind, 'state', m.state, 'to', m.address, 'subject', m.subject,
        'text', m.body) as held from mail m where m.person_id = $1 $q$
    when 'notices' then $q$ select n.event_id as id, jsonb_build_object('at', n.at, 'as', n.told_as, 'read', n.read_at, 'mailed', n.mailed_at) as held
        from notice n where n.person_id = $1 $q$
    when 'reminders' then $q$ select r.id, jsonb_build_object('at', r.at, 'clock', r.clock, 'as', r.told_as, 'mailed', r.mailed_at) as held
        from reminder r where r.person_id = $1 $q$
    when 'imports' then $q$ select r.id, jsonb_build_object('file', r.file_name, 'started', r.started_at, 'state', r.state) as held
        from register_import r where r.person_id = $1 $q$
    when 'readings' then $q$ select r.id, jsonb_build_object('name', r.name, 'started', r.started_at, 'state', r.state) as held
        from report_reading r where r.person_id = $1 $q$
    when 'papers' then $q$ select t.id, jsonb_build_object('ordered', t.ordered_at, 'deed', t.deed ->> 'do', 'state', t.state) as held
        from together t where t.person_id = $1 $q$
    when 'deeds' then $q$ select e.id, jsonb_build_object('at', e.at, 'on', e."on", 'kind', e.kind, 'as', e.by) as held
        from event e where e.person_id = $1 $q$
    when 'access' then $q$ select a.id, jsonb_build_object('at', a.at, 'what', a.what, 'of', a.subject, 'detail', a.detail) as held
        from access_log a where a.person_id = $1 $q$
  end;
  if statement is null then raise exception 'nothing of this name is held about a person'; end if;
  return query execute format('select q.id, q.held from (%s) q where $2::uuid is null or q.id > $2 order by q.id limit $3', statement)
    using whose, after, most;
end $$;
revoke all on function held_about(uuid, text, uuid, integer) from public;
grant execute on function held_about(uuid, text, uuid, integer) to outstanding_app;
-- What somebody did, found by who they are.
create index event_of_person on event (person_id, id);
