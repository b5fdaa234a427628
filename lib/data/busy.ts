import { type Result, refuse } from "@/lib/domain/result";

/** What PostgreSQL says, through Prisma or its own driver, of a wait that was ended: for a lock (55P03), of a whole statement (57014). */
const WAITED = ["55P03", "57014"];
/** What Prisma says of a transaction that found no connection in time, or ran out of it. */
const NO_ROOM = ["P2024", "P2028"];
/** What the pool says when none of its connections was free in time, or a new one was not made in time; and the driver of that. */
const NO_CONNECTION = [
  "timeout exceeded when trying to connect",
  "Connection terminated due to connection timeout",
  "timeout expired",
];

/** Too many write to one force already: whoever throws it has written nothing. */
export class Crowded extends Error {}

/** Whether an error means only that too much was going on: nothing was written, and the same can be asked again. */
export function isBusy(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  if (error instanceof Crowded) return true;
  const { code, meta } = error as {
    code?: unknown;
    meta?: { driverAdapterError?: { cause?: { originalCode?: unknown } } };
  };
  const original = meta?.driverAdapterError?.cause?.originalCode;
  return (
    (typeof original === "string" && WAITED.includes(original)) ||
    (typeof code === "string" && [...NO_ROOM, ...WAITED].includes(code)) ||
    NO_CONNECTION.some((said) => error.message.includes(said))
  );
}

/** What says that no database answers: PostgreSQL starting, stopping or full, the way to it cut, Prisma without a server. */
const AWAY = [
  ...["57P01", "57P02", "57P03", "53300", "08000", "08001", "08003", "08006"],
  ...["ECONNREFUSED", "ECONNRESET", "EPIPE", "ETIMEDOUT", "ENOTFOUND", "EHOSTUNREACH", "EAI_AGAIN"],
  ...["P1000", "P1001", "P1002", "P1008", "P1017"],
];
const CUT = /Connection terminated|terminating connection|Can't reach database server|Server has closed the connection/;

/** Whether an error means only that the database is away or too busy: nothing was written, and the same can be asked again. */
export function isAway(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  if (isBusy(error) || CUT.test(error.message)) return true;
  const { code, cause, meta } = error as {
    code?: unknown;
    cause?: unknown;
    meta?: { driverAdapterError?: { cause?: { originalCode?: unknown } } };
  };
  const codes = [code, meta?.driverAdapterError?.cause?.originalCode];
  return codes.some((one) => typeof one === "string" && AWAY.includes(one)) || (cause !== error && isAway(cause));
}

/** The answer of `work`, or a refusal when it only had to wait too long. Other errors stay errors. */
export async function unlessBusy<Value, Refusal>(
  work: () => Promise<Result<Value, Refusal>>,
): Promise<Result<Value, Refusal | { readonly why: "busy" }>> {
  try {
    return await work();
  } catch (error) {
    if (isBusy(error)) return refuse({ why: "busy" });
    throw error;
  }
}
