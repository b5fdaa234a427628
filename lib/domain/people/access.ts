/** What the access log keeps: who came, what was read that not everybody may read, what was taken away, what was refused. */
export const ACCESS_EVENTS = [
  "signed-in",
  "sign-in-failed",
  "signed-out",
  "refused",
  "read",
  "exported",
  "downloaded",
  "verified",
  "invited",
  "role-changed",
  "suspended",
  "restored",
  "invitation-taken-up",
  "renewal-asked",
  "token-made",
  "token-ended",
  "read-by-program",
  "code-wrong",
  "proved-again",
  "proof-failed",
  "second-factor-begun",
  "second-factor-ended",
  "recovery-code-used",
  "password-asked",
  "account-connected",
  "account-disconnected",
] as const;
export type AccessEvent = (typeof ACCESS_EVENTS)[number];

/** Those that took or showed something of the register. */
export const READS: readonly AccessEvent[] = ["read", "downloaded", "exported", "read-by-program"];
