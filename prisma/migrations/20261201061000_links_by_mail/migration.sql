-- Links by mail: to whoever is invited, and to whoever has lost a password and asks for a new one at the sign-in page. The mail's row keeps of
-- which key the link is made, which opens nothing without the server's secret, and never the link: whoever reads mails here sees none.
alter table mail add column link_key uuid;
alter table mail drop constraint mail_news_check;
alter table mail add constraint mail_news_check check (news in ('renewal-asked', 'invitation-renewed', 'invitation-taken-up', 'password-renewed',
  'second-factor-begun', 'second-factor-ended', 'recovery-code-used', 'codes-guessed', 'link-mailed', 'password-asked'));
alter table mail add constraint mail_with_a_link check ((link_key is not null) = (news is not null and news in ('link-mailed', 'password-asked')));
create index mail_with_own_link on mail (person_id, at) where news = 'password-asked';

-- A link that somebody asked for themselves, by their own address: nobody else is to agree to it.
alter table invitation add column own boolean not null default false;
create policy no_own_link_is_made on invitation as restrictive for insert to outstanding_app with check (not own);
create or replace function guard_invitation() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if not new.own and session_user <> current_user and exists (select 1 from person p where p.id = new.person_id and p.password_hash is not null) then
    update renewal r set used_at = now() where r.person_id = new.person_id and r.used_at is null
      and r.asked_by_id <> app_person() and r.asked_at > now() - interval '7 days';
    if not found then
      raise exception 'a new link for somebody who has a password is asked for by one administrator and made by another';
    end if;
  end if;
  return new;
end $$;

-- Sends the link that an administrator has just made for somebody of their organisation, in the transaction that made it. Answers whether it does.
create function mail_link(whose uuid, token text, key uuid, moment timestamptz) returns boolean
  language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare
  made uuid;
begin
  if app_side() is distinct from 'administration'
    or not exists (select 1 from membership m where m.person_id = whose and m.organisation_id = app_organisation() and m.state <> 'ended')
    or not exists (select 1 from invitation i where i.person_id = whose and i.token_hash = token and i.used_at is null) then
    return false;
  end if;
  insert into mail (key, kind, person_id, organisation_id, at, news, news_of_id, link_key)
  values ('account ' || uuidv7(), 'account', whose, app_organisation(), moment, 'link-mailed', whose, key) returning id into made;
  if made is null then return false; end if;
  perform order_job('send-mail', made::text, now());
  return true;
end $$;

-- Makes a link of an hour for whoever has this address and a password, and sends it there; at most three in an hour. Says nothing to the asker,
-- for every reason why not.
create function ask_for_password(address text, token text, key uuid, moment timestamptz) returns void
  language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare
  whose uuid;
  at_home uuid;
  made uuid;
begin
  select p.id, m.organisation_id into whose, at_home from person p join membership m on m.person_id = p.id and m.state = 'active'
  where p.email = lower(address) and p.password_hash is not null order by m.since desc, m.id limit 1;
  if whose is null or (select count(*) from mail a where a.person_id = whose and a.news = 'password-asked' and a.at > moment - interval '1 hour') >= 3 then
    return;
  end if;
  insert into invitation (id, person_id, token_hash, expires_at, own) values (uuidv7(), whose, token, moment + interval '1 hour', true);
  insert into mail (key, kind, person_id, organisation_id, at, news, news_of_id, link_key)
  values ('account ' || uuidv7(), 'account', whose, at_home, moment, 'password-asked', whose, key) returning id into made;
  perform order_job('send-mail', made::text, now());
  insert into access_log (id, at, person_id, organisation_id, what) values (uuidv7(), moment, whose, at_home, 'password-asked');
end $$;

drop function account_of_mail(uuid);
create function account_of_mail(wanted uuid) returns table (news text, own boolean, news_of_id uuid, link_key uuid)
  language sql stable security definer set search_path = public, pg_temp as $$
  select m.news, m.person_id = m.news_of_id, m.news_of_id, m.link_key from mail m
  where m.id = wanted and m.kind = 'account' and m.state in ('waiting', 'ready')
$$;

revoke all on function mail_link(uuid, text, uuid, timestamptz), ask_for_password(text, text, uuid, timestamptz), account_of_mail(uuid) from public;
grant execute on function mail_link(uuid, text, uuid, timestamptz), ask_for_password(text, text, uuid, timestamptz), account_of_mail(uuid) to outstanding_app;
