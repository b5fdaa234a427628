-- What has slipped, and by how much: findings whose target lies after the first one.
create index finding_slipped on finding (force_id, moves, (target - first_target)) where moves > 0;

-- No road changes a target without a date move: whoever writes as the app ends with as many approved moves as the finding
-- counts, and its target is one of the dates that were approved. Looked at when the transaction ends, since the two are written
-- one after the other. Whoever owns the tables passes, as in the policies.
create function target_moves_by_a_date_move() returns trigger language plpgsql as $$
begin
  if pg_has_role(current_user, (select relowner from pg_class where oid = tg_relid), 'member') then
    return null;
  end if;
  if new.target is null then
    raise exception 'a target is moved, never taken away';
  end if;
  if tg_op = 'UPDATE' and old.target is not null and new.moves <= old.moves then
    raise exception 'a target moves by a date move';
  end if;
  if new.moves <> (select count(*) from target_date d where d.finding_id = new.id and d.state = 'approved' and d."from" is not null)
      or not exists (select 1 from target_date d where d.finding_id = new.id and d.state = 'approved' and d."to" = new.target) then
    raise exception 'a target moves by a date move';
  end if;
  return null;
end $$;
create constraint trigger target_set_by_a_date after insert on finding deferrable initially deferred
  for each row when (new.target is not null) execute function target_moves_by_a_date_move();
create constraint trigger target_moves_by_a_date_move after update on finding deferrable initially deferred
  for each row when (new.target is distinct from old.target or new.moves is distinct from old.moves) execute function target_moves_by_a_date_move();
