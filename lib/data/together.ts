import "server-only";
import { createHash } from "node:crypto";
import type { Actor } from "@/lib/domain/actor";
import type { Prisma } from "./generated/client";
import { readers } from "./readers";
import { type Db, settingsOf } from "./scope";

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

/**
 * Who is asking; that no statement is compiled first (`jit`), which takes longer than any of ours takes to answer; and that
 * reading here and there costs little more than reading on (`random_page_cost`), as it does from memory and from any disk of today.
 */
const SETTINGS = `select set_config('app.person', $1, true), set_config('app.role', $2, true), set_config('app.side', $3, true),
  set_config('app.organisation', $4, true), set_config('app.forces', $5, true),
  set_config('jit', 'off', true), set_config('random_page_cost', '1.1', true)`;

/** How many statements each connection keeps prepared. */
const MOST_KEPT = 200;
const kept = new Map<string, string>();

/**
 * The name under which a connection keeps a statement prepared: long ones take longer to plan than to answer. What filters
 * make is of no end of shapes, so the first to come are kept and the others are not. Named by what it says, for a connection
 * serves several bundles of the framework, each with a count of its own.
 */
function nameOf(text: string): string | undefined {
  if (!kept.has(text) && kept.size < MOST_KEPT) kept.set(text, createHash("sha256").update(text).digest("base64url"));
  return kept.get(text);
}

type Questions<Answers extends readonly unknown[]> = { readonly [At in keyof Answers]: Question<Answers[At]> };

/**
 * Asks everything in one trip to the database: the statements are sent together, and answered as of one moment, in a
 * transaction that only reads and in which the database knows who is asking. For reads that do not wait for each other's
 * answers, as those of a page. Answers in the order of the questions; throws what the first one that failed says.
 */
export async function askTogether<const Answers extends readonly unknown[]>(
  actor: Actor,
  ...questions: Questions<Answers>
): Promise<Answers> {
  const reader = await readers().connect();
  let usable = false;
  try {
    // Held back until the last is written, so that they leave in one piece.
    const { stream } = reader.connection;
    stream.cork();
    const sent = [
      reader.query("begin isolation level repeatable read read only"),
      reader.query({ name: "who-asks", text: SETTINGS, values: [...settingsOf(actor)] }),
      ...questions.map(({ sql }) =>
        reader.query<never>({ name: nameOf(sql.text), text: sql.text, values: sql.values }),
      ),
      reader.query("commit"),
    ];
    stream.uncork();
    const told = await Promise.allSettled(sent);
    usable = told.at(-1)?.status === "fulfilled";
    const answers = told.map((one) => {
      if (one.status === "rejected") throw one.reason;
      return one.value.rows;
    });
    return questions.map(({ answer }, at) => answer(answers[at + 2] as never[])) as unknown as Answers;
  } finally {
    // Where even the end of the transaction was not answered, the connection is not used again.
    reader.release(!usable);
  }
}

/** Asks one thing within a transaction that is open already. Only for statements that answer with objects (`as-json.ts`): Prisma reads columns in ways of its own. */
export const askIn = async <Answer>(db: Db, { sql, answer }: Question<Answer>): Promise<Answer> =>
  answer(await db.$queryRaw<never[]>(sql));
