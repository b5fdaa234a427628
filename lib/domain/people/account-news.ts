/** What happens to an account so that its person, and whoever looks after it, are told. */
export const ACCOUNT_NEWS = [
  "renewal-asked",
  "invitation-renewed",
  "invitation-taken-up",
  "password-renewed",
  "second-factor-begun",
  "second-factor-ended",
  "recovery-code-used",
  "codes-guessed",
  "link-mailed",
  "password-asked",
  "account-connected",
  "account-disconnected",
] as const;
export type AccountNews = (typeof ACCOUNT_NEWS)[number];
