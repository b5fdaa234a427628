/**
 * Writes the whole history as NDJSON, as the owner: `npm run -s audit:export -- [--force SLUG] [--key FILE] > history.ndjson`. With it go the
 * signed checkpoints; `--key` writes the public key that checks them. `node verifier/verify-history.mjs history.ndjson --key FILE` checks
 * it on any machine with Node alone.
 */
import { once } from "node:events";
import { writeFileSync } from "node:fs";
import { endClient } from "@/lib/data/client";
import { chainsToExport, entriesToExport } from "@/lib/data/history-export";
import { asOwner, endOwner } from "@/lib/data/owner";
import { signedHistory } from "@/lib/usecases/history/checkpoint";

const after = (name: string): string | null => {
  const at = process.argv.indexOf(name);
  return at > 0 ? (process.argv[at + 1] ?? null) : null;
};

async function write(line: object): Promise<void> {
  if (!process.stdout.write(`${JSON.stringify(line)}\n`)) await once(process.stdout, "drain");
}

try {
  const force = after("--force");
  const { lines, publicPem } = await signedHistory();
  const chains = await asOwner((db) => chainsToExport(db, force));
  if (chains.length === 0)
    throw new Error("There is no force of this name. Give its short name as addresses have it: west-midlands.");
  await write({ outstanding: "history", v: 1, at: new Date().toISOString(), whole: force === null });
  for (const chain of chains) {
    await write({ chain });
    for (let last = 0; ; ) {
      const entries = await asOwner((db) => entriesToExport(db, chain.id, last, chain.length));
      for (const entry of entries) await write({ entry: { chain: chain.id, ...entry } });
      const next = entries.at(-1)?.number;
      if (next === undefined) break;
      last = next;
    }
  }
  for (const line of lines) await write({ checkpoint: JSON.parse(line) });
  // A reader sees by it that nothing is missing at the end.
  await write({ end: true, chains: chains.length });
  const key = after("--key");
  if (key) writeFileSync(key, publicPem);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
} finally {
  await endOwner();
  await endClient();
}
