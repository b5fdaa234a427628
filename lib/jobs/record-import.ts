import { whichDay } from "@/lib/data/demonstration";
import type { Job } from "@/lib/data/store/queue";
import { type Orderer, whoImports } from "@/lib/data/who-imports";
import { type Actor, forcesOf, mintActor } from "@/lib/domain/actor";
import { endImport, recordImport } from "@/lib/usecases/import-register/record-import";

/** After so many beginnings without an end the file itself is what ends the process, or the database never answers. */
const MOST_BEGINNINGS = 10;

const asOrderer = ({ organisationId, organisationKind, organisationName, forceId, ...person }: Orderer): Actor =>
  mintActor({
    personId: person.personId,
    name: person.name,
    post: person.post,
    role: person.role,
    organisation: { id: organisationId, kind: organisationKind, name: organisationName },
    forces: forcesOf(organisationKind, forceId),
  });

/**
 * Records a file as whoever ordered it, on the day on which they did. Once that has ended, in whatever way, there is nothing
 * left to do; so whatever is thrown here may simply be done again.
 */
export async function recordOrderedImport({ key: id, brokenOff }: Job): Promise<void> {
  const orderer = await whoImports(id);
  if (!orderer) return;
  const actor = asOrderer(orderer);
  if (!orderer.isActive) return endImport(actor, id, "no-longer-yours");
  if (brokenOff >= MOST_BEGINNINGS) return endImport(actor, id, "died");
  const { today } = await whichDay(orderer.orderedAt);
  await recordImport(actor, id, { now: new Date(), today, comesBack: true });
}
