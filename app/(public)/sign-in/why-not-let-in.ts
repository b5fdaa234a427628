/** Why somebody who came back from the provider of single sign-on is not let in, and what they can do. */
const REFUSED: Readonly<Record<string, (provider: string) => string>> = {
  "no-email": (provider) =>
    `${provider} does not say which e-mail address your account has, so nobody is let in with it. Ask those who run it to send the address too.`,
  "other-tenant": () =>
    "Your account belongs to an organisation that does not use this register. Choose your account of the force, the policing body or HMICFRS.",
  "no-name": (provider) => `${provider} does not say whose account this is. Ask those who run it.`,
  unknown: () =>
    "Nobody here is known by this account. If you are invited, open the link of your invitation and choose this account there. If you have a password, sign in with it and connect the account under Where you are signed in.",
  invitation: () =>
    "The invitation has been used, is too old, or the account belongs to somebody else here. Ask your administrator for a new one.",
  busy: () =>
    "Others write to the register just now, so your invitation is not taken up. Open its link again in a moment.",
  "somebody-else": () => "This account is connected to somebody else here, so nothing was changed. Choose your own.",
  "only-way-in": () =>
    "You have no password, so this account is your only way in. Have a link for a password made first, by two administrators.",
  away: (provider) => `${provider} does not answer just now. Try again in a moment, or use your password.`,
};

/** By `refused`, which is ours, or `error`, which is next-auth's for whatever went wrong on the way; null where neither is said. */
export function whyNotLetIn(refused: unknown, error: unknown, provider: string): string | null {
  if (typeof refused === "string" && Object.hasOwn(REFUSED, refused)) return REFUSED[refused]?.(provider) ?? null;
  if (error === undefined) return null;
  return `${provider} did not say who you are: it took too long, or you went back. Begin again.`;
}
