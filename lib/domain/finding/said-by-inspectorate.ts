import type { CalendarDate } from "../calendar";
import type { Status } from "./finding";

/**
 * Whether a finding's status is the inspectorate's own word. A finding that a force recorded is open from its publication
 * because the force said so; the inspectorate speaks when it confirms the record, or decides anything about its status.
 */
export const isSaidByInspectorate = ({
  unconfirmed,
  status,
  statusOn,
  publishedOn,
}: {
  readonly unconfirmed: boolean;
  readonly status: Status;
  readonly statusOn: CalendarDate | null;
  readonly publishedOn: CalendarDate | null;
}): boolean => !unconfirmed || status !== "open" || statusOn !== publishedOn;
