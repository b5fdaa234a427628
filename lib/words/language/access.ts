import type { AccessEvent } from "@/lib/domain/people/access";

/** What an entry of the access log says. */
export interface AccessWords {
  readonly event: Record<AccessEvent, string>;
}
