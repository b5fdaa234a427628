import { randomUUID } from "node:crypto";
import { countAsking } from "@/lib/data/attempts";
import { askForPassword } from "@/lib/data/sessions";
import { sendsMail } from "@/lib/outside/mail/send";
import { tokenHash } from "../take-up-invitation";
import { tokenFor } from "./invitation-token";

/** Whether a lost password can be replaced by mail here: without a mail server two administrators do it (0045). */
export const passwordsByMail = (): boolean => sendsMail();

/**
 * Sends a link of an hour, with which a new password can be chosen once, to this address where somebody with a password has it; at most three an
 * hour. Answers 0 whether or not there is such an account, or after how many seconds this network may ask again. A second factor is
 * none of what a password replaces: it is asked for as before.
 */
export async function askForNewPassword(email: string, address: string | null, now: Date): Promise<number> {
  if (!passwordsByMail()) return 0;
  const seconds = await countAsking(address);
  if (seconds > 0) return seconds;
  const key = randomUUID();
  await askForPassword(email, tokenHash(tokenFor(key)), key, now);
  return 0;
}
