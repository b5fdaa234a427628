import "server-only";
import type { Change } from "@/lib/domain/change";
import type { Db } from "../../scope";

export type ChangeOf<Name extends Change["change"]> = Extract<Change, { change: Name }>;

/** The transaction that a decision is written in, and what every record of a force carries. */
export interface Writing {
  readonly db: Db;
  readonly now: Date;
  /** Whether what is written is illustrative: not in the published sources (demonstration only). */
  readonly illustrative: boolean;
  readonly forceId: string | null;
  readonly signed: {
    readonly forceId: string | null;
    readonly byId: string;
    readonly by: string;
    readonly at: Date;
    readonly illustrative: boolean;
  };
}
