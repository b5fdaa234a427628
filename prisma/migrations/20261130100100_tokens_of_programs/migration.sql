-- What a program shows in order to read as a person or an organisation. The register keeps the hash of it. It reads and never writes.
create table api_token (
  id uuid primary key,
  organisation_id uuid not null references organisation (id) on delete restrict on update restrict,
  -- Who made it; a personal one reads as they do, as they are now.
  person_id uuid not null references person (id) on delete restrict on update restrict,
  kind text not null constraint api_token_kind check (kind in ('personal', 'organisation')),
  name text not null check (length(name) between 1 and 80),
  token_hash text not null unique,
  scopes text[] constraint api_token_scopes check (scopes is not null and cardinality(scopes) > 0),
  by text not null,
  at timestamptz(3) not null,
  expires_at timestamptz(3) not null check (expires_at > at and expires_at <= at + interval '400 days'),
  ended_at timestamptz(3),
  ended_by text,
  last_used_at timestamptz(3),
  constraint api_token_end check ((ended_at is null) = (ended_by is null))
);
create index api_token_of on api_token (organisation_id, person_id, at desc, id desc);

-- What was given to a token stays; it ends once.
create function guard_api_token() returns trigger language plpgsql as $$
begin
  if to_jsonb(new) - array['ended_at', 'ended_by', 'last_used_at'] is distinct from to_jsonb(old) - array['ended_at', 'ended_by', 'last_used_at']
      or (old.ended_at is not null and (new.ended_at, new.ended_by) is distinct from (old.ended_at, old.ended_by)) then
    raise exception 'a token keeps what it was given, and ends once';
  end if;
  return new;
end $$;
create trigger api_token_is_guarded before update on api_token for each row execute function guard_api_token();

alter table api_token enable row level security;
alter table api_token force row level security;
do $$ begin execute format('create policy owner_passes on api_token to %I using (true) with check (true)', current_user); end $$;
-- Nobody reads a hash back.
grant select (id, organisation_id, person_id, kind, name, scopes, by, at, expires_at, ended_at, ended_by, last_used_at) on api_token to outstanding_app;
grant insert on api_token to outstanding_app;
grant update (ended_at, ended_by) on api_token to outstanding_app;
-- A person has their own; who looks after what the organisation shares has its tokens; its administrators see and end all of them.
create policy own_and_shared_are_read on api_token for select to outstanding_app
  using (organisation_id = (select app_organisation()) and (person_id = (select app_person())
    or (kind = 'organisation' and (select app_shares_views())) or (select coalesce(app_role() = 'administrator', false))));
create policy readers_of_the_register_make_them on api_token for insert to outstanding_app
  with check (organisation_id = (select app_organisation()) and person_id = (select app_person())
    and (select coalesce(app_role() <> 'administrator', false)) and (kind = 'personal' or (select app_shares_views())));
create policy they_are_ended on api_token for update to outstanding_app
  using (organisation_id = (select app_organisation()) and (person_id = (select app_person())
    or (kind = 'organisation' and (select app_shares_views())) or (select coalesce(app_role() = 'administrator', false))));

-- Who reads with this token, as they are now, and whether it counts. An organisation's reads as its readers do: with the rights of no person.
create function api_token_of(hash text, moment timestamptz)
  returns table (token_id uuid, kind text, scopes text[], state text, until timestamptz, person_id uuid, name text, post text, role text,
    organisation_id uuid, organisation_kind text, organisation_name text, force_id uuid)
  language plpgsql volatile security definer set search_path = public, pg_temp as $$
begin
  -- To the minute: a program that reads page after page writes no row a page.
  update api_token t set last_used_at = moment where t.token_hash = hash and t.ended_at is null and t.expires_at > moment
    and (t.last_used_at is null or t.last_used_at < moment - interval '1 minute');
  return query select t.id, t.kind, t.scopes,
      case when t.ended_at is not null then 'ended' when t.expires_at <= moment then 'expired'
        when t.kind = 'personal' and m.id is null then 'nobody' else 'counts' end,
      coalesce(t.ended_at, t.expires_at),
      case t.kind when 'personal' then t.person_id else t.id end,
      case t.kind when 'personal' then p.name else t.name end,
      case t.kind when 'personal' then coalesce(m.post, t.by) else t.name end,
      case t.kind when 'personal' then coalesce(m.role, 'reader') else 'reader' end,
      o.id, o.kind, o.name, case o.kind when 'force' then o.id when 'policing-body' then o.oversees_id end
    from api_token t join organisation o on o.id = t.organisation_id join person p on p.id = t.person_id
      left join membership m on t.kind = 'personal' and m.person_id = t.person_id and m.organisation_id = t.organisation_id and m.state = 'active'
    where t.token_hash = hash;
end $$;
revoke all on function api_token_of(text, timestamptz) from public;
grant execute on function api_token_of(text, timestamptz) to outstanding_app;
