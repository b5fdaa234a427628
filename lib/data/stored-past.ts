import "server-only";
import type { PastEvent } from "@/lib/domain/as-at/fold";
import { AUDIENCES } from "@/lib/domain/audience";
import type { CalendarDate } from "@/lib/domain/calendar";
import { readPayload } from "@/lib/domain/event";
import { oneOf } from "./one-of";

/** An event as it is stored, for the fold. */
export interface StoredPast {
  readonly findingId: string;
  readonly on: CalendarDate;
  readonly number: number;
  readonly audience: string;
  readonly payload: string;
}

export const toPast = ({ on, number, audience, payload }: StoredPast): PastEvent => ({
  ...{ on, number, audience: oneOf(AUDIENCES, audience, "event.audience") },
  facts: readPayload(payload).facts,
});
