import { z } from "zod";
import { PROGRESS } from "@/lib/domain/progress/lists";
import { choice, day, optionalIdentifier, words } from "./fields";

const UNKNOWN_PERSON = "Choose somebody from the list.";

export const allocateForm = z
  .object({ owner: optionalIdentifier(UNKNOWN_PERSON), sponsor: optionalIdentifier(UNKNOWN_PERSON) })
  .transform(({ owner, sponsor }) => ({ ownerId: owner, sponsorId: sponsor }));

export const passBackForm = z.object({
  why: words("The reason", "Say why you pass the allocation back, and who should have it."),
});

export const updateProgressForm = z.object({
  progress: choice(PROGRESS, "Choose how the work stands."),
  note: words("The note", "Say what has changed since the last update."),
  on: day("The day from which this holds"),
});
