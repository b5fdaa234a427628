import "server-only";
import type { Db } from "../../scope";

/** As the owner: ends the second factor of whoever has this address, and their sessions; tells them, and writes it down. False where there is none. */
export async function endFactorOf(db: Db, address: string, now: Date): Promise<boolean> {
  const [person] = await db.$queryRaw<{ id: string }[]>`
    select p.id from person p join second_factor f on f.person_id = p.id where p.email = lower(${address})`;
  if (!person) return false;
  await db.$executeRaw`delete from recovery_code where person_id = ${person.id}::uuid`;
  await db.$executeRaw`delete from second_factor where person_id = ${person.id}::uuid`;
  await db.$executeRaw`update session set ended_at = ${now} where person_id = ${person.id}::uuid and ended_at is null`;
  await db.$queryRaw`select tell_own_account(${person.id}::uuid, 'second-factor-ended', ${now})::text`;
  await db.$queryRaw`select record_access(${person.id}::uuid, null, 'second-factor-ended', 'by the server', null)::text`;
  return true;
}
