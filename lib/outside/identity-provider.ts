import { discoveryAddress } from "@/lib/domain/people/identity";

/** What a provider of OpenID Connect says of itself in its discovery document, as far as it is text. */
export interface SaidOfItself {
  readonly issuer: string | null;
  readonly endsSessionAt: string | null;
}

/** Asks the provider of this issuer what it is; null where it does not answer within five seconds, or not with an object. */
export async function askProvider(issuer: string): Promise<SaidOfItself | null> {
  const signal = AbortSignal.timeout(5_000);
  const answer = await fetch(discoveryAddress(issuer), { signal, cache: "no-store" }).catch(() => null);
  const said: unknown = answer?.ok ? await answer.json().catch(() => null) : null;
  if (typeof said !== "object" || said === null) return null;
  const text = (value: unknown) => (typeof value === "string" ? value : null);
  return {
    issuer: "issuer" in said ? text(said.issuer) : null,
    endsSessionAt: "end_session_endpoint" in said ? text(said.end_session_endpoint) : null,
  };
}
