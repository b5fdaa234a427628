import "server-only";
import { client } from "../client";

/** How much of what was ordered is due and was not taken up yet: a number, of nobody's. */
export async function ordersWaiting(): Promise<number> {
  const [row] = await client().$queryRaw<{ waiting: number }[]>`
    select count(*)::int as waiting from pgboss.job where state < 'active' and start_after < now()`;
  return row?.waiting ?? 0;
}
