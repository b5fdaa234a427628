import type { CalendarDate } from "../calendar";
import type { MoveReason } from "./lists";

/** A date that was proposed and waits for whoever approves it. */
export interface TargetRequest {
  readonly id: string;
  readonly from: CalendarDate | null;
  readonly to: CalendarDate;
  readonly reason: MoveReason | null;
  readonly why: string;
  /** The committee that granted the extension, where one did. */
  readonly grantedBy?: string | null;
  readonly byId: string;
  readonly by: string;
}
