-- Checkpoints of the chains are signed and written outside the database (decision 0046). Here stands what they are made of.

-- Which register this is: minted when it is first asked for, so that a copy that never signed anything is another one.
create table register_identity (
  one boolean primary key default true check (one),
  id uuid not null default gen_random_uuid()
);
alter table register_identity enable row level security;
alter table register_identity force row level security;
do $$ begin execute format('create policy owner_passes on register_identity to %I using (true) with check (true)', current_user); end $$;
create function register_id() returns uuid
  language plpgsql volatile security definer set search_path = public, pg_temp as $$
begin
  insert into register_identity default values on conflict do nothing;
  return (select i.id from register_identity i);
end $$;

-- Every chain as it stands: its length and head, what its entry with the number `known` has as its hash, and the beginnings of the hashes
-- of the entries after that. No text, and of no use to whoever would forge one: the whole hash of the last entry is what is signed.
create function chain_marks(known jsonb) returns table (id text, length integer, head text, was text, since text)
  language sql stable security definer set search_path = public, pg_temp as $$
  select c.id, c.length, c.head,
    (select e.hash from event e where e.chain_id = c.id and e.number = (known ->> c.id)::integer),
    (select string_agg(e.number || ':' || left(e.hash, 8), ' ' order by e.number) from event e
      where e.chain_id = c.id and e.number > coalesce((known ->> c.id)::integer, 0) and e.number <= c.length)
  from chain c order by c.id;
$$;
revoke all on function register_id(), chain_marks(jsonb) from public;
grant execute on function register_id(), chain_marks(jsonb) to outstanding_app;

select pgboss.create_queue('checkpoint', '{"policy": "standard", "retryLimit": 1000000, "retryDelay": 60, "retryBackoff": true,
  "expireInSeconds": 900, "retentionMinutes": 5256000}');
