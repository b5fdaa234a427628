import { discoveryAddress, isIssuer } from "@/lib/domain/people/identity";
import type { Environment } from "@/lib/env";
import { askProvider } from "@/lib/outside/identity-provider";
import { fine, isHere, note, type Told, wrong } from "./finding";

/** Whether the provider of single sign-on answers, and is who the settings say. */
async function aboutProvider(issuer: string, tenants: readonly string[] = []): Promise<Told> {
  const named = (await askProvider(issuer))?.issuer ?? null;
  if (named !== null && named !== issuer && isIssuer(issuer, named) && tenants.length === 0)
    return note(
      `${issuer} vouches for people of every organisation that it serves; of these only who is invited comes in.`,
      "Name your own in OIDC_TENANTS, or set OIDC_ISSUER to the issuer of your tenant alone.",
    );
  if (named !== null && isIssuer(issuer, named)) return fine(`people sign in with ${issuer}`);
  return wrong(
    named === null
      ? `OIDC_ISSUER does not answer at ${discoveryAddress(issuer)}, so nobody signs in with it.`
      : `OIDC_ISSUER is ${issuer}, and calls itself ${named.slice(0, 200)}: its tokens are refused.`,
    "Set OIDC_ISSUER to the issuer that its discovery document names, and let this machine reach it.",
  );
}

/** What settings that can be read still say wrong together. */
export async function aboutSettings(settings: Environment): Promise<readonly Told[]> {
  const { NEXTAUTH_URL, OUTSTANDING_PROXIES, OUTSTANDING_SECOND_FACTOR, OUTSTANDING_SECURITY_CONTACT } = settings;
  const told: Told[] = [fine(`Node ${process.versions.node}, settings that can be read`)];
  const { protocol, hostname } = new URL(NEXTAUTH_URL);
  if (settings.OUTSTANDING_DEMONSTRATION) return told;
  if (protocol === "https:") told.push(fine(`people reach it at ${NEXTAUTH_URL}`));
  else if (isHere(hostname))
    told.push(
      note(
        `NEXTAUTH_URL is ${NEXTAUTH_URL}, which only this machine reaches.`,
        "Set it to the address that people use, such as https://outstanding.example.police.uk.",
      ),
    );
  else
    told.push(
      wrong(
        `NEXTAUTH_URL is ${NEXTAUTH_URL}: passwords and sessions go over the network unencrypted.`,
        "Put a proxy with a certificate in front (deploy/nginx.conf) and set NEXTAUTH_URL to its https:// address.",
      ),
    );
  if (protocol === "https:" && OUTSTANDING_PROXIES === 0)
    told.push(
      wrong(
        "OUTSTANDING_PROXIES is 0 and people use https://, so a proxy stands in front that is taken for everybody: attempts to sign in are not counted by address.",
        "Set OUTSTANDING_PROXIES to how many stand in front, 1 for one nginx.",
      ),
    );
  if (settings.OIDC_ISSUER) told.push(await aboutProvider(settings.OIDC_ISSUER, settings.OIDC_TENANTS));
  if (OUTSTANDING_SECOND_FACTOR === "offered")
    told.push(
      note(
        "Nobody has to have a second factor.",
        "Leave OUTSTANDING_SECOND_FACTOR empty: then inspectors, administrators and force coordinators have to.",
      ),
    );
  if (!OUTSTANDING_SECURITY_CONTACT)
    told.push(
      note(
        "Nobody is named to whom a hole is reported.",
        "Set OUTSTANDING_SECURITY_CONTACT; /.well-known/security.txt says it.",
      ),
    );
  return told;
}
