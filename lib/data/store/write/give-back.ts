/** How long a job may be taken up and not yet held, in seconds. */
export const TO_HOLD = 10;

/**
 * Gives back what was taken up by a process that is no more: it is active, and nobody holds it. Whoever takes a job up holds it
 * within seconds (`$2`), by a lock that ends with its transaction.
 */
export const GIVE_BACK = `
  with old as materialized (
    select name, id from pgboss.job
    where name = any ($1) and state = 'active' and started_on < now() - $2 * interval '1 second' for update skip locked
  ), left_alone as materialized (
    select name, id from old where pg_try_advisory_xact_lock(hashtextextended('job ' || id, 0))
  )
  update pgboss.job j set state = 'retry', start_after = now() from left_alone l
  where j.name = l.name and j.id = l.id returning j.id`;
