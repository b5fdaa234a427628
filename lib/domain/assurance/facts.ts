import type { CalendarDate } from "../calendar";
import { entry, type Weights } from "../weight";
import type { Assurance } from "./lists";

/** What happened to the policing body's assurance. */
export type AssuranceFacts =
  | {
      readonly kind: "assurance-recorded";
      readonly from: Assurance;
      readonly to: Assurance;
      readonly note: string;
      /** The later assurance that goes on standing, where this one was recorded late. */
      readonly stands?: { readonly said: Assurance; readonly on: CalendarDate };
    }
  | { readonly kind: "move-seen"; readonly to: CalendarDate | null; readonly move: number };

export const ASSURANCE_WEIGHTS: Weights<AssuranceFacts> = {
  "assurance-recorded": entry("assurance"),
  "move-seen": entry("dates"),
};
