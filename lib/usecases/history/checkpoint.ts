import { type Checkpoint, chainsToSign, registerId, type Signed, signedUpTo } from "@/lib/data/checkpoints";
import { env } from "@/lib/env";
import { appendSigned, type BadLine, readSigned } from "@/lib/outside/checkpoints/checkpoint-files";
import { signingKey } from "@/lib/outside/checkpoints/signing-key";

/** What was signed of this register, and which lines of it are wrong. */
export interface SignedHistory {
  readonly checkpoints: readonly Checkpoint[];
  readonly bad: readonly BadLine[];
}

const place = () => ({ folder: env().OUTSTANDING_CHECKPOINTS, key: signingKey(env().OUTSTANDING_CHECKPOINT_KEY) });

/** Everything that was signed of this register. */
export async function signedHistory(): Promise<
  SignedHistory & { readonly lines: readonly string[]; readonly publicPem: string }
> {
  const { folder, key } = place();
  const { payloads, lines, bad } = await readSigned(folder, await registerId(), key);
  return { checkpoints: payloads as readonly Checkpoint[], bad, lines, publicPem: key.publicPem };
}

/** The same for whoever verifies on a page: what cannot be read counts as one line that is wrong. */
export async function signedForPages(): Promise<Signed> {
  try {
    const { checkpoints, bad } = await signedHistory();
    return { checkpoints, bad: bad.length };
  } catch (error) {
    const { log } = await import("@/lib/outside/log");
    log.error({ code: (error as NodeJS.ErrnoException).code }, "What was signed of the history cannot be read");
    return { checkpoints: [], bad: 1 };
  }
}

/** What came of a checkpoint: how many chains it signs, and those that are not what was signed before. */
export interface Made {
  readonly signed: number;
  readonly differ: readonly string[];
}

/**
 * Signs how far the chains have come, and writes it outside the database; where nothing moved there is nothing to sign. A chain that is
 * not what was signed of it is not signed again: that stays to be seen.
 */
export async function makeCheckpoint(now: Date): Promise<Made> {
  const { folder, key } = place();
  const register = await registerId();
  const { payloads, last } = await readSigned(folder, register, key);
  const { moved, differ } = await chainsToSign(signedUpTo(payloads as readonly Checkpoint[]));
  if (moved.length > 0) {
    const at = now.toISOString();
    const checkpoint: Checkpoint = { v: 1, register, at, previous: last, chains: moved };
    await appendSigned(folder, register, at.slice(0, 10), checkpoint, key);
  }
  return { signed: moved.length, differ };
}
