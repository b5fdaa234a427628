import "server-only";
import { Unwritten } from "./rows";
import type { ChangeOf, Writing } from "./writing";

/** Orders the mails that tell of an account, through a door: it finds who looks after it, and leaves out who did it. */
export async function tellOfAccounts({ db, now }: Writing, told: readonly ChangeOf<"account-told">[]) {
  for (const { personId, about } of told) {
    const [row] = await db.$queryRaw<
      { told: number }[]
    >`select tell_of_account(${personId}::uuid, ${about}, ${now}) as told`;
    if (!row?.told) throw new Unwritten("told", "mail", 1, 0);
  }
}
