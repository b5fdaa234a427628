import { recordAccess } from "@/lib/data/store/access";
import type { Actor } from "@/lib/domain/actor";
import type { Scope, TokenKind } from "@/lib/domain/api-token/api-token";
import { toCsv } from "@/lib/outside/csv";

/** Notes in the access log what a token is about to read: before it leaves. Who reads as an organisation is no person. */
export const noteRead = (
  actor: Actor,
  token: { readonly id: string; readonly kind: TokenKind },
  read: { readonly scope: Scope; readonly format: "json" | "csv"; readonly rows: number },
): Promise<void> =>
  recordAccess(
    { personId: token.kind === "personal" ? actor.personId : null, organisation: actor.organisation },
    "read-by-program",
    token.id,
    `${read.scope} ${read.format}: ${read.rows}`,
  );

/** A page as CSV: none of its cells is a formula, and Excel reads it as it is. */
export const csvOf = (head: readonly string[], rows: readonly (readonly string[])[]): string => toCsv(head, rows);
