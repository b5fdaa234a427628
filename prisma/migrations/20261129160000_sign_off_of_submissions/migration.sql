-- Sign-off of submissions by a chief officer, where a force asks for it. The force's own coordinators say whether it does.
alter table organisation add column submissions_signed_off boolean not null default false;
alter table organisation add constraint organisation_asks_for_sign_off check (kind = 'force' or not submissions_signed_off);
grant update (submissions_signed_off) on organisation to outstanding_app;
create policy force_asks_for_sign_off on organisation for update to outstanding_app
  using ((select app_side() = 'force') and id = any ((select app_forces())::uuid[]))
  with check (kind = 'force');
create policy readers_change_nothing on organisation as restrictive for update to outstanding_app using (not (select app_only_reads()));

-- Who signed off the words of a draft; a submission that came of it keeps that.
alter table submission add column signed_on date;
alter table submission add column signed_by_id uuid;
alter table submission add column signed_by text;
alter table submission add constraint submission_signed
  check ((signed_on is null) = (signed_by is null) and (signed_on is null) = (signed_by_id is null));

-- Sign-off is of words: other words have none, and nobody rewrites one. A submission keeps what its draft had.
create function guard_sign_off() returns trigger language plpgsql as $$
begin
  if new.signed_on is not null then
    if (new.statement, new.answers) is distinct from (old.statement, old.answers) then
      raise exception 'other words than those that were signed off';
    end if;
    if (new.signed_on, new.signed_by_id, new.signed_by) is distinct from (old.signed_on, old.signed_by_id, old.signed_by)
        and (old.signed_on is not null or new.state <> 'draft') then
      raise exception 'a sign-off is never rewritten';
    end if;
  elsif old.signed_on is not null and new.state <> 'draft' then
    raise exception 'a submission keeps its sign-off';
  end if;
  return new;
end $$;
create trigger submission_sign_off_is_guarded before update on submission for each row execute function guard_sign_off();

-- What is submitted where sign-off is asked for has it. Looked at once it is written: what is given as new may be a draft's.
create function guard_signed_off() returns trigger language plpgsql as $$
begin
  if tg_op = 'INSERT' and new.signed_on is not null then
    raise exception 'a draft is signed off after it was kept';
  end if;
  if new.state = 'pending' and new.signed_on is null and (tg_op = 'INSERT' or old.state <> 'pending')
      and exists (select 1 from organisation o where o.id = new.force_id and o.submissions_signed_off) then
    raise exception 'this force submits what a chief officer has signed off';
  end if;
  return null;
end $$;
create trigger submission_is_signed_off after insert or update on submission for each row execute function guard_signed_off();
