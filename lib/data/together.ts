import "server-only";
import type pg from "pg";
import type { Actor } from "@/lib/domain/actor";
import { Prisma } from "./generated/client";
import { copyReaders, readers } from "./readers";
import { type Db, settingsOf } from "./scope";
import { nameOf } from "./statement-name";

/**
 * A statement that reads, and what is made of its rows. Days come as `YYYY-MM-DD`, moments as `Date`, `json` as what it holds;
 * counts are cast to `int` in the statement.
 */
export interface Question<Answer> {
  readonly sql: Prisma.Sql;
  readonly answer: (rows: readonly never[]) => Answer;
}

/** `Row` is what the statement selects, column by column. */
export const question = <Row, Answer>(sql: Prisma.Sql, answer: (rows: readonly Row[]) => Answer): Question<Answer> => ({
  sql,
  answer: answer as Question<Answer>["answer"],
});

/** In the place of a question that this asker has no need of: what is known without the database. */
export const askNothing = <Answer>(answer: Answer): Question<Answer> =>
  question(Prisma.sql`select where false`, () => answer);

/**
 * Who is asking; that no statement is compiled first (`jit`), which takes longer than any of ours takes to answer; and that
 * reading here and there costs little more than reading on (`random_page_cost`), as it does from memory and from any disk of today.
 */
const SETTINGS = `select set_config('app.person', $1, true), set_config('app.role', $2, true), set_config('app.side', $3, true),
  set_config('app.organisation', $4, true), set_config('app.forces', $5, true),
  set_config('jit', 'off', true), set_config('random_page_cost', '1.1', true)`;

/** A connection that keeps more statements prepared than this is replaced by a new one: each takes memory of the database. */
const MOST_KEPT = 400;
const keptBy = new WeakMap<pg.PoolClient, Set<string>>();

/** The statement as it is sent on this connection, which notes that it keeps it. */
function asSent(reader: pg.PoolClient, { text, values }: Prisma.Sql) {
  const name = nameOf(text);
  if (name !== undefined) keptBy.set(reader, (keptBy.get(reader) ?? new Set()).add(name));
  return { name, text, values };
}

/** A question for each of the answers, in their order. */
export type Questions<Answers extends readonly unknown[]> = { readonly [At in keyof Answers]: Question<Answers[At]> };

/**
 * Asks everything in one trip to the database: the statements are sent together, and answered as of one moment, in a
 * transaction that only reads and in which the database knows who is asking. For reads that do not wait for each other's
 * answers, as those of a page. Where there is a copy, it is asked first; the database itself where that has not come far
 * enough for the asker, or does not answer. Answers in the order of the questions; throws what the first one that failed says.
 */
export async function askTogether<const Answers extends readonly unknown[]>(
  actor: Actor,
  ...questions: Questions<Answers>
): Promise<Answers> {
  const answers = (await askCopy(actor, questions)) ?? (await askAt(await readers().connect(), actor, questions));
  return questions.map(({ answer }, at) => answer(answers[at] as never[])) as unknown as Answers;
}

type Asked = readonly Question<unknown>[];
type Rows = readonly (readonly unknown[])[];

/** A copy that failed is left alone for so long, in milliseconds, so that pages do not wait for it one after the other. */
const LEFT_ALONE = 5_000;
/** A copy that lacks more than this much of the log, in bytes, is late for everybody. */
const LATE = 16 * 1024 * 1024;
let failedAt = Number.NEGATIVE_INFINITY;

/** The rows as the copy has them; null where it is not to be asked. */
async function askCopy(actor: Actor, questions: Asked): Promise<Rows | null> {
  const copy = actor.reads ? copyReaders() : null;
  if (!copy || !actor.reads || performance.now() - failedAt < LEFT_ALONE) return null;
  const { own, all } = actor.reads;
  const hasCome: Question<boolean> = question(
    Prisma.sql`select pg_last_wal_replay_lsn() >= ${own ?? "0/0"}::pg_lsn
      and pg_wal_lsn_diff(${all}::pg_lsn, pg_last_wal_replay_lsn()) < ${LATE}::int as come`,
    ([row]: readonly { readonly come: boolean | null }[]) => row?.come === true,
  );
  try {
    const answers = await askAt(await copy.connect(), actor, [hasCome, ...questions]);
    return hasCome.answer(answers[0] as never[]) ? answers.slice(1) : null;
  } catch {
    // Whatever went wrong there, the database itself is asked next, and says so if the question was at fault.
    failedAt = performance.now();
    return null;
  }
}

/** All of it on one connection, which is given back. */
async function askAt(reader: pg.PoolClient, actor: Actor, questions: Asked): Promise<Rows> {
  let usable = false;
  try {
    // Held back until the last is written, so that they leave in one piece.
    const { stream } = reader.connection;
    stream.cork();
    const sent = [
      reader.query("begin isolation level repeatable read read only"),
      reader.query({ name: "who-asks", text: SETTINGS, values: [...settingsOf(actor)] }),
      ...questions.map(({ sql }) => reader.query<never>(asSent(reader, sql))),
      reader.query("commit"),
    ];
    stream.uncork();
    const told = await Promise.allSettled(sent);
    usable = told.at(-1)?.status === "fulfilled";
    return told
      .map((one) => {
        if (one.status === "rejected") throw one.reason;
        return one.value.rows;
      })
      .slice(2, -1);
  } finally {
    // Where even the end of the transaction was not answered, the connection is not used again.
    reader.release(!usable || (keptBy.get(reader)?.size ?? 0) > MOST_KEPT);
  }
}

/**
 * Several small questions as one statement: each that is sent costs both sides more than its answer. Their rows come as JSON, so that
 * only those whose columns JSON holds as they are can be asked so: words, whole numbers, days, `json` and lists of these, but no moments.
 */
export function inOne<const Answers extends readonly unknown[]>(...questions: Questions<Answers>): Question<Answers> {
  const rowsOf = (at: number) => `rows${at}`;
  const each = questions.map(
    ({ sql }, at) =>
      Prisma.sql`(select coalesce(json_agg(asked), '[]') from (${sql}) asked) as ${Prisma.raw(`"${rowsOf(at)}"`)}`,
  );
  return question(
    Prisma.sql`select ${Prisma.join(each)}`,
    ([row]: readonly Readonly<Record<string, readonly never[]>>[]) =>
      questions.map(({ answer }, at) => answer(row?.[rowsOf(at)] ?? [])) as unknown as Answers,
  );
}

/** How many rows there are, for this asker: `from` is what is counted and which of it. */
export const countAsked = async (actor: Actor, from: Prisma.Sql): Promise<number> =>
  (
    await askTogether(
      actor,
      question(
        Prisma.sql`select count(*)::int as count ${from}`,
        ([row]: readonly { readonly count: number }[]) => row?.count ?? 0,
      ),
    )
  )[0];

/** Asks one thing within a transaction that is open already. Only for statements that answer with objects (`as-json.ts`): Prisma reads columns in ways of its own. */
export const askIn = async <Answer>(db: Db, { sql, answer }: Question<Answer>): Promise<Answer> =>
  answer(await db.$queryRaw<never[]>(sql));

/** The same of several things, one after the other; answers in the order of the questions. */
export async function askInOrder<const Answers extends readonly unknown[]>(
  db: Db,
  ...questions: Questions<Answers>
): Promise<Answers> {
  const answers: unknown[] = [];
  for (const one of questions) answers.push(await askIn(db, one));
  return answers.map((answer) => answer) as unknown as Answers;
}
