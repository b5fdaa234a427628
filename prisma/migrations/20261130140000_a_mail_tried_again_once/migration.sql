-- The press that last had a mail tried again: the same press, sent a second time, orders nothing more.
alter table mail add column press uuid;

drop function send_mail_again(uuid);

-- An administrator has a mail of their organisation that failed, or was kept, tried again. Answers whether there is one: a mail that this
-- press had tried again already, or that is being tried, is left as it is.
create function send_mail_again(wanted uuid, by_press uuid) returns boolean
language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare
  found_mail mail;
begin
  if app_side() is distinct from 'administration' then return false; end if;
  select * into found_mail from mail where id = wanted and organisation_id = app_organisation() for update;
  if not found or found_mail.state = 'sent' and found_mail.press is distinct from by_press then return false; end if;
  if found_mail.state not in ('failed', 'kept') or found_mail.press = by_press then return true; end if;
  update mail set state = case when body is null then 'waiting' else 'ready' end, failure = null, ended_at = null, tries = 0, press = by_press
  where id = wanted;
  perform order_job('send-mail', wanted::text, now());
  return true;
end $$;
revoke all on function send_mail_again(uuid, uuid) from public;
grant execute on function send_mail_again(uuid, uuid) to outstanding_app;
