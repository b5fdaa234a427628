-- Nobody becomes somebody else by a link. Who lost a password that counted once is let in again by two administrators; the
-- taking-up is an event; and whose account it is is told, with the other administrators, by a mail that nobody can switch off.

-- That an administrator asks for a new link for somebody who had chosen a password before. Another one makes it.
create table renewal (
  person_id uuid primary key references person (id) on delete restrict on update restrict,
  organisation_id uuid not null references organisation (id) on delete restrict on update restrict,
  asked_by_id uuid not null references person (id) on delete restrict on update restrict,
  asked_at timestamptz(3) not null,
  used_at timestamptz(3),
  check (asked_by_id <> person_id)
);
alter table renewal enable row level security;
alter table renewal force row level security;
do $$ begin execute format('create policy owner_passes on renewal to %I using (true) with check (true)', current_user); end $$;
grant select, insert, update on renewal to outstanding_app;
create policy administrators_read on renewal for select to outstanding_app
  using ((select app_side() = 'administration') and organisation_id = (select app_organisation()));
create policy administrators_ask on renewal for insert to outstanding_app
  with check ((select app_side() = 'administration') and organisation_id = (select app_organisation()) and asked_by_id = (select app_person())
    and used_at is null and exists (select 1 from membership m where m.person_id = renewal.person_id and m.organisation_id = renewal.organisation_id));
create policy administrators_ask_again on renewal for update to outstanding_app
  using ((select app_side() = 'administration') and organisation_id = (select app_organisation()))
  with check (organisation_id = (select app_organisation()) and asked_by_id = (select app_person()) and used_at is null);

-- A link for somebody who has a password is made by another administrator than the one who asked for it, within seven days, and once.
create function guard_invitation() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if session_user <> current_user and exists (select 1 from person p where p.id = new.person_id and p.password_hash is not null) then
    update renewal r set used_at = now() where r.person_id = new.person_id and r.used_at is null
      and r.asked_by_id <> app_person() and r.asked_at > now() - interval '7 days';
    if not found then
      raise exception 'a new link for somebody who has a password is asked for by one administrator and made by another';
    end if;
  end if;
  return new;
end $$;
revoke all on function guard_invitation() from public;
create trigger invitation_is_guarded before insert on invitation for each row execute function guard_invitation();

-- Whether somebody of the asker's organisation has ever chosen a password.
create function has_joined(whom uuid) returns boolean
  language sql stable security definer set search_path = public, pg_temp as $$
  select app_side() = 'administration' and exists (select 1 from person p join membership m on m.person_id = p.id
    where p.id = whom and p.password_hash is not null and m.organisation_id = app_organisation())
$$;
revoke all on function has_joined(uuid) from public;
grant execute on function has_joined(uuid) to outstanding_app;

-- Whoever holds a link that counts acts on their own place in their organisation, and on nothing else.
drop function invitation_of(text, timestamptz);
create function invitation_of(token text, moment timestamptz)
  returns table (person_id uuid, email text, name text, post text, organisation_id uuid, organisation_kind text, organisation text, joined boolean)
  language sql stable security definer set search_path = public, pg_temp as $$
  select p.id, p.email, p.name, m.post, o.id, o.kind, o.name, p.password_hash is not null from invitation i join person p on p.id = i.person_id
    join membership m on m.person_id = p.id and m.state = 'active' join organisation o on o.id = m.organisation_id
  where i.token_hash = token and i.used_at is null and i.expires_at > moment
$$;
revoke all on function invitation_of(text, timestamptz) from public;
grant execute on function invitation_of(text, timestamptz) to outstanding_app;

-- What an account's mail tells: of its reader's own account, or of one that they look after.
alter table mail drop constraint mail_kind_check;
alter table mail add constraint mail_kind_check check (kind in ('at-once', 'digest', 'sign-in', 'account'));
alter table mail add column news text check (news in ('renewal-asked', 'invitation-renewed', 'invitation-taken-up', 'password-renewed'));
alter table mail add column news_of_id uuid references person (id) on delete restrict on update restrict;
alter table mail add constraint mail_about_an_account check ((kind = 'account') = (news is not null) and (news is null) = (news_of_id is null));
create policy own_account on mail for select to outstanding_app
  using (person_id = (select app_person()) and organisation_id = (select app_organisation()) and kind = 'account');

-- Tells somebody, and everybody who looks after their organisation but who did it, what happened to an account. Answers how many are told.
create function tell_of_account(whose uuid, what text, moment timestamptz) returns integer
language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare
  made uuid;
  many integer := 0;
begin
  if app_side() is distinct from 'administration'
    or not exists (select 1 from membership m where m.person_id = whose and m.organisation_id = app_organisation() and m.state <> 'ended') then
    return 0;
  end if;
  for made in
    insert into mail (key, kind, person_id, organisation_id, at, news, news_of_id)
    select 'account ' || uuidv7(), 'account', m.person_id, m.organisation_id, moment, what, whose
    from membership m where m.organisation_id = app_organisation() and m.state <> 'ended'
      and (m.person_id = whose or (m.state = 'active' and m.role = 'administrator' and m.person_id is distinct from app_person()))
    returning id
  loop
    perform order_job('send-mail', made::text, now());
    many := many + 1;
  end loop;
  return many;
end $$;
revoke all on function tell_of_account(uuid, text, timestamptz) from public;
grant execute on function tell_of_account(uuid, text, timestamptz) to outstanding_app;

-- What a mail of an account is about: nothing of a mail of another kind.
create function account_of_mail(wanted uuid) returns table (news text, own boolean, news_of_id uuid)
  language sql stable security definer set search_path = public, pg_temp as $$
  select m.news, m.person_id = m.news_of_id, m.news_of_id from mail m where m.id = wanted and m.kind = 'account' and m.state in ('waiting', 'ready')
$$;
revoke all on function account_of_mail(uuid) from public;
grant execute on function account_of_mail(uuid) to outstanding_app;

-- Failed attempts stand with the organisation of whose account it was, so that its administrators see them.
create or replace function record_access(person uuid, organisation uuid, what text, subject text, detail text) returns void
  language sql volatile security definer set search_path = public, pg_temp as $$
  insert into access_log (id, at, person_id, organisation_id, what, subject, detail)
  values (uuidv7(), now(), person, coalesce(organisation, (select m.organisation_id from membership m
    where what in ('sign-in-failed', 'invitation-taken-up') and m.person_id::text = subject and m.state <> 'ended' order by m.since desc, m.id limit 1)),
    what, subject, detail)
$$;
