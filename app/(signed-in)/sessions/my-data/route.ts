import { requireActor } from "@/lib/web/actor";
import { proveBeforeFile } from "@/lib/web/prove";
import { sendPersonData } from "@/lib/web/send-person-data";

/** What the register holds about whoever asks, as a file: for each person about themselves. */
export async function GET(): Promise<Response> {
  const actor = await requireActor("/sessions/my-data");
  await proveBeforeFile("/sessions/my-data");
  return sendPersonData(actor, actor.personId);
}
