import type { CalendarDate } from "../calendar";
import type { FindingKind } from "../finding/kind";
import type { Mismatch } from "./movement";

/** Why a board pack is not built or issued, and why something is not minuted. */
export type BoardPackRefusal =
  | { readonly why: "period-backwards"; readonly from: CalendarDate; readonly to: CalendarDate }
  /** `first`: the first day of which the register knows anything; null where it knows nothing. */
  | { readonly why: "period-before-the-register"; readonly first: CalendarDate | null }
  | { readonly why: "period-too-long"; readonly latest: CalendarDate }
  | { readonly why: "history-not-worked-out"; readonly missing: number }
  | { readonly why: "history-unread"; readonly reference: string }
  /** A count that does not come out. */
  | {
      readonly why: "pack-unreconciled";
      readonly where: Mismatch["where"];
      readonly kind: FindingKind | null;
      readonly counted: number;
      readonly made: number;
      /** The pack before. */
      readonly last: string | null;
    }
  /** Issued again it would say the same. */
  | { readonly why: "pack-unchanged"; readonly reference: string; readonly number: number }
  | { readonly why: "pack-without-committee" }
  | { readonly why: "references-not-in-pack"; readonly references: readonly string[] }
  | { readonly why: "request-answered"; readonly on: CalendarDate }
  | { readonly why: "resolution-not-answered" }
  | { readonly why: "layout-name-taken"; readonly name: string };
