import { orderDigests } from "@/lib/data/store/mail";

/** Orders the digest of everybody whose hour has come. One a day at most, so this may be begun again. */
export async function orderDigestsOfTheHour(): Promise<void> {
  await orderDigests(new Date());
}
