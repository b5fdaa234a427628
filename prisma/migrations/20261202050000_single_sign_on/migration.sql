-- Signing in with an account of one's organisation (OpenID Connect). A person is known by the issuer and its own name for them, never by an
-- address. Nothing of it is read or written but by these doors.
create table identity (
  issuer text not null check (char_length(issuer) between 1 and 500),
  subject text not null check (char_length(subject) between 1 and 255),
  person_id uuid not null unique references person (id) on delete restrict on update restrict,
  connected_at timestamptz(3) not null,
  primary key (issuer, subject)
);
alter table identity enable row level security;
alter table identity force row level security;
do $$ begin execute format('create policy owner_passes on identity to %I using (true) with check (true)', current_user); end $$;

alter table mail drop constraint mail_news_check;
alter table mail add constraint mail_news_check check (news in ('renewal-asked', 'invitation-renewed', 'invitation-taken-up', 'password-renewed',
  'second-factor-begun', 'second-factor-ended', 'recovery-code-used', 'codes-guessed', 'link-mailed', 'password-asked',
  'account-connected', 'account-disconnected'));

-- Whether somebody has a way in of their own: nobody makes them a link alone.
create function has_way_in(whom uuid) returns boolean
  language sql stable security definer set search_path = public, pg_temp as $$
  select exists (select 1 from person p where p.id = whom and p.password_hash is not null) or exists (select 1 from identity i where i.person_id = whom)
$$;
create or replace function has_joined(whom uuid) returns boolean
  language sql stable security definer set search_path = public, pg_temp as $$
  select app_side() = 'administration' and has_way_in(whom)
    and exists (select 1 from membership m where m.person_id = whom and m.organisation_id = app_organisation())
$$;
create or replace function guard_invitation() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if not new.own and session_user <> current_user and has_way_in(new.person_id) then
    update renewal r set used_at = now() where r.person_id = new.person_id and r.used_at is null
      and r.asked_by_id <> app_person() and r.asked_at > now() - interval '7 days';
    if not found then
      raise exception 'a new link for somebody who has a way in is asked for by one administrator and made by another';
    end if;
  end if;
  return new;
end $$;
create or replace function invitation_of(token text, moment timestamptz)
  returns table (person_id uuid, email text, name text, post text, organisation_id uuid, organisation_kind text, organisation text, joined boolean)
  language sql stable security definer set search_path = public, pg_temp as $$
  select p.id, p.email, p.name, m.post, o.id, o.kind, o.name, has_way_in(p.id) from invitation i join person p on p.id = i.person_id
    join membership m on m.person_id = p.id and m.state = 'active' join organisation o on o.id = m.organisation_id
  where i.token_hash = token and i.used_at is null and i.expires_at > moment
$$;

-- Whose account this is, where they may come in.
create function person_of_identity(by_issuer text, known_as text) returns uuid
  language sql stable security definer set search_path = public, pg_temp as $$
  select i.person_id from identity i join membership m on m.person_id = i.person_id and m.state = 'active'
  where i.issuer = by_issuer and i.subject = known_as
$$;

-- Takes up an invitation with such an account in place of a password: a password of before counts no more. Null where the link counts no
-- more, or the account is somebody else's.
create function take_up_invitation_with(token text, by_issuer text, known_as text, moment timestamptz) returns uuid
  language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare
  invited uuid;
begin
  if exists (select 1 from identity i join invitation v on v.token_hash = token
    where i.issuer = by_issuer and i.subject = known_as and i.person_id <> v.person_id) then return null; end if;
  invited := take_up_invitation(token, null, moment);
  if invited is null then return null; end if;
  delete from identity where person_id = invited;
  insert into identity (issuer, subject, person_id, connected_at) values (by_issuer, known_as, invited, moment);
  return invited;
end $$;

-- A password that is chosen by a link is the only way in from then on.
create or replace function take_up_invitation(token text, password text, moment timestamptz) returns uuid
  language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare
  invited uuid;
begin
  update invitation set used_at = moment where token_hash = token and used_at is null and expires_at > moment returning person_id into invited;
  update invitation set used_at = moment where person_id = invited and used_at is null;
  update person set password_hash = password where id = invited;
  delete from identity where person_id = invited;
  update session set ended_at = moment where person_id = invited and ended_at is null;
  return invited;
end $$;

-- The asker's own: since when, or null.
create function own_identity() returns timestamptz
  language sql stable security definer set search_path = public, pg_temp as $$ select connected_at from identity where person_id = app_person() $$;

-- Connects the asker's account of their organisation; false where it is somebody else's.
create function connect_identity(by_issuer text, known_as text, moment timestamptz) returns boolean
  language plpgsql volatile security definer set search_path = public, pg_temp as $$
begin
  if app_person() is null or exists (select 1 from identity where issuer = by_issuer and subject = known_as and person_id <> app_person()) then
    return false;
  end if;
  delete from identity where person_id = app_person();
  insert into identity (issuer, subject, person_id, connected_at) values (by_issuer, known_as, app_person(), moment);
  perform tell_own_account(app_person(), 'account-connected', moment);
  return true;
end $$;

-- Ends that; false where nothing was connected, or there is no password to come in by.
create function disconnect_identity(moment timestamptz) returns boolean
  language plpgsql volatile security definer set search_path = public, pg_temp as $$
begin
  delete from identity where person_id = app_person()
    and exists (select 1 from person p where p.id = app_person() and p.password_hash is not null);
  if not found then return false; end if;
  perform tell_own_account(app_person(), 'account-disconnected', moment);
  return true;
end $$;

revoke all on function has_way_in(uuid) from public;
do $$
declare
  f text;
begin
  foreach f in array array['person_of_identity(text, text)', 'take_up_invitation_with(text, text, text, timestamptz)', 'own_identity()',
    'connect_identity(text, text, timestamptz)', 'disconnect_identity(timestamptz)']
  loop
    execute format('revoke all on function %s from public', f);
    execute format('grant execute on function %s to outstanding_app', f);
  end loop;
end $$;
