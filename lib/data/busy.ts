import { type Result, refuse } from "@/lib/domain/result";

/** What PostgreSQL says of a wait that was ended: for a lock (55P03), of a whole statement (57014). */
const WAITED = ["55P03", "57014"];
/** What Prisma says of a transaction that found no connection in time, or ran out of it. */
const NO_ROOM = ["P2024", "P2028"];
const NO_CONNECTION = "timeout exceeded when trying to connect";

/** Whether an error means only that too much was going on: nothing was written, and the same can be asked again. */
export function isBusy(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const { code, meta } = error as {
    code?: unknown;
    meta?: { driverAdapterError?: { cause?: { originalCode?: unknown } } };
  };
  const original = meta?.driverAdapterError?.cause?.originalCode;
  return (
    (typeof original === "string" && WAITED.includes(original)) ||
    (typeof code === "string" && NO_ROOM.includes(code)) ||
    error.message.includes(NO_CONNECTION)
  );
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
