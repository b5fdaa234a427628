-- Pages may be read from a copy of the database that follows it (DATABASE_READ_URL). What somebody has written they see at
-- once: their sessions keep how far the log of writes had come then, and a copy that has not come so far is not asked.
alter table session add column wrote pg_lsn;

create function note_written(writer uuid) returns void
  language sql volatile security definer set search_path = public, pg_temp as
  $$ update session set wrote = pg_current_wal_insert_lsn() where person_id = writer and ended_at is null $$;

create function written_in(session_id uuid) returns pg_lsn
  language sql stable security definer set search_path = public, pg_temp as
  $$ select s.wrote from session s where s.id = session_id $$;

revoke all on function note_written(uuid), written_in(uuid) from public;
grant execute on function note_written(uuid), written_in(uuid) to outstanding_app;
