/**
 * Loads the demonstration: `npm run seed`, or with `--if-empty` as `npm start` does. Organisations and people are made as
 * the owner; everything after that is history replayed through the use cases on its real dates, so that the demonstration
 * has the audit trail that the real thing would have. On a real server its people share a password made up for the occasion. What the register refuses ends the seed with exit 1.
 *
 * Exit 0: loaded, or with `--if-empty` nothing to do. Exit 1: not empty, or refused. Exit 3: an earlier load was
 * interrupted; since nothing in the register is ever removed, only a new database helps.
 */
import { randomBytes } from "node:crypto";
import { endClient } from "@/lib/data/client";
import { asOwner, endOwner } from "@/lib/data/owner";
import { beginDemonstration } from "@/lib/data/store/first-rows";
import { addDays, date, dateInLondon } from "@/lib/domain/calendar";
import { makeCast } from "./seed/cast";
import { STORY } from "./seed/chapters";
import { checkOutcome, countFindings } from "./seed/outcome";
import { DEMONSTRATION_PASSWORD } from "./seed/people";
import { whatIsThere } from "./seed/present";
import { replay } from "./seed/step";

// Prisma's driver asks for related rows side by side on one connection, which pg 8 queues and warns of; it is of no use to whoever reads this.
process.noDeprecation = true;
// Hundreds of small commits need not each wait for the disk: the last one does, and everything before it is safe with it.
process.env.PGOPTIONS = "-c synchronous_commit=off";

/** Where the story stands when it is first started; from there its today moves on day by day. */
const STORY_DAY = date("2024-09-30");
/** With `--day-stands` the story's day stands for so many days first: journeys that begin before midnight end on their own day. */
const STANDS_FOR = 2;

async function seed(onlyIfEmpty: boolean): Promise<number> {
  const there = await whatIsThere();
  if (there === "half a demonstration") {
    console.error("An earlier load of the demonstration was interrupted. Begin again with a new, empty database.");
    return 3;
  }
  if (there !== "nothing") {
    if (!onlyIfEmpty) console.error(`The demonstration is loaded into an empty register only; this one has ${there}.`);
    return onlyIfEmpty ? 0 : 1;
  }
  const onItsOwn = process.env.OUTSTANDING_DEMONSTRATION === "1";
  const password = onItsOwn ? DEMONSTRATION_PASSWORD : randomBytes(18).toString("base64url");
  await replay(await asOwner((db) => makeCast(db, password)), STORY);

  const checks = await checkOutcome();
  for (const line of await countFindings()) console.log(line);
  for (const { line, holds } of checks) console.log(holds ? line : `NOT AS PUBLISHED: ${line}`);
  if (checks.some(({ holds }) => !holds)) return 1;

  const startedOn = addDays(dateInLondon(new Date()), process.argv.includes("--day-stands") ? STANDS_FOR : 0);
  await asOwner((db) => beginDemonstration(db, STORY_DAY, startedOn));
  const which = onItsOwn ? "the password of the demonstration" : `this password, which is shown only now: ${password}`;
  console.log(`Everybody in the story signs in with ${which}. This register is for trying things out.`);
  return 0;
}

try {
  process.exitCode = await seed(process.argv.includes("--if-empty"));
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
} finally {
  await Promise.all([endClient(), endOwner()]);
}
