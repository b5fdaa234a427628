import type { RetentionKind } from "@/lib/domain/retention/terms";

/** What is kept for a while, why, and since when its term counts. */
export interface RetentionWords {
  readonly kind: Record<RetentionKind, { readonly what: string; readonly why: string; readonly since: string }>;
}
