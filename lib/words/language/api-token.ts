import type { Lifetime, Scope, TokenKind } from "@/lib/domain/api-token/api-token";
import type { ApiTokenRefusal } from "@/lib/domain/api-token/refusals";
import type { Done, RefusalWords } from "./shapes";

/** Why a program is not answered with a page. */
export type ProgramProblem =
  | ("no-token" | "unknown-token" | "token-ended" | "token-expired" | "nobody-there" | "not-its-scope")
  | ("reads-no-records" | "too-many" | "not-understood" | "unknown-cursor" | "busy");

export interface ApiTokenWords {
  readonly kind: Record<TokenKind, string>;
  readonly scope: Record<Scope, string>;
  /** Whose eyes a token of each kind reads with. */
  readonly means: Record<TokenKind, string>;
  readonly lifetime: (days: Lifetime) => string;
  readonly problems: Record<ProgramProblem, string>;
  readonly wait: (seconds: number) => string;
  readonly notItsScope: (scope: Scope) => string;
  readonly noOrder: string;
  readonly searchTooLong: (most: number) => string;
  readonly done: Record<"make-token" | "end-token", Done>;
  readonly refusals: RefusalWords<ApiTokenRefusal>;
}
