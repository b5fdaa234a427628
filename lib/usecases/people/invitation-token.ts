import { createHmac, randomUUID } from "node:crypto";
import { env } from "@/lib/env";
import { sendsMail } from "@/lib/outside/mail/send";
import type { Asked } from "../perform";
import { tokenHash } from "../take-up-invitation";

/** An invitation counts for fourteen days. */
export const INVITATION_DAYS = 14;

/**
 * The token of the invitation that a form with this key made. The key is random and comes once; without the server's
 * secret nobody makes a token of it. So a second press of the button gives the same link, the page after it can show the
 * link without having it in its address, and the register keeps only the token's hash.
 */
export const tokenFor = (key: string): string =>
  createHmac("sha256", env().NEXTAUTH_SECRET).update(`invitation ${key}`).digest("base64url");

/** What the register keeps of the invitation that a form makes. */
export const invitationFor = ({ key, now }: Pick<Asked, "key" | "now">) => ({
  id: randomUUID(),
  tokenHash: tokenHash(tokenFor(key)),
  expiresAt: new Date(now.getTime() + INVITATION_DAYS * 86_400_000),
  mailedBy: sendsMail() ? key : null,
});

const address = (token: string): string => `${env().NEXTAUTH_URL.replace(/\/$/, "")}/invitation?token=${token}`;

/** The address that an invited person opens, for whoever passes it on. */
export const invitationLink = (key: string): string => address(tokenFor(key));

/** The same address in a mail as it is kept, for whoever reads mails here: it opens nothing. */
const STANDS_ALONE = "it-stands-in-the-mail-alone";
export const keptLink = (): string => address(STANDS_ALONE);

/** What is sent in place of what is kept. */
export const withLink = (kept: string, key: string): string => kept.replaceAll(STANDS_ALONE, tokenFor(key));
