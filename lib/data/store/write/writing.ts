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

type Kind = Change["change"];

/** How changes of one kind are written, set-wise; `all` is everything that is written with them. */
type Writer<Name extends Kind> = (
  writing: Writing,
  changes: readonly ChangeOf<Name>[],
  all: readonly Change[],
) => Promise<void>;

/** The writer of each kind; a table has those of its own. */
export type Writers = { readonly [Name in Kind]: Writer<Name> };

/** Each of these writes its own table. */
export const both =
  <Name extends Kind>(...writers: readonly Writer<Name>[]): Writer<Name> =>
  async (writing, changes, all) => {
    for (const write of writers) await write(writing, changes, all);
  };

/** Those of one kind. */
export const ofKind = <Name extends Kind>(kind: Name, all: readonly Change[]): readonly ChangeOf<Name>[] =>
  all.filter((change): change is ChangeOf<Name> => change.change === kind);
