import { randomUUID } from "node:crypto";
import { createInterface } from "node:readline";
import { endClient } from "@/lib/data/client";
import { mintActor } from "@/lib/domain/actor";
import { runCommand } from "@/lib/usecases/run-command";

/**
 * What others do while `import.ts` imports: adds evidence to one finding again and again, from when it is told to
 * until its standard input ends. Says how long each command took at most.
 */
const lines = createInterface(process.stdin);
const nextLine = () => new Promise<string>((resolve) => lines.once("line", resolve));
const { actor, reference, today } = JSON.parse(await nextLine());
let isOver = false;
lines.once("close", () => {
  isOver = true;
});

const waits: number[] = [];
let refused = 0;
async function write(): Promise<number> {
  const before = performance.now();
  const command = {
    do: "add-evidence",
    id: randomUUID(),
    title: "A note",
    note: "Meanwhile.",
    kind: "other",
    from: null,
    to: null,
    link: null,
    audience: "force",
    on: today,
  } as const;
  const asked = { key: randomUUID(), version: null, now: new Date(), today };
  const answer = await runCommand(mintActor(actor), reference, command, asked).catch(() => null);
  if (!answer?.ok) refused += 1;
  return performance.now() - before;
}

// The first compiles and connects.
await write();
const told = nextLine();
console.log(JSON.stringify("ready"));
await told;
while (!isOver) {
  waits.push(await write());
  await new Promise((resolve) => setTimeout(resolve, 100));
}
const seconds = (milliseconds: number) => `${(milliseconds / 1_000).toFixed(1)} s`;
const [middle = 0] = waits.toSorted((a, b) => a - b).slice(Math.floor(waits.length / 2));
console.log(
  JSON.stringify({ commands: waits.length, refused, middle: seconds(middle), longest: seconds(Math.max(...waits)) }),
);
await endClient();
process.exit(0);
