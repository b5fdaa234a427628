import { env } from "@/lib/env";
import { askProvider } from "@/lib/outside/identity-provider";

/** Where somebody who came in with an account of their organisation signs out there too; null where it does not say, or cannot be reached. */
export async function whereToSignOut(): Promise<string | null> {
  const { OIDC_ISSUER: issuer, OIDC_CLIENT_ID: client, NEXTAUTH_URL: site } = env();
  if (!issuer || !client) return null;
  const ends = (await askProvider(issuer))?.endsSessionAt;
  if (!ends || !URL.canParse(ends)) return null;
  const to = new URL(ends);
  to.searchParams.set("client_id", client);
  to.searchParams.set("post_logout_redirect_uri", new URL("/sign-in", site).href);
  return to.href;
}
