import "server-only";
import { sessionReaders } from "./readers";
import type { Db } from "./scope";
import type { Browser } from "./sessions";

/** The doors to second factors: before there is a session by its own connections, and for one's own in the scope of the asker. */
const ask = async <Row extends object>(text: string, values: readonly unknown[]): Promise<readonly Row[]> =>
  (await sessionReaders().query<Row>(text, [...values])).rows;

const onlyId = async (text: string, values: readonly unknown[]): Promise<string | null> =>
  (await ask<{ id: string | null }>(text, values))[0]?.id ?? null;

/** After a right password: the step that waits for a code, or null where somebody has no second factor. */
export const beginStep = (personId: string, now: Date, { name, known }: Browser): Promise<string | null> =>
  onlyId("select begin_step($1::uuid, $2, $3::text, $4::boolean) as id", [personId, now, name, known]);

export interface CountedCode {
  readonly personId: string;
  readonly email: string;
  readonly secret: string;
  readonly lastStep: number;
}

/** Counts a code of a step, before it is looked at; null where the step is over or there were too many. */
export async function countCode(step: string, now: Date): Promise<CountedCode | null> {
  const [row] = await ask<{ person_id: string; email: string; secret: string; last_step: string }>(
    "select person_id, email, secret, last_step from count_code($1::uuid, $2)",
    [step, now],
  );
  return row
    ? { personId: row.person_id, email: row.email, secret: row.secret, lastStep: Number(row.last_step) }
    : null;
}

/** The session that a right code begins; null where it was taken meanwhile. */
export const passStep = (step: string, codeStep: number, now: Date): Promise<string | null> =>
  onlyId("select pass_step($1::uuid, $2::bigint, $3) as id", [step, codeStep, now]);

export const passStepByRecovery = (step: string, hash: string, now: Date): Promise<string | null> =>
  onlyId("select pass_step_by_recovery($1::uuid, $2, $3) as id", [step, hash, now]);

export interface OwnSecondFactor {
  /** Sealed. */
  readonly secret: string;
  /** Null as long as no code was given. */
  readonly confirmedAt: Date | null;
  readonly lastStep: number;
  readonly codesLeft: number;
}

export async function ownSecondFactor(db: Db): Promise<OwnSecondFactor | null> {
  const [row] = await db.$queryRaw<(Omit<OwnSecondFactor, "lastStep"> & { lastStep: bigint })[]>`
    select secret, confirmed_at as "confirmedAt", last_step as "lastStep", codes_left as "codesLeft" from own_second_factor()`;
  return row ? { ...row, lastStep: Number(row.lastStep) } : null;
}

const did = async (answer: Promise<readonly { readonly done: boolean }[]>): Promise<boolean> =>
  (await answer)[0]?.done === true;

export const beginSecondFactor = (db: Db, sealed: string, now: Date): Promise<boolean> =>
  did(db.$queryRaw`select begin_second_factor(${sealed}, ${now}) as done`);

/** Counts a code of the asker's own before it is looked at; false where there were too many of late. */
export const countOwnCode = (db: Db, now: Date): Promise<boolean> =>
  did(db.$queryRaw`select count_own_code(${now}) as done`);

export const confirmSecondFactor = (db: Db, step: number, hashes: readonly string[], now: Date): Promise<boolean> =>
  did(db.$queryRaw`select confirm_second_factor(${step}::bigint, ${[...hashes]}::text[], ${now}) as done`);

export const endSecondFactor = (db: Db, step: number, now: Date): Promise<boolean> =>
  did(db.$queryRaw`select end_second_factor(${step}::bigint, ${now}) as done`);
