/** Signs how far the history has come, now: `npm run audit:checkpoint`. Ends with exit 1 where it is not what was signed before. */
import { endClient } from "@/lib/data/client";
import { makeCheckpoint } from "@/lib/usecases/history/checkpoint";

try {
  const { signed, differ } = await makeCheckpoint(new Date());
  console.log(
    signed > 0
      ? `Signed ${signed} ${signed === 1 ? "chain" : "chains"}.`
      : "Nothing has moved since the last checkpoint.",
  );
  for (const chain of differ) console.error(`${chain} is not what was signed of it: run npm run audit:verify.`);
  if (differ.length > 0) process.exitCode = 1;
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
} finally {
  await endClient();
}
