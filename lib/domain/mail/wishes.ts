import type { Urgent } from "./lists";

/** How somebody wants to be told by mail. */
export interface Wishes {
  /** At which hour of their days the digest comes, by the clock in the United Kingdom. */
  readonly digestHour: number;
  readonly digest: boolean;
  /** 1 for Monday to 7 for Sunday: on these days nothing comes but what concerns their account. */
  readonly quietDays: readonly number[];
  readonly atOnce: Readonly<Record<Urgent, boolean>>;
}

/** What holds for whoever has said nothing; the database has the same. */
export const DEFAULT_WISHES: Wishes = {
  digestHour: 8,
  digest: true,
  quietDays: [6, 7],
  atOnce: { allocation: true, return: true, challenge: true },
};

export const DIGEST_HOURS: readonly number[] = [5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20];
export const WEEKDAYS = [1, 2, 3, 4, 5, 6, 7] as const;
