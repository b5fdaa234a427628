import { whichDay } from "@/lib/data/demonstration";
import type { Job } from "@/lib/data/store/queue";
import { whoUploaded } from "@/lib/data/who-uploaded";
import { mintActor, type Role } from "@/lib/domain/actor";
import { scanFile } from "@/lib/usecases/evidence/scan-file";

const STILL_WRITES: readonly Role[] = ["force-staff", "force-coordinator", "chief-officer"];

/** Has the scanner look at a file as whoever uploaded it. A file that waits no more is left alone, so this may be done again. */
export async function scanUploadedFile({ key: id }: Job): Promise<void> {
  const uploader = await whoUploaded(id);
  if (!uploader) return;
  const { organisationId, organisationKind, organisationName, forceIds, personId, name, post } = uploader;
  // Whoever only reads by now, or looks after people, still has the file looked at that they sent.
  const role = STILL_WRITES.includes(uploader.role) ? uploader.role : "force-staff";
  const actor = mintActor({
    ...{ personId, name, post, role },
    organisation: { id: organisationId, kind: organisationKind, name: organisationName },
    forces: forceIds,
  });
  const now = new Date();
  const { today } = await whichDay(now);
  await scanFile(actor, id, { now, today });
}
