/**
 * Loads the demonstration: `npm run seed`, or with `--if-empty` as `npm start` does. Organisations and people are made as
 * the owner; everything after that is history replayed through the use cases on its real dates, so that the demonstration
 * has the audit trail that the real thing would have. What the register refuses ends the seed with exit 1.
 */
import { endClient } from "@/lib/data/client";
import { asOwner, endOwner } from "@/lib/data/owner";
import { listOrganisations } from "@/lib/data/store/organisations";
import { date, dateInLondon } from "@/lib/domain/calendar";
import { makeCast } from "./seed/cast";
import { replay } from "./seed/step";
import { STORY } from "./seed/story";

/** Where the story stands when it is first started; from there its today moves on day by day. */
const STORY_DAY = date("2024-09-30");

async function seed(): Promise<number> {
  const organisations = await asOwner(listOrganisations);
  if (organisations.length > 0) {
    if (process.argv.includes("--if-empty")) return 0;
    console.error(
      `The register is not empty: it has ${organisations.length} organisations. The demonstration is for an empty one.`,
    );
    return 1;
  }
  const cast = await asOwner(makeCast);
  await replay(cast, STORY);
  const day = (on: string) => new Date(`${on}T00:00:00Z`);
  await asOwner((db) =>
    db.demonstration.create({ data: { storyDay: day(STORY_DAY), startedOn: day(dateInLondon(new Date())) } }),
  );
  return 0;
}

try {
  process.exitCode = await seed();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
} finally {
  await Promise.all([endClient(), endOwner()]);
}
