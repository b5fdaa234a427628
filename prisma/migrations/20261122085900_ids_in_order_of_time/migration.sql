-- Ids that begin with their moment (RFC 9562, version 7): `uuidv7` is PostgreSQL's own from 18 on. Earlier ones get the same
-- by this name, before the first function that calls it. Where PostgreSQL has its own, that one is found first.
do $$
begin
  if to_regprocedure('pg_catalog.uuidv7()') is null then
    create function uuidv7() returns uuid language sql volatile parallel safe set search_path = pg_catalog as $body$
      select encode(
        set_bit(set_bit(
          overlay(uuid_send(gen_random_uuid())
            placing substring(int8send((extract(epoch from clock_timestamp()) * 1000)::bigint) from 3) from 1 for 6),
          52, 1), 53, 1),
        'hex')::uuid
    $body$;
  end if;
end $$;
