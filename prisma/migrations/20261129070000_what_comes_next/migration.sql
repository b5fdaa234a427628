-- What the force does next about a finding, and by when: said with an update, and standing as long as that does.
alter table progress_update add column next_step text, add column next_step_on date;
alter table progress_update
  add constraint progress_update_next_step check (length(next_step) between 1 and 20000),
  add constraint progress_update_next_step_on check (next_step_on is null or next_step is not null);

-- It is found like the note beside it.
create or replace function keep_words_of_updates() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  insert into search_row (source, source_id, finding_id, force_id, audience, words)
  select 'update', u.id, u.finding_id, u.force_id, 'shared',
    setweight(to_tsvector('english', plain_words(concat_ws(' ', u.note, u.next_step))), 'D') from fresh u
  on conflict (source, source_id) do update set words = excluded.words;
  return null;
end $$;
