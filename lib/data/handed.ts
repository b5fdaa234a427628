import "server-only";
import { randomUUID } from "node:crypto";
import { PrismaPg } from "@prisma/adapter-pg";

/** What runs statements, of a connection or a transaction. */
type Runs = Pick<Awaited<ReturnType<PrismaPg["connect"]>>, "executeRaw">;

/** What stands for a parameter on its way through Prisma: nobody outside this process can say one. */
const PREFIX = `handed ${randomUUID()} `;

/** What is on its way, by what stands for it. */
const kept = globalThis as { handedParameters?: Map<string, string | Uint8Array> };
kept.handedParameters ??= new Map();
const onTheWay = kept.handedParameters;
let last = 0;

/**
 * Does `work` with what stands for these parameters. Prisma writes each parameter as JSON and reads it again; of megabytes of rows
 * that took an eighth of a process's time, and more as text. The driver gets them as they are: a text as text, bytes as PostgreSQL
 * receives the type that the statement gives them.
 */
export async function handing<Answer>(
  parameters: readonly (string | Uint8Array)[],
  work: (names: readonly string[]) => Promise<Answer>,
): Promise<Answer> {
  const names = parameters.map((parameter) => {
    last += 1;
    const name = `${PREFIX}${last}`;
    onTheWay.set(name, parameter);
    return name;
  });
  try {
    return await work(names);
  } finally {
    for (const name of names) onTheWay.delete(name);
  }
}

const given = (argument: unknown): unknown =>
  typeof argument === "string" && argument.startsWith("handed ") ? (onTheWay.get(argument) ?? argument) : argument;

/** Connections of Prisma that take what is handed to them. */
export class HandedPg extends PrismaPg {
  override async connect() {
    const adapter = await super.connect();
    const start = adapter.startTransaction.bind(adapter);
    adapter.startTransaction = async (level) => taking(await start(level));
    return taking(adapter);
  }
}

/** Has a connection put what was handed over in the place of what stands for it. */
function taking<Connection extends Runs>(connection: Connection): Connection {
  const execute = connection.executeRaw.bind(connection);
  connection.executeRaw = (query) => execute({ ...query, args: query.args.map(given) });
  return connection;
}
