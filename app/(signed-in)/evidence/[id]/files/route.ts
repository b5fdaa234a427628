import { notFound } from "next/navigation";
import { whichDay } from "@/lib/data/demonstration";
import { receiveEvidence } from "@/lib/usecases/evidence/receive-files";
import { requireOwner } from "@/lib/web/actor";

/** Takes the files of a note by an ordinary form, with and without scripts, as they come: nothing of them is held in memory. */
export async function POST(request: Request, { params }: RouteContext<"/evidence/[id]/files">): Promise<Response> {
  const { id } = await params;
  const page = `/evidence/${encodeURIComponent(id)}`;
  const actor = await requireOwner(page);
  const { today } = await whichDay();
  const received = await receiveEvidence(actor, id, request, { now: new Date(), today });
  if (!received.ok && received.refusal.why === "not-found") notFound();
  const Location = received.ok
    ? `${page}?sent=${received.value.key}#note-files`
    : `${page}?refused=${received.refusal.why}`;
  return new Response(null, { status: 303, headers: { Location, "Cache-Control": "no-store" } });
}
